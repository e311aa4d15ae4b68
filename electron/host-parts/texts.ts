import type { Labels, Language } from '#shared/languages.ts';
import { Language as LanguageSchema } from '#shared/languages.ts';
import { paperExtensions } from '#shared/papers/media-types.ts';
import type { FileKind } from '#core/ports.ts';

/** What a dialog of the system, or the preview's picker, says about each kind of file; extensions without the dot. */
export const fileKinds: Readonly<
  Record<
    FileKind,
    {
      readonly save: Labels;
      readonly open: Labels;
      readonly filter: Labels;
      readonly extensions: readonly string[];
    }
  >
> = {
  'case-file': {
    save: { fi: 'Tallenna asiakastiedosto', sv: 'Spara klientfilen', en: 'Save the case file' },
    open: { fi: 'Avaa asiakastiedosto', sv: 'Öppna en klientfil', en: 'Open a case file' },
    filter: { fi: 'Asiakastiedostot', sv: 'Klientfiler', en: 'Case files' },
    extensions: ['rinnalla'],
  },
  backup: {
    save: { fi: 'Tallenna varmuuskopio', sv: 'Spara säkerhetskopian', en: 'Save the backup' },
    open: { fi: 'Valitse varmuuskopio', sv: 'Välj en säkerhetskopia', en: 'Choose a backup' },
    filter: { fi: 'Varmuuskopiot', sv: 'Säkerhetskopior', en: 'Backups' },
    extensions: ['rinnalla'],
  },
  card: {
    save: { fi: 'Tallenna kortti', sv: 'Spara kortet', en: 'Save the card' },
    open: {
      fi: 'Avaa kumppanin kortti',
      sv: 'Öppna en samarbetsparts kort',
      en: 'Open a partner’s card',
    },
    filter: { fi: 'Kortit', sv: 'Kort', en: 'Cards' },
    extensions: ['rinnalla-card'],
  },
  packet: {
    save: {
      fi: 'Tallenna salattu lähetys',
      sv: 'Spara den krypterade försändelsen',
      en: 'Save the sealed packet',
    },
    open: { fi: 'Avaa saapunut lähetys', sv: 'Öppna en inkommen försändelse', en: 'Open a received packet' },
    filter: { fi: 'Salatut lähetykset', sv: 'Krypterade försändelser', en: 'Sealed packets' },
    extensions: ['age'],
  },
  pdf: {
    save: { fi: 'Tallenna PDF', sv: 'Spara som PDF', en: 'Save as PDF' },
    open: { fi: 'Avaa PDF', sv: 'Öppna en PDF', en: 'Open a PDF' },
    filter: { fi: 'PDF-tiedostot', sv: 'PDF-filer', en: 'PDF files' },
    extensions: ['pdf'],
  },
  'recovery-sheet': {
    save: { fi: 'Tallenna palautusarkki', sv: 'Spara återställningsbladet', en: 'Save the recovery sheet' },
    open: { fi: 'Avaa palautusarkki', sv: 'Öppna återställningsbladet', en: 'Open the recovery sheet' },
    filter: { fi: 'PDF-tiedostot', sv: 'PDF-filer', en: 'PDF files' },
    extensions: ['pdf'],
  },
  paper: {
    save: { fi: 'Tallenna paperi', sv: 'Spara pappret', en: 'Save the paper' },
    open: { fi: 'Lisää paperi', sv: 'Lägg till ett papper', en: 'Add a paper' },
    filter: { fi: 'Paperit ja kuvat', sv: 'Papper och bilder', en: 'Papers and pictures' },
    extensions: paperExtensions,
  },
  table: {
    save: { fi: 'Tallenna taulukko', sv: 'Spara tabellen', en: 'Save the table' },
    open: { fi: 'Avaa taulukko', sv: 'Öppna en tabell', en: 'Open a table' },
    filter: { fi: 'Taulukot', sv: 'Tabeller', en: 'Tables' },
    extensions: ['csv', 'xlsx', 'txt', 'tsv'],
  },
  'reader-file': {
    save: { fi: 'Tallenna lukutiedosto', sv: 'Spara läsfilen', en: 'Save the reader file' },
    open: { fi: 'Avaa lukutiedosto', sv: 'Öppna en läsfil', en: 'Open a reader file' },
    filter: { fi: 'Lukutiedosto (HTML)', sv: 'Läsfil (HTML)', en: 'Reader file (HTML)' },
    extensions: ['html'],
  },
  report: {
    save: { fi: 'Tallenna raportti', sv: 'Spara rapporten', en: 'Save the report' },
    open: { fi: 'Avaa raportti', sv: 'Öppna en rapport', en: 'Open a report' },
    filter: { fi: 'Raportti', sv: 'Rapport', en: 'Report' },
    extensions: ['txt'],
  },
  // Only ever opened: a packet, or what else left from here.
  'left-file': {
    save: { fi: 'Tallenna tiedosto', sv: 'Spara filen', en: 'Save the file' },
    open: {
      fi: 'Valitse tarkistettava tiedosto',
      sv: 'Välj en fil att kontrollera',
      en: 'Choose a file to check',
    },
    filter: { fi: 'Lähteneet tiedostot', sv: 'Utlämnade filer', en: 'Files that left' },
    extensions: ['age', 'pdf', 'html'],
  },
  // Only ever a folder.
  release: {
    save: { fi: 'Tallenna päivitys', sv: 'Spara uppdateringen', en: 'Save the update' },
    open: { fi: 'Valitse päivitys', sv: 'Välj en uppdatering', en: 'Choose an update' },
    filter: { fi: 'Päivitykset', sv: 'Uppdateringar', en: 'Updates' },
    extensions: ['json'],
  },
};

/** The filter that lets every file be seen. */
export const allFiles: Labels = { fi: 'Kaikki tiedostot', sv: 'Alla filer', en: 'All files' };

/** The question of the dialog that picks a folder. */
export const chooseFolderTitle: Labels = { fi: 'Valitse kansio', sv: 'Välj en mapp', en: 'Choose a folder' };

/** The first of the wished languages that the app speaks; wishes are BCP 47 tags or stored preferences. Finnish otherwise. */
export function languageOf(...wishes: readonly unknown[]): Language {
  for (const wish of wishes) {
    const parsed = LanguageSchema.safeParse(typeof wish === 'string' ? wish.slice(0, 2).toLowerCase() : wish);
    if (parsed.success) return parsed.data;
  }
  return 'fi';
}

/** A chosen name with the extension of its kind, as the dialogs of Windows and macOS add it by themselves. */
export function withExtension(name: string, kind: FileKind): string {
  const { extensions } = fileKinds[kind];
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`))
    ? name
    : `${name}.${extensions[0] ?? ''}`;
}
