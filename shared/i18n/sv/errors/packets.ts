import type { Translated } from '../../translated.ts';
import type { packetsErrors as source } from '../../fi/errors/packets.ts';

export const packetsErrors: Translated<typeof source> = {
  'referral-not-found': {
    happened: 'Remissen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Öppna den i vyn Remisser.',
  },
  'referral-sealed': {
    happened: 'Remissen är redan krypterad och ändras inte längre.',
    safe: 'Remissen som skickats är orörd.',
    next: 'Gör en ny remiss eller en komplettering.',
  },
  'referral-incomplete': {
    happened: 'Någonting saknas ännu i remissen.',
    safe: 'Utkastet är sparat.',
    next: 'Gå igenom stegen och fyll i de markerade ställena.',
  },
  'item-not-disclosable': {
    happened: 'Någonting av det valda kan inte lämnas ut.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Lämna bort det och fortsätt.',
  },
  'item-needs-ground': {
    happened: 'Någon vald uppgift behöver en egen grund.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Skriv grunden vid den eller lämna bort uppgiften.',
  },
  'item-turvakielto': {
    happened: 'Personen har en spärrmarkering: adress, hemkommun och mötesplatser lämnas inte ut.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Lämna bort dem. Fråga vid behov den personuppgiftsansvariga om råd.',
  },
  'preview-outdated': {
    happened: 'Uppgifterna har ändrats sedan förhandsvisningen.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Läs förhandsvisningen på nytt och kryptera sedan.',
  },
  'packet-not-found': {
    happened: 'Försändelsen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Öppna den i vyn Remisser.',
  },
  'packet-damaged': {
    happened: 'Försändelsen har skadats på vägen.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Be avsändaren skicka den på nytt.',
  },
  'packet-not-a-packet': {
    happened: 'Filen är inte en försändelse från Rinnalla.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Välj en fil vars namn slutar på .tar.age.',
  },
  'packet-for-another': {
    happened: 'Försändelsen är krypterad för en annan mottagare.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Berätta det för avsändaren och ge ditt eget kort.',
  },
  'packet-forged': {
    happened: 'Försändelsens underskrift stämmer inte: den kommer inte från den som den påstår.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Lita inte på innehållet. Ring avsändaren på ett nummer du vet är rätt.',
  },
  'packet-sender-unknown': {
    happened: 'Avsändaren finns inte i ditt nätverk.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Se på avsändarens kort, jämför igenkänningsorden per telefon och ta in avsändaren i nätverket.',
  },
  'packet-sender-key-changed': {
    happened: 'Avsändaren är bekant, men nyckeln är en annan än förut.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Ring avsändaren och jämför igenkänningsorden innan du tar in försändelsen.',
  },
  'packet-sender-revoked': {
    happened: 'Försändelsen är undertecknad med en nyckel som är återkallad.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Ring avsändaren på ett nummer som du vet är rätt och be hen skicka på nytt med den nya nyckeln.',
  },
  'packet-already-imported': {
    happened: 'Försändelsen finns redan i klientfilen.',
    safe: 'Ingenting ändrades.',
    next: 'Du hittar den i vyn Remisser och på tidslinjen.',
  },
  'packet-unknown-referral': {
    happened: 'Försändelsen gäller en remiss från den här avsändaren som inte finns i den här klientfilen.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Kontrollera om remissen gjordes i en annan fil eller fråga avsändaren.',
  },
  'packet-older-counter': {
    happened: 'Försändelsen är äldre än den förra från samma avsändare.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Läs den och ta in den bara om du vet varför den kommer nu.',
  },
  'packet-too-large': {
    happened: 'Försändelsen är för stor.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Den största storleken är 200 megabyte. Be avsändaren lämna bort bilagor.',
  },
  'packet-newer': {
    happened: 'Försändelsen är gjord med en nyare version av Rinnalla.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Uppdatera Rinnalla och öppna försändelsen sedan.',
  },
  'packet-of-practice': {
    happened: 'Försändelsen kommer från en övningsfil.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Den tas inte in i en verklig klientfil. Öppna den i övningsfilen.',
  },
  'packet-not-of-practice': {
    happened: 'Försändelsen innehåller en verklig människas uppgifter, och det här är en övningsfil.',
    safe: 'Ingenting togs in i övningsfilen. Den skyddas inte av någon egen lösenfras.',
    next: 'Öppna försändelsen i din egen klientfil. Om den är förseglad för ett övningskort, be avsändaren om en ny för ditt eget kort.',
  },
  'staged-gone': {
    happened: 'Den valda filen finns inte längre i minnet.',
    safe: 'Ingenting ändrades.',
    next: 'Välj den på nytt.',
  },
  'papers-too-large-for-packet': {
    happened: 'Bilagorna är för stora tillsammans: i en försändelse ryms papper på högst 184 megabyte.',
    safe: 'Försändelsen sattes inte ihop. Papperen och utkastet är oförändrade.',
    next: 'Lämna bort något papper eller skicka en del i en annan remiss.',
  },
  'referral-withdrawn': {
    happened: 'Samtycket för den här remissen har återkallats.',
    safe: 'Ingenting krypterades eller skickades.',
    next: 'Använd inte uppgifterna. Om klienten vill fortsätta, be om ett nytt samtycke och gör en ny remiss.',
  },
  'withdrawal-not-due': {
    happened: 'Det finns ingen återkallelse att meddela om den här remissen.',
    safe: 'Ingenting krypterades eller skickades.',
    next: 'Se samtyckets läge på personens sida. Kanske har återkallelsen redan skickats.',
  },
  'withdrawal-told': {
    happened: 'Mottagaren har redan fått veta om återkallelsen.',
    safe: 'Samtycket är fortfarande återkallat.',
    next: 'Om klienten ändå vill fortsätta, anteckna ett nytt samtycke och gör en ny remiss.',
  },
  'import-in-use': {
    happened: 'Försändelsen har redan använts och mottagandet kan inte längre ångras.',
    safe: 'Försändelsen och personen är orörda.',
    next: 'Om personen är onödig, flytta personen till arkivet på personens sida.',
  },
  'inbox-file-gone': {
    happened: 'Filen finns inte längre i mappen, eller så har den ändrats.',
    safe: 'Ingenting togs in i klientfilen.',
    next: 'Vänta en stund och se på listan igen, eller sätt i minnet igen.',
  },
  'update-not-possible': {
    happened: 'Remissen kan inte kompletteras så här.',
    safe: 'Ingenting skickades. Utkastet finns kvar.',
    next: 'En komplettering går till samma mottagare som den senaste remissen. Till andra görs en ny remiss.',
  },
  'attachment-not-found': {
    happened: 'Bilagan finns inte i den här försändelsen.',
    safe: 'Ingenting sparades.',
    next: 'Öppna försändelsen på nytt i listan.',
  },
  'reply-not-permitted': {
    happened:
      'Den senaste remissen eller kompletteringen innehöll inte klientens tillstånd att svara, så svaret tas inte emot.',
    safe: 'Ingenting ändrades, och remissen är orörd.',
    next: 'Fråga klienten om mottagaren får svara, och anteckna mottagandet på annat sätt.',
  },
  'reply-after-permission': {
    happened: 'Svaret är skrivet efter sista dagen för klientens tillstånd, så det tas inte emot.',
    safe: 'Ingenting ändrades, och remissen är orörd.',
    next: 'Be klienten om ett nytt samtycke eller tala med mottagaren tillsammans med klienten.',
  },
};
