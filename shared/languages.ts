import { z } from 'zod';

/** The languages of the app and of what it prints (ISO 639-1). */
export const languages = ['fi', 'sv', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** The languages of the client's own papers: those of the app, and plain Finnish (selkosuomi). */
export const paperLanguages = ['fi', 'fi-plain', 'sv', 'en'] as const;
export const PaperLanguage = z.enum(paperLanguages);
export type PaperLanguage = z.infer<typeof PaperLanguage>;

/** A text in every language of the app. */
export type Labels = Readonly<Record<Language, string>>;
