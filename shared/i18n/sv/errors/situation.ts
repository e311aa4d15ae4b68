/** Failures of the life-situation map, pathways and spells of coaching: what happened, what was not lost, what to do. */
export const situationErrors = {
  'theme-not-found': {
    happened: 'Temat finns inte på kartan över livssituationen.',
    safe: 'Ingenting ändrades.',
    next: 'Det har kanske tagits bort. Öppna Situation på nytt.',
  },
  'theme-needs-ground': {
    happened: 'Om brottsbakgrund får man anteckna bara om det finns en grund i lag.',
    safe: 'Ingenting sparades.',
    next: 'Ta temat i bruk med en grund, eller anteckna i stället: annat ärende som klienten sköter själv.',
  },
  'threshold-not-found': {
    happened: 'Tröskeln hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Den har kanske tagits bort. Öppna Situation på nytt.',
  },
  'pathway-not-found': {
    happened: 'Den fortsatta vägen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Den har kanske tagits bort. Öppna Vägar på nytt.',
  },
  'check-in-not-found': {
    happened: 'Uppföljningen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Den är kanske redan gjord eller borttagen. Öppna Vägar på nytt.',
  },
  'coaching-has-ended': {
    happened: 'Coachningen har avslutats.',
    safe: 'Ingenting ändrades och allt som antecknats finns kvar.',
    next: 'När personen kommer tillbaka, välj först Kommer tillbaka.',
  },
  'coaching-goes-on': {
    happened: 'Coachningen pågår redan.',
    safe: 'Ingenting ändrades.',
    next: 'Ni kan fortsätta där ni slutade.',
  },
};
