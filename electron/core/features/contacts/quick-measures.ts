import { measures } from '#shared/codes/contacts.ts';
import type { Measure } from '#shared/codes/contacts.ts';
import type { StoredCode } from '#shared/codes/define.ts';
import { wordsPattern } from './quick-words.ts';
import type { Stretch } from './quick-words.ts';

/** How coaches say what they did; a star stands for any ending, an underscore for a space. */
const measureWords: readonly { readonly measure: Measure; readonly words: string }[] = [
  { measure: 'service-guidance', words: 'palveluohjau* palveluohjat* servicehandled* service_guidance' },
  {
    measure: 'coaching',
    words: 'valmennu* yksilövalmennu* ryhmävalmennu* valmensin coachning* coachade träning coaching coached',
  },
  {
    measure: 'walking-alongside',
    words:
      'rinnallakulk* rinnallakulje* rinnalla_kulk* rinnalla_kulje* följeslag* vid_sidan_av walking_alongside walked_alongside',
  },
  {
    measure: 'advice',
    words: 'neuvonta neuvontaa neuvonnan neuvontaan neuvoin neuvottiin rådgivning* råd advice advised',
  },
  {
    measure: 'form-help',
    words:
      'lomakeap* lomakeav* lomakeneuvon* lomakkeiden_täyt* lomakkeen_täyt* hakemuksen_täyt* blanketthjälp* hjälp_med_blankett* form_help help_with_form* help_with_the_form*',
  },
  {
    measure: 'accompaniment',
    words:
      'mukana_asioi* asioimisap* asiointiap* asiointitu* saattami* ledsag* följde_med accompan* came_along',
  },
  { measure: 'network-work', words: 'verkostotyö* nätverksarbet* network_work networking' },
  {
    measure: 'everyday-help',
    words: 'arjen_tuki arjen_tukea arjen_tuen vardagsstöd* stöd_i_vardagen everyday_help',
  },
  {
    measure: 'job-search-help',
    words:
      'työnhaun_tuk* työnhakuap* cv-ap* jobbsökningshjälp* stöd_i_jobbsökning* job_search_help help_with_job*',
  },
  { measure: 'study-help', words: 'opintojen_tuk* opiskelun_tuk* studiestöd* stöd_i_studie* study_help' },
  { measure: 'digital-help', words: 'digituk* digiap* digiav* digitalt_stöd digihjälp* digital_help' },
  {
    measure: 'treatment-support',
    words:
      'hoidon_tuki hoidon_tukea hoidon_tuen hoitoonohjau* hoitoon_ohjau* vårdstöd* stöd_i_vården treatment_support',
  },
];

export interface MeasureFound extends Stretch {
  readonly measure: string;
}

const shipped = measureWords.map(({ measure, words }) => ({
  measure: String(measure),
  pattern: wordsPattern(words),
}));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names of the user's own measures, as they were written into the list. */
const ownPatterns = (stored: readonly StoredCode[]) =>
  stored
    .filter(({ list, validTo }) => list === measures.name && validTo === undefined)
    .flatMap(({ code, labels }) => {
      const names = [...new Set(Object.values(labels))].filter((name) => name.length > 2);
      if (names.length === 0) return [];
      const alternatives = names.map((name) => escaped(name).replace(/\s+/gu, '\\s+'));
      return [
        {
          measure: code,
          pattern: new RegExp(
            `(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{M}\\p{N}])\\p{L}*`,
            'giu',
          ),
        },
      ];
    });

/** The words for what was done, from left to right, without overlaps; each measure once. */
export function findMeasures(line: string, stored: readonly StoredCode[]): MeasureFound[] {
  const found: MeasureFound[] = [];
  for (const { measure, pattern } of [...ownPatterns(stored), ...shipped]) {
    for (const match of line.matchAll(pattern)) {
      const one = { from: match.index, to: match.index + match[0].length, measure };
      const isFree = !found.some(
        (other) => other.measure === measure || (other.from < one.to && one.from < other.to),
      );
      if (isFree) found.push(one);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}
