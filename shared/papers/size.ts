import type { Language } from '../languages.ts';

const units = { fi: ['kt', 'Mt'], sv: ['kB', 'MB'], en: ['kB', 'MB'] } as const;

/** A file's size for people: kilobytes below a megabyte, then megabytes with one decimal. */
export function sizeWords(bytes: number, language: Language): string {
  const [kilo, mega] = units[language];
  const isMega = bytes >= 1_000_000;
  const value = isMega ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: isMega ? 1 : 0 }).format(value);
  return `${number} ${isMega ? mega : kilo}`;
}
