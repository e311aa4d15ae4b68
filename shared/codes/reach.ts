import { codeList } from './define.ts';

/**
 * What became of an entry of the reach list: the three-way split of outreach youth work (reached, contacted and services
 * confirmed, not reached), and the person's own no, which is as good an answer as any.
 */
export const leadStatuses = codeList('lead-status', [
  ['open', 'Kesken', 'Pågår', 'Open'],
  ['reached', 'Tavoitettu', 'Nådd', 'Reached'],
  [
    'services-confirmed',
    'Oltu yhteydessä, palvelut varmistettu',
    'Kontaktad, tjänsterna säkrade',
    'Contacted, services confirmed',
  ],
  ['not-reached', 'Ei tavoitettu', 'Inte nådd', 'Not reached'],
  ['declined', 'Ei halunnut nyt', 'Ville inte nu', 'Did not want it now'],
]);
export type LeadStatus = (typeof leadStatuses.codes)[number]['code'];
