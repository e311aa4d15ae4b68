import type { Translated } from '../translated.ts';
import type { keys as source } from '../fi/keys.ts';

/** Texts of: a new key for the case file. */
export const keys: Translated<typeof source> = {
  title: 'Ny nyckel',
  lead: 'Om återställningsbladet är borta eller har hamnat i fel händer, byt filens nyckel. Den som hittar bladet kan öppna varje kopia av filen som hen får tag på.',
  what: 'Programmet gör först en säkerhetskopia, krypterar sedan en kopia av filen med en ny nyckel och tar den i bruk först när den har lästs igenom. Därefter skriver du ut ett nytt återställningsblad. Lösenfrasen förblir densamma. Med en stor fil kan det ta en minut eller två.',
  copies:
    'Tidigare kopior öppnas fortfarande med det gamla bladet: också de på minnesstickor och annanstans.',
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
  substitute: {
    title: 'Lösenfras för vikarien',
    lead: 'Vikarien kan öppna samma fil med en egen lösenfras och arbeta med klienterna i den. I loggen står vem av er som gjorde vad.',
    mayNot:
      'Återställningsbladet, filens nyckel, lösenfraserna samt filens och kopiornas plats förblir dina.',
    less: 'Om mindre räcker, ge hellre ett utdrag som går ut.',
    none: 'Ingen annan öppnar den här filen.',
    add: 'Ge en lösenfras',
    addTitle: 'Lösenfras för vikarien',
    label: 'Vikariens namn',
    labelHint: 'Syns när filen är öppen. Av en stängd fil kan namnet inte läsas.',
    until: 'Sista dagen',
    untilHint: 'En påminnelse för dig och vikarien. Lösenfrasen fungerar tills du tar bort den.',
    passphrase: 'Vikariens lösenfras',
    passphraseHint: 'Välj vikariens lösenfras tillsammans. Hen kan själv byta den senare.',
    added: '{{name}} kan nu öppna filen.',
    addedQuick: 'Snabböppningen togs samtidigt ur bruk.',
    given: 'gavs {{day}}',
    lastDay: 'sista dagen {{day}}',
    past: 'Dagen har passerat',
    unnamed: 'Namnet går inte att läsa',
    remove: 'Ta bort',
    removeOf: 'Ta bort: {{name}}',
    removeTitle: 'Ska lösenfrasen tas bort: {{name}}?',
    removeText: 'Lösenfrasen öppnar därefter inte den här filen.',
    removeNot:
      'Kopior som gjorts tidigare öppnas fortfarande med den gamla lösenfrasen, om vikarien har en sådan kopia. I vanligt bruk ser vikarien inte filens nyckel, men den som har brutit sig in i programmet kunde ha kopierat den.',
    removeKey:
      'Säkrast stänger en ny nyckel dörren: byt den efteråt och ta sedan bort kopiorna med gammal nyckel.',
    removed: 'Lösenfrasen är borttagen.',
    most: 'Nu finns det så många lösenfraser som det kan finnas. Ta först bort en.',
    willDrop: 'När nyckeln byts slutar dessa lösenfraser fungera: {{names}}. Du kan ge nya efteråt.',
    dropped_one: 'Vikariens lösenfras föll bort när nyckeln byttes. Ge vid behov en ny i inställningarna.',
    dropped_other:
      'Lösenfraserna för {{count}} vikarier föll bort när nyckeln byttes. Ge vid behov nya i inställningarna.',
    yours: 'Du är vikarie',
    yoursText:
      'Din egen lösenfras kan du byta här. Återställningsbladet, filens nyckel, snabböppningen, andras lösenfraser samt filens och kopiornas plats är ägarens sak.',
  },
  exchanged: {
    rail: 'Nyckelfilen har bytts mot en äldre',
    railWas: 'Nyckelfilen var utbytt',
    title: 'Lösenfraserna har bytts mot äldre',
    titleWas: 'Filen har öppnats med gamla lösenfraser',
    there:
      'Nyckelfilen bredvid klientfilen är äldre än den du hade senast. Någon kan ha lagt den där, eller så har en säkerhetskopia eller molntjänst hämtat tillbaka den.',
    ownersOther: 'Med den öppnas filen med din tidigare lösenfras och inte med den du senast valde.',
    ownersSame: 'Din egen lösenfras är densamma i den. Vikariernas lösenfraser kan vara gamla.',
    removed: 'En vikarie vars lösenfras tagits bort kommer inte in i programmet med den.',
    was: 'En äldre nyckelfil låg där {{when}}, och med den öppnades filen eller någon försökte öppna den. Nu ligger den rätta där igen.',
    wasWhat:
      'Om det var du, kvittera. Om du inte vet vem det var, byt din lösenfras och filens nyckel i inställningarna och berätta för it-stödet: den som har den gamla nyckelfilen kan ha läst filen.',
    whatToDo:
      'Ta tillbaka de lösenfraser som valdes senast. Om de gamla lades dit med avsikt, godkänn dem. Om du inte vet vem som gjorde det, byt sedan också din lösenfras och filens nyckel i inställningarna och berätta för it-stödet.',
    forOwner: 'Berätta det för filens ägare, som kan ordna saken med sin egen lösenfras.',
    back: 'Ta tillbaka de senaste',
    backTitle: 'De senaste lösenfraserna tillbaka',
    backText:
      'Skriv den lösenfras du senast valde, så att du inte låser ute dig själv. Om du inte minns den, godkänn de gamla och byt lösenfras i inställningarna.',
    backPassphrase: 'Den lösenfras du senast valde',
    backDone: 'De senaste lösenfraserna gäller igen.',
    keep: 'Godkänn de gamla',
    keepDone: 'De gamla lösenfraserna gäller nu. Det står i användningsloggen.',
    seen: 'Kvittera som sett',
    seenDone: 'Kvitterat. Det står i användningsloggen.',
    change: 'Öppna Nycklar och logg',
  },
  quick: {
    title: 'Snabböppning på den här datorn',
    lead: 'Filen öppnas på den här datorn med ett klick när du har loggat in på datorn med ditt eget användarkonto.',
    stolen:
      'Då räcker det att logga in på datorn: om någon får tag på din dator och kan logga in på den, kommer hen också in i klientfilen.',
    rules:
      'Lösenfrasen frågas fortfarande efter ett felaktigt försök och med jämna mellanrum. Om snabböppningen försvinner öppnas filen med lösenfrasen som förut.',
    noStore:
      'Den här datorn har inget nyckelförråd, så snabböppning kan inte tas i bruk. Filen öppnas med lösenfrasen.',
    withSubstitute:
      'Snabböppning och en vikaries lösenfras går inte ihop: vikarien kunde öppna filen i ditt namn.',
    days: 'Fråga efter lösenfrasen',
    day_one: 'varje dag',
    day_other: 'var {{count}}:e dag',
    afterStart: 'Fråga alltid efter lösenfrasen när programmet har startats',
    afterStartHint: 'Låt detta vara på: då öppnas en avstängd dator inte med inloggningen.',
    turnOn: 'Ta i bruk',
    change: 'Ändra',
    turnOff: 'Ta ur bruk',
    on: 'I bruk',
    turnedOn: 'Snabböppningen är i bruk.',
    turnedOff: 'Snabböppningen är inte längre i bruk.',
    open: 'Öppna utan lösenfras',
    pause: {
      started: 'Lösenfrasen frågas eftersom programmet just har startats.',
      failed: 'Lösenfrasen frågas eftersom den skrevs fel.',
      expired: 'Lösenfrasen frågas eftersom den tid du valt har gått sedan sist.',
      clock: 'Lösenfrasen frågas eftersom datorns klocka har ställts tillbaka.',
      store: 'Lösenfrasen frågas eftersom datorns nyckelförråd inte svarar.',
    },
  },
  own: 'Din egen lösenfras',
};
