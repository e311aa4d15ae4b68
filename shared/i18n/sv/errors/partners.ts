import type { Translated } from '../../translated.ts';
import type { partnersErrors as source } from '../../fi/errors/partners.ts';

export const partnersErrors: Translated<typeof source> = {
  'partner-not-found': {
    happened: 'Samarbetsparten hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Den har kanske tagits bort. Gå tillbaka till Nätverk och välj på nytt.',
  },
  'card-not-valid': {
    happened: 'Filen är inte ett kort från Rinnalla, eller så är den skadad.',
    safe: 'Ingenting ändrades.',
    next: 'Be samarbetsparten skicka sitt kort på nytt.',
  },
  'card-forged': {
    happened: 'Kortets underskrift stämmer inte: någon kan ha ändrat det.',
    safe: 'Kortet sparades inte.',
    next: 'Använd inte kortet. Ring samarbetsparten på ett nummer du vet är rätt.',
  },
  'card-of-practice': {
    happened: 'Kortet kommer från en övningsfil.',
    safe: 'Kortet sparades inte.',
    next: 'En verklig klientfil behöver samarbetspartens verkliga kort.',
  },
  'card-is-own': {
    happened: 'Det här är din egen nyckel, eller ett kort som den finns på.',
    safe: 'Den togs inte med i nätverket.',
    next: 'Be samarbetsparten om partens eget kort eller egen nyckel, inte om enhetens gemensamma kort.',
  },
  'card-revoked': {
    happened: 'Kortets nyckel är återkallad: den kan ha hamnat i orätta händer.',
    safe: 'Kortet togs inte med i nätverket.',
    next: 'Ring samarbetsparten på ett nummer som du vet är rätt och be om ett kort med den nya nyckeln.',
  },
  'card-superseded': {
    happened: 'Kortet är gammalt: innehavaren har redan en annan nyckel.',
    safe: 'Ingenting ändrades. Den nuvarande nyckeln finns i ditt nätverk.',
    next: 'Använd den nuvarande nyckeln. Om innehavaren säger att den här är den rätta, be hen byta sin nyckel och skicka ett nytt kort.',
  },
  'recipient-not-valid': {
    happened: 'Nyckeln är inte giltig.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Kopiera hela raden som börjar med age1.',
  },
  'recipient-secret-key': {
    happened: 'Du klistrade in en hemlig nyckel. Den får inte ges till någon.',
    safe: 'Nyckeln sparades ingenstans.',
    next: 'Be samarbetsparten byta nyckel och skicka raden som börjar med age1.',
  },
  'key-changed': {
    happened: 'Samarbetspartens nyckel har bytts.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Ring samarbetsparten och läs igenkänningsorden högt innan du skickar.',
  },
  'key-not-verified': {
    happened: 'Samarbetspartens nyckel är ännu inte verifierad.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Ring samarbetsparten, läs igenkänningsorden högt och markera nyckeln som verifierad.',
  },
  'key-revoked': {
    happened: 'Samarbetspartens nyckel är återkallad: den kan ha hamnat i orätta händer.',
    safe: 'Ingenting skickades och ingenting antecknades som utlämnat.',
    next: 'Be samarbetsparten om ett kort med den nya nyckeln och jämför igenkänningsorden. Tills dess kan du skicka på ett annat sätt.',
  },
  'key-missing': {
    happened: 'Samarbetsparten har ingen nyckel att kryptera försändelsen med.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Be samarbetsparten om ett kort eller en offentlig age-nyckel.',
  },
  'consent-not-found': {
    happened: 'Samtycket hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Se på personens sida, fliken Nätverk och samtycken.',
  },
  'consent-missing': {
    happened: 'Det finns varken samtycke eller någon annan grund för utlämnandet.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Anteckna samtycket eller den lagliga grunden med paragraf.',
  },
  'consent-withdrawn': {
    happened: 'Samtycket har återkallats.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Tala med klienten. Ett nytt utlämnande behöver ett nytt samtycke.',
  },
  'consent-expired': {
    happened: 'Samtycket gäller inte längre.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Kom överens med klienten om ett nytt samtycke.',
  },
  'consent-not-yet-valid': {
    happened: 'Samtycket gäller inte ännu.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Vänta till startdagen eller anteckna ett nytt samtycke.',
  },
  'consent-other-recipient': {
    happened: 'Samtycket gäller en annan mottagare.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Välj ett annat samtycke eller anteckna ett nytt för den här mottagaren.',
  },
  'consent-does-not-cover': {
    happened: 'Samtycket täcker inte alla valda uppgifter.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Lämna bort dem eller kom överens med klienten om ett bredare samtycke.',
  },
  'ground-incomplete': {
    happened: 'Grunden saknar lag eller paragraf.',
    safe: 'Ingenting skickades eller antecknades som utlämnat.',
    next: 'Skriv den lag och paragraf som utlämnandet grundar sig på.',
  },
};
