import type { Translated } from '../translated.ts';
import type { place as source } from '../fi/place.ts';

export const place: Translated<typeof source> = {
  title: 'Var klientfilen finns',
  folder: 'Mapp: {{folder}}',
  good: 'Platsen är bra: inget verkar kopiera eller dela den.',
  cloud:
    '{{service}} kopierar den här mappen till andra ställen. Filen är krypterad, men kopieringen kan ställa till det för en öppen fil, och molnet sparar gamla versioner.',
  cloudUnknown:
    'En molntjänst kopierar den här mappen till andra ställen. Filen är krypterad, men kopieringen kan ställa till det för en öppen fil, och molnet sparar gamla versioner.',
  network:
    'Mappen finns på en nätverksdisk. Om förbindelsen bryts mitt i en sparning kan filen skadas, och en annan dator kan öppna den samtidigt.',
  advice: 'En bättre plats är den här datorns egen disk.',
  adviceLocked: 'Du kan flytta filen i inställningarna när du har öppnat den.',
  move: 'Flytta filen',
  moving: 'Flyttas och kontrolleras',
  moved: 'Filen finns nu i mappen {{folder}}.',
  leftTitle: 'Den gamla filen finns kvar i mappen {{folder}}',
  leftText: 'Den är som den var vid flytten. Den används inte längre.',
  remove: 'Ta bort den gamla filen',
  keep: 'Lämna den där',
  removeTitle: 'Ska den gamla filen i mappen {{folder}} tas bort?',
  removeText: 'Den nya filen är öppen och kontrollerad. Borttagningen kan inte ångras.',
  removeCloud:
    'Molntjänsten kan spara den borttagna filen och dess gamla versioner i sin papperskorg i veckor. De är krypterade. Töm papperskorgen i tjänsten om du vill ha bort dem.',
  removed: 'Den gamla filen är borttagen.',
  forOwner: 'Filens plats bestäms av ägaren.',
};
