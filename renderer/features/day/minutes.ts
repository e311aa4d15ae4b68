/** Minutes as typed ("45", "45 min"); null for nothing, undefined for what is no length of at most a day. */
export function minutesTyped(typed: string): number | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  const found = /^(\d{1,4})\s*(?:min\.?)?$/i.exec(words)?.[1];
  const minutes = Number(found);
  return found !== undefined && minutes <= 1440 ? minutes : undefined;
}

/** Minutes as a field begins with them. */
export const minutesShown = (minutes: number | null): string => (minutes === null ? '' : String(minutes));
