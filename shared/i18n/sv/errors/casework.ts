import type { Translated } from '../../translated.ts';
import type { caseworkErrors as source } from '../../fi/errors/casework.ts';

export const caseworkErrors: Translated<typeof source> = {
  'client-not-found': {
    happened: 'Personen finns inte i den här klientfilen.',
    safe: 'Ingenting ändrades.',
    next: 'Gå tillbaka till listan och sök med namn.',
  },
  'client-erased': {
    happened: 'Den här personens uppgifter har raderats för gott.',
    safe: 'Ingenting ändrades.',
    next: 'Om raderingen var ett misstag, kontakta den personuppgiftsansvariga.',
  },
  'contact-not-found': {
    happened: 'Kontakten hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Det har kanske tagits bort. Se på tidslinjen.',
  },
  'note-not-found': {
    happened: 'Anteckningen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Den har kanske tagits bort. Se på tidslinjen.',
  },
  'note-finished': {
    happened: 'Anteckningen är färdig och ändras inte längre.',
    safe: 'Den ursprungliga anteckningen är orörd.',
    next: 'Rätta eller komplettera med ett tillägg där du anger orsaken.',
  },
  'note-not-finished': {
    happened: 'Anteckningen är ännu ett utkast.',
    safe: 'Utkastet är sparat.',
    next: 'Markera den först som färdig.',
  },
  'note-too-long': {
    happened: 'Anteckningen är för lång för en anteckning.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Dela den i två anteckningar.',
  },
  'nothing-to-undo': {
    happened: 'Det finns inte längre något att ångra.',
    safe: 'Ingenting ändrades.',
    next: 'Om något är fel, rätta det direkt.',
  },
  'date-not-real': {
    happened: 'En sådan dag finns inte i kalendern.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Kontrollera dag och månad.',
  },
  'date-not-understood': {
    happened: 'Det gick inte att förstå vilken dag du menar.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Skriv till exempel i morgon, mån 14 eller 3.12.',
  },
  'identity-code-not-valid': {
    happened: 'Personbeteckningen stämmer inte.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Kontrollera siffrorna och det sista tecknet.',
  },
  'plan-not-found': {
    happened: 'Vägen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Öppna fliken Väg på personens sida på nytt.',
  },
  'plan-item-not-found': {
    happened: 'Målet eller steget hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Det har kanske tagits bort. Öppna vägen på nytt.',
  },
  'plan-empty': {
    happened: 'Vägen är ännu tom.',
    safe: 'Ingenting ändrades.',
    next: 'Skriv först ner ett mål med klientens egna ord.',
  },
};
