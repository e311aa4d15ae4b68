import { join } from 'node:path';
import { textFor } from '#shared/i18n/index.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import type { Folders } from './hosts.ts';
import type { OpenApp } from './open-app.ts';

/** One worker's computer with the app open: what every page object works on. */
export interface Desk extends OpenApp {
  readonly folders: Folders;
  /** The texts that this worker reads. */
  readonly t: TextOf;
  readonly language: Language;
  /** The absolute path of a file in the folder that the desks exchange files by. */
  file(name: string): string;
}

export function deskOf(app: OpenApp, folders: Folders, language: Language = 'fi'): Desk {
  return {
    ...app,
    folders,
    language,
    t: textFor(language),
    file: (name) => join(folders.documents, name),
  };
}

/** The same desk read in another language. */
export const inLanguage = (desk: Desk, language: Language): Desk => ({
  ...desk,
  language,
  t: textFor(language),
});
