import type { Labels } from '../languages.ts';

/** One area of a result as the form offers it; the user may change its name and its scale. */
export interface OfferedArea {
  readonly name: Labels;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** What may be kept of an instrument. */
export interface InstrumentFacts {
  /** Names of our own, never the instrument's. Empty where the user names what the report holds. */
  readonly areas: readonly OfferedArea[];
  /** The answers stay in the instrument's own service: only its address is shown. */
  readonly isLinkOnly: boolean;
  /** Where the instrument itself is; shown as text to copy, since the app asks nothing of the network. */
  readonly site: string;
  /** What to know when the figures are written down. */
  readonly advice: Labels | null;
}

const named = (
  lowest: number | null,
  highest: number | null,
  ...names: readonly [fi: string, sv: string, en: string][]
): OfferedArea[] => names.map(([fi, sv, en]) => ({ name: { fi, sv, en }, lowest, highest }));

const plain: InstrumentFacts = { areas: [], isLinkOnly: false, site: '', advice: null };

/** By instrument. Scales that could not be verified are left open for the user to write from the report. */
const facts: Readonly<Record<string, InstrumentFacts>> = {
  kykyviisari: {
    ...plain,
    site: 'https://sivusto.kykyviisari.fi',
    areas: named(
      null,
      null,
      ['C: mukana olo', 'C: att vara med', 'C: being part'],
      ['D: mieli', 'D: sinnet', 'D: mind'],
      ['E: arki', 'E: vardagen', 'E: daily life'],
      ['F: taidot', 'F: kunskaper', 'F: skills'],
      ['G: keho', 'G: kroppen', 'G: body'],
    ),
    advice: {
      fi: 'Kirjoita yhteenvedon luvut ja asteikko Kykyviisarin omasta raportista. Otsikot ovat sovelluksen omia ja saat muuttaa niitä.',
      sv: 'Skriv siffrorna och skalan ur Kykyviisaris egen rapport. Rubrikerna är appens egna och du får ändra dem.',
      en: 'Write the figures and the scale from the instrument’s own report. The headings are the app’s own and yours to change.',
    },
  },
  '3x10d': {
    ...plain,
    site: 'https://www.diak.fi/kumppanille-ja-kehittajalle/kehittamistyokalut/3x10d/3x10d-elamantilannemittari/',
    areas: named(
      0,
      10,
      ['Terveys', 'Hälsan', 'Health'],
      ['Vaikeuksista eteenpäin', 'Genom svårigheter', 'Getting through hard times'],
      ['Asuminen', 'Boendet', 'Housing'],
      ['Arki', 'Vardagen', 'Daily life'],
      ['Läheiset', 'Närstående', 'Close ones'],
      ['Ystävät', 'Vänner', 'Friends'],
      ['Raha', 'Pengar', 'Money'],
      ['Vahvuudet', 'Styrkor', 'Strengths'],
      ['Oma arvo', 'Egenvärdet', 'Own worth'],
      ['Elämä yhteensä', 'Livet i stort', 'Life in all'],
    ),
    advice: {
      fi: 'Kymmenen lukua toisaalla täytetystä mittarista. Lukuja ei lasketa yhteen. Otsikot ovat sovelluksen omia ja saat muuttaa niitä.',
      sv: 'Tio siffror ur en mätare som fyllts i någon annanstans. De räknas inte ihop. Rubrikerna är appens egna och du får ändra dem.',
      en: 'Ten figures of an indicator filled in elsewhere. They are not added up. The headings are the app’s own and yours to change.',
    },
  },
  whodas: {
    ...plain,
    site: 'https://www.jamk.fi/fi/projekti/whodas-20/mika-whodas-on',
    areas: named(
      0,
      100,
      ['Ajatukset ja puhe', 'Tankar och tal', 'Thoughts and talk'],
      ['Liikkuminen', 'Att röra sig', 'Moving about'],
      ['Itsestä huolehtiminen', 'Att sköta om sig', 'Looking after oneself'],
      ['Toisten kanssa', 'Med andra', 'With others'],
      ['Arjen toimet', 'Vardagssysslor', 'Everyday tasks'],
      ['Mukana olo', 'Att vara med', 'Being part'],
      ['Kokonaisluku', 'Helhetstal', 'Figure in all'],
    ),
    advice: {
      fi: 'Kirjoita osa-alueiden luvut tai kokonaisluku tuloksesta. Suurempi luku kertoo tässä enemmistä hankaluuksista; tarkista asteikko tuloksesta.',
      sv: 'Skriv siffrorna per område eller helhetstalet ur resultatet. Här betyder en större siffra fler besvär; kontrollera skalan i resultatet.',
      en: 'Write the figures by domain or the figure in all from the result. Here a larger figure means more difficulty; check the scale in the result.',
    },
  },
  sovari: {
    ...plain,
    isLinkOnly: true,
    site: 'https://www.intory.fi/tyopajatoiminta/sovari/',
    advice: {
      fi: 'Vastaukset ovat nimettömiä ja jäävät Sovariin. Tähän ei kirjata tuloksia; voit antaa osoitteen.',
      sv: 'Svaren är anonyma och stannar i Sovari. Här antecknas inga resultat; du kan ge adressen.',
      en: 'The answers are anonymous and stay in Sovari. No results are written here; you can give the address.',
    },
  },
  zekki: {
    ...plain,
    isLinkOnly: true,
    site: 'https://www.zekki.fi',
    advice: {
      fi: 'Vastaukset ovat nimettömiä ja jäävät Zekkiin. Tähän ei kirjata tuloksia; voit antaa osoitteen.',
      sv: 'Svaren är anonyma och stannar i Zekki. Här antecknas inga resultat; du kan ge adressen.',
      en: 'The answers are anonymous and stay in Zekki. No results are written here; you can give the address.',
    },
  },
};

/** What may be kept of an instrument; one of the user's own holds whatever areas they name. */
export const instrumentFacts = (code: string): InstrumentFacts => facts[code] ?? plain;
