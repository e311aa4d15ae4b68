import { z } from 'zod';

/** The languages of the app and of what it prints (ISO 639-1). */
export const languages = ['fi', 'sv', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** A text in every language of the app. */
export type Labels = Readonly<Record<Language, string>>;
