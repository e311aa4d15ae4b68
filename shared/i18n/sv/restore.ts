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
};
