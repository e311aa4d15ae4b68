import type { Translated } from '../../translated.ts';
import type { projectEndErrors as source } from '../../fi/errors/project-end.ts';

export const projectEndErrors: Translated<typeof source> = {
  'project-end-name': {
    happened: 'Filens namn är inte detsamma.',
    safe: 'Ingenting förstördes.',
    next: 'Skriv namnet exakt så som det visas, eller sluta här.',
  },
  'project-end-unseen': {
    happened: 'Allt har ännu inte överlåtits eller bekräftats, och du har inte kvitterat det.',
    safe: 'Ingenting förstördes.',
    next: 'Se vilka det gäller. Överlåt och bekräfta först, eller kvittera att du vet det.',
  },
  'project-end-busy': {
    happened: 'En säkerhetskopia görs eller prövas just nu.',
    safe: 'Ingenting förstördes.',
    next: 'Vänta en stund och försök igen.',
  },
  'project-end-nothing': {
    happened: 'Om förstöringen finns inget mer antecknat.',
    safe: 'Inget annat försvann.',
    next: 'Om intyget sparades, sök det där det sparades.',
  },
};
