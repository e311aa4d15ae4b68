import type { Translated } from '../../translated.ts';
import type { doorErrors as source } from '../../fi/errors/door.ts';

export const doorErrors: Translated<typeof source> = {
  'program-gone': {
    happened: 'Programmet svarar inte längre det här fönstret.',
    safe: 'Allt som fönstret sade var sparat finns kvar.',
    next: 'Kopiera undan det som du inte hann spara. Starta sedan programmet på nytt och öppna klientfilen.',
  },
  internal: {
    happened: 'Något gick fel i programmet.',
    safe: 'Allt som sparats tidigare finns kvar.',
    next: 'Försök igen. Om det upprepas: lås klientfilen, öppna den på nytt och berätta händelsens kod för it-stödet.',
  },
  'invalid-arguments': {
    happened: 'Någon uppgift dög inte som den var.',
    safe: 'Ingenting ändrades.',
    next: 'Kontrollera fälten, förkorta vid behov och försök igen.',
  },
  'unknown-call': {
    happened: 'Programmets delar är inte av samma version.',
    safe: 'Ingenting gick förlorat.',
    next: 'Stäng Rinnalla och starta det på nytt.',
  },
  locked: {
    happened: 'Klientfilen är låst.',
    safe: 'Utkasten sparades före låsningen.',
    next: 'Öppna den med lösenfrasen.',
  },
  cancelled: {
    happened: 'Åtgärden avbröts.',
    safe: 'Ingenting ändrades.',
    next: 'Du kan börja om när du vill.',
  },
  conflict: {
    happened: 'Uppgiften hade hunnit ändras på annat håll.',
    safe: 'Den senast sparade uppgiften finns kvar.',
    next: 'Se på den senaste uppgiften och gör ändringen i den.',
  },
  'print-stopped': {
    happened: 'Det gick inte att göra färdigt sidorna.',
    safe: 'Allt som har sparats finns kvar, och inget skrevs ut eller lämnades ut.',
    next: 'Försök igen. Om det upprepas, stäng andra program så att datorn får mer ledigt minne.',
  },
};
