import type { Translated } from '../translated.ts';
import type { keys as source } from '../fi/keys.ts';

/** Texts of: a new key for the case file. */
export const keys: Translated<typeof source> = {
  title: 'Ny nyckel',
  lead: 'Om återställningsarket är borta eller har hamnat i fel händer, byt filens nyckel. Den som hittar arket kan öppna varje kopia av filen som hen får tag på.',
  what: 'Programmet gör först en säkerhetskopia, krypterar sedan en kopia av filen med en ny nyckel och tar den i bruk först när den har lästs igenom. Därefter skriver du ut ett nytt återställningsark. Lösenfrasen förblir densamma. Med en stor fil kan det ta en minut eller två.',
  copies: 'Tidigare kopior öppnas fortfarande med det gamla arket: också de på minnesstickor och annanstans.',
  passphrase: 'Lösenfrasen som öppnar filen nu',
  rotate: 'Byt nyckel',
  rotating: 'Nyckeln byts',
  rotatedOn: 'Nyckeln byttes senast {{day}}.',
  older: 'Säkerhetskopior som öppnas med en gammal nyckel: {{count}}.',
  olderAway:
    'Kopiorna på den andra kopieringsplatsen räknas med när platsen är vald och ansluten till datorn.',
  remove: 'Ta bort kopiorna med gammal nyckel',
  removeTitle: 'Ska kopiorna med gammal nyckel tas bort?',
  removeText: 'De går inte att få tillbaka. En kopia med den nya nyckeln har redan kontrollerats.',
  waitForNew: 'De kan tas bort när en kopia med den nya nyckeln har kontrollerats.',
  removed: 'Borttagna kopior: {{count}}.',
};
