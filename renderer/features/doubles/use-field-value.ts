import { labourSituations, programmes, studySituations } from '#shared/codes/client-record.ts';
import { clientLanguages } from '#shared/codes/municipalities.ts';
import { formatDate } from '#shared/dates/format.ts';
import { PlainDate } from '#shared/time.ts';
import { useLanguage } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { municipalityName } from '../people/facts.ts';

const lists = {
  language: clientLanguages,
  programme: programmes,
  labourSituation: labourSituations,
  studySituation: studySituations,
} as const;
const isListed = (field: string): field is keyof typeof lists => field in lists;

/** A kept value of a person's field as it is read: a code as its label, a day as people write it. */
export function useFieldValue(): (field: string, value: string) => string {
  const language = useLanguage();
  const labels = useLabels();
  return (field, value) => {
    if (value === '') return '–';
    if (isListed(field)) return labels(lists[field], value);
    if (field === 'municipality') return municipalityName(value, language);
    const day = field === 'birthDate' ? PlainDate.safeParse(value) : null;
    return day?.success === true ? formatDate(day.data, language) : value;
  };
}
