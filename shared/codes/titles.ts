import type { Labels } from '../languages.ts';
import type { CodeList } from './define.ts';

/** What the lists that bring no title are called where lists are looked after. A test asks for the title of a new one. */
const titles: Readonly<Record<string, Labels>> = {
  programme: { fi: 'Ohjelmat ja hankkeet', sv: 'Program och projekt', en: 'Programmes and projects' },
  'first-contact': {
    fi: 'Kuka otti ensin yhteyttä',
    sv: 'Vem tog första kontakten',
    en: 'Who made the first contact',
  },
  'labour-situation': {
    fi: 'Tilanne työelämässä',
    sv: 'Situation i arbetslivet',
    en: 'Labour-market situation',
  },
  'study-situation': { fi: 'Tilanne opinnoissa', sv: 'Situation i studierna', en: 'Study situation' },
  'partner-type': { fi: 'Kumppanien tyypit', sv: 'Typer av samarbetsparter', en: 'Types of partners' },
  theme: { fi: 'Elämäntilanteen teemat', sv: 'Teman i livssituationen', en: 'Life-situation themes' },
  'offence-ground': {
    fi: 'Rikostietojen käsittelyn perusteet',
    sv: 'Grunder för behandling av uppgifter om brott',
    en: 'Grounds for criminal-offence data',
  },
  'pathway-type': { fi: 'Jatkopolut', sv: 'Fortsatta vägar', en: 'Onward pathways' },
  'closing-reason': { fi: 'Päättymisen syyt', sv: 'Orsaker till avslut', en: 'Reasons for closing' },
  relation: { fi: 'Läheisten suhteet', sv: 'Närståendes relationer', en: 'Relations of close ones' },
  'plan-phase': { fi: 'Polun vaiheet', sv: 'Skeden på vägen', en: 'Phases of the path' },
  measure: { fi: 'Toimenpiteet', sv: 'Åtgärder', en: 'Measures' },
  'coach-role': { fi: 'Valmentajan roolit', sv: 'Coachens roller', en: 'Roles of the coach' },
  tally: { fi: 'Nimettömät kohtaamiset', sv: 'Anonyma möten', en: 'Anonymous encounters' },
};

/** The title of a list; undefined where it has none yet. */
export const listTitle = ({ name, title }: Pick<CodeList, 'name' | 'title'>): Labels | undefined =>
  title ?? titles[name];
