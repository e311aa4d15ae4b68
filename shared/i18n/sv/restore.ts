import type { Translated } from '../translated.ts';
import type { restore as source } from '../fi/restore.ts';

export const restore: Translated<typeof source> = {
  title: 'Återställ från en säkerhetskopia',
  what: {
    missing: '{{name}} finns inte där den senast var.',
    unreadable: 'Filen {{name}} kan inte läsas. Disken eller usb-minnet kan vara lös eller trasig.',
    empty: '{{name}} är tom: inget finns sparat i den.',
    cut: '{{name}} är avbruten. En del fattas i slutet.',
    'not-encrypted': '{{name}} ser inte längre ut som en klientfil: början har skrivits över.',
    'slots-missing':
      'Nyckelfilen bredvid {{name}} saknas. Själva filen ser hel ut: återställningsnyckeln öppnar den utan återställning.',
    'slots-damaged':
      'Nyckelfilen för {{name}} är skadad. Själva filen ser hel ut: återställningsnyckeln öppnar den utan återställning.',
    'looks-whole':
      '{{name}} ser hel ut på ytan. Om den inte öppnas med rätt lösenfras är något ställe i den skadat.',
  },
  noFile: 'Välj mappen där säkerhetskopiorna finns. Du behöver också lösenfrasen eller återställningsbladet.',
  list: 'Vilken kopia ska återställas?',
  none: 'Inga kopior hittades. Sätt i usb-minnet eller välj en mapp där de finns.',
  addFolder: 'Sök i en mapp',
  foundNone: 'Inga kopior hittades i mappen.',
  place: { first: 'på den här datorn', second: 'på den andra platsen', folder: 'i mappen {{folder}}' },
  byHand: 'kopia som gjorts för hand',
  otherFile: 'en annan klientfil: {{name}}',
  givenUp: 'efter den har man redan en gång gått tillbaka till en äldre',
  secretKind: 'Med vad öppnas kopian?',
  byPassphrase: 'Med lösenfrasen',
  byRecoveryKey: 'Med återställningsnyckeln',
  check: 'Öppna och kontrollera kopian',
  checking: 'Kontrolleras',
  holds:
    'Kopian har {{clients}} personer, {{contacts}} möten, {{notes}} anteckningar, {{plans}} vägar, {{partners}} samarbetsparter och {{packets}} försändelser. Alla sidor lästes och är hela.',
  currentHolds:
    'Den nuvarande filen har {{clients}} personer, {{contacts}} möten och {{notes}} anteckningar.',
  currentClosed: 'Den nuvarande filen öppnas inte, så innehållet kan inte jämföras.',
  lostNothing: 'Inget har antecknats efter kopian. Ingenting går förlorat.',
  lostCounted:
    'Det som antecknats efter kopian återställs inte: {{clients}} nya personer, {{contacts}} möten, {{notes}} anteckningar. Den senaste händelsen var {{when}}.',
  lostEntries_one:
    'Efter kopian har {{count}} händelse setts på den här datorn, senast {{when}}. Den återställs inte.',
  lostEntries_other:
    'Efter kopian har {{count}} händelser setts på den här datorn, senast {{when}}. De återställs inte.',
  lostUnknown: 'Det går inte att veta vad som antecknats efter kopian.',
  lostOtherLine:
    'Den nuvarande filen är ingen fortsättning på den här kopian: båda har sådant som den andra saknar.',
  keeps: 'Den nuvarande filen sparas i samma mapp, med ett namn som säger att den har ersatts.',
  choosePlace: 'Välj var filen återställs',
  placeChosen: 'Återställs: {{name}} till mappen {{folder}}',
  run: 'Återställ den här kopian',
  running: 'Återställs',
  done: 'Kopian är på plats.',
  doneKept: 'Kopian är på plats. Den tidigare filen finns kvar med namnet {{name}}.',
  newPassphraseHint: 'När du öppnar med återställningsnyckeln väljer du samtidigt en ny lösenfras.',
  fromBackup: 'Återställ från en säkerhetskopia',
  fromBackupHint:
    'På en ny dator: ett usb-minne eller en mapp med kopior och lösenfrasen eller återställningsbladet.',
  kinds: {
    people: 'Personer',
    contacts: 'Möten',
    notes: 'Anteckningar',
    plans: 'Vägar',
    situation: 'Situationen',
    pathways: 'Fortsatta vägar',
    assessments: 'Bedömningar och blanketter',
    appointments: 'Avtalade tider',
    tasks: 'Ärenden',
    network: 'Närstående och arbetstagare',
    partners: 'Samarbetsparter',
    packets: 'Samtycken och remisser',
    papers: 'Papper',
    reach: 'Listan över dem som söks',
    settings: 'Inställningar',
    search: 'Sökning',
    other: 'Övrigt',
  },
  salvage: {
    offer: 'Rädda det som går att läsa ur filen',
    offerHint:
      'Om ingen kopia är tillräckligt ny: filen läses sida för sida och det som är helt skrivs till en ny fil. Den skadade filen rörs inte.',
    run: 'Läs och rädda',
    running: 'Läser sida för sida',
    stop: 'Sluta läsa',
    stopped: 'Läsningen avslutades. Inget blev halvfärdigt, och den skadade filen är som förut.',
    title: 'Den räddade filen',
    done: 'Den nya filen heter {{name}}. Den skadade finns oförändrad bredvid.',
    save: 'Spara redogörelsen',
    saved: 'Sparad: {{name}}. Den kan innehålla namn på personer.',
    open: 'Öppna den räddade filen',
    pages_one: 'Filen har {{pages}} sidor och {{count}} av dem är skadad.',
    pages_other: 'Filen har {{pages}} sidor och {{count}} av dem är skadade.',
    logUsed: 'De senaste ändringarna lästes ur ändringsloggen bredvid filen.',
    whole: '{{kind}}: allt i behåll ({{count}} rader).',
    partly_one: '{{kind}}: {{recovered}} rader räddades, {{count}} inte.',
    partly_other: '{{kind}}: {{recovered}} rader räddades, {{count}} inte.',
    perhapsMore: '{{kind}}: en del sidor är borta så att raderna inte kan räknas. Mer kan ha gått förlorat.',
    notKept_one: '{{kind}}: {{count}} rad lästes men fick ingen plats.',
    notKept_other: '{{kind}}: {{count}} rader lästes men fick ingen plats.',
    standIns_one:
      '{{kind}}: {{count}} förlorad fick en märkt ersättare så att det som hörde till den bevarades.',
    standIns_other:
      '{{kind}}: {{count}} förlorade fick märkta ersättare så att det som hörde till dem bevarades.',
    ofPerson_one: '{{kind}}, {{name}}: {{count}} rad saknas.',
    ofPerson_other: '{{kind}}, {{name}}: {{count}} rader saknas.',
    lostPerson: 'en person vars namn gick förlorat',
    person: 'Förlorad person',
    lostText: '(den här uppgiften gick förlorad)',
    unattributed_one: '{{count}} hel rad kunde inte höra ihop med något och kopierades inte.',
    unattributed_other: '{{count}} hela rader kunde inte höra ihop med något och kopierades inte.',
    logWhole_one: 'Användningsloggen är hel: {{count}} händelse.',
    logWhole_other: 'Användningsloggen är hel: {{count}} händelser.',
    logCut_one:
      'Av användningsloggen bevarades {{kept}} händelser; efter luckan fanns {{count}} som inte längre kan bevisas.',
    logCut_other:
      'Av användningsloggen bevarades {{kept}} händelser; efter luckan fanns {{count}} som inte längre kan bevisas.',
  },
};
