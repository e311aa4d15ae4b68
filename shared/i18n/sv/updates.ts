import type { Translated } from '../translated.ts';
import type { updates as source } from '../fi/updates.ts';

/** Texts of: updates. */
export const updates: Translated<typeof source> = {
  title: 'Uppdateringar',
  installed: 'Den installerade versionen är {{version}}.',
  lookForNew: 'Sök nya versioner på nätet',
  lookHint:
    'Frågar när programmet startar om det finns en nyare. Laddar inte ner och installerar inget på egen hand.',
  cannotLook: {
    'no-key': 'Inte i bruk: den här versionen har ingen uppdateringsnyckel att jämföra nya versioner med.',
    'no-publisher':
      'Inte i bruk: i den här versionen är det inte antecknat vem som signerar installationsprogrammet för Windows.',
    'no-address': 'Inte i bruk: i den här versionen är ingen adress att söka på antecknad.',
  },
  cannotTake: {
    'no-key':
      'Den här versionen har ingen uppdateringsnyckel. Därför tar den inte emot någon uppdatering: en ny version installeras för hand.',
    'no-publisher':
      'I den här versionen är det inte antecknat vem som signerar installationsprogrammet för Windows. Därför tar den inte emot någon uppdatering: en ny version installeras för hand.',
  },
  fromFolder: 'Uppdatera från en mapp…',
  checking: 'Kontrolleras…',
  fromFolderHint:
    'Välj mappen eller USB-minnet med uppdateringen. Signaturen, versionen och installationsprogrammet kontrolleras innan något startas.',
  found: 'Uppdatering {{version}} är kontrollerad',
  releasedOn: 'Utgiven {{day}}',
  signedWith: 'Signaturen stämmer, nyckel {{key}}',
  file: '{{name}}, {{size}} MB',
  install: 'Installera',
  forget: 'Ta bort kopian',
  forgotten: 'Den kontrollerade kopian är borttagen.',
  liesIn:
    'Rinnalla i webbläsaren kan inte starta ett installationsprogram. Det kontrollerade installationsprogrammet finns i mappen {{folder}}: stäng Rinnalla och starta det därifrån själv.',
  confirmTitle: 'Ska version {{version}} installeras?',
  confirmText: {
    starts:
      'Rinnalla startar det kontrollerade installationsprogrammet, låser klientfilen och stängs. Utkasten är sparade.',
    shows:
      'Rinnalla öppnar mappen med den kontrollerade filen. Stäng sedan Rinnalla och sätt filen i den nuvarandes ställe.',
  },
  confirm: {
    starts: 'Installera och stäng',
    shows: 'Visa i mappen',
  },
  started: 'Installationsprogrammet har startat. Rinnalla stängs.',
  shown:
    'Den kontrollerade filen finns i mappen som öppnades. Stäng Rinnalla och sätt filen i den nuvarandes ställe.',
};
