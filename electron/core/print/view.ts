import type { Language } from '#shared/languages.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { Worker } from './worker.ts';
import type { Json } from './engine.ts';

/** A document brought to words and dates of one language: what a template draws. */
export interface View {
  /** The title of the PDF, as windows and readers show it. */
  readonly title: string;
  /** What the template draws; every text in it passes through {@link import('./legible.ts').Legibility}. */
  readonly shown: { readonly [key: string]: Json | undefined };
  /** Keys and other codes that must stay letter for letter. */
  readonly verbatim?: { readonly [key: string]: Json | undefined };
}

export type ViewOf<D> = (document: D, t: TextOf, language: Language) => View;

/** A worker as lines: name and title, organisation and unit, how to reach. Empty ones are left out. */
export function workerLines(worker: Worker, t: TextOf): readonly string[] {
  return [
    listed(worker.name, worker.title),
    listed(worker.organisation, worker.unit),
    listed(phoneWords(worker.phone, t), worker.email),
  ].filter((line) => line !== '');
}

/** A text that no line breaks within: a telephone number is read in one go. */
export function unbroken(text = ''): string {
  return text.trim().replaceAll(/\s+/gu, '\u00a0');
}

/** A telephone number with the word for it, on one line; empty where there is none. */
export function phoneWords(phone: string | undefined, t: TextOf): string {
  return phone?.trim() ? unbroken(t('print.phone', { phone })) : '';
}

/** What is there, parted by commas. */
export function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part?.trim()).join(', ');
}

/** The text where something is written, `undefined` where it is empty or only white space. */
export function written(text: string | undefined): string | undefined {
  return text?.trim() ? text.trim() : undefined;
}
