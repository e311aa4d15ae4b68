import { Fragment } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { noteSections } from '#shared/codes/notes.ts';
import type { NoteSection } from '#shared/contract/notes.ts';
import type { Language } from '#shared/languages.ts';
import { useLanguage } from '../../ui/text.ts';
import { LongText } from './long-text.tsx';
import styles from './notes.module.css';

const marks: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['”', '”'],
  sv: ['”', '”'],
  en: ['“', '”'],
};

/** The client's words between quotation marks, unless they were written so. */
function quoted(words: string, language: Language): string {
  const trimmed = words.trim();
  if (/^["“”»„]/.test(trimmed)) return trimmed;
  const [open, close] = marks[language];
  return `${open}${trimmed}${close}`;
}

/** The sections of a note: own words as a quote, the plain telling without a heading, the rest under theirs. */
export function NoteSections({ sections }: { sections: readonly NoteSection[] }) {
  const language = useLanguage();
  return (
    <div className={styles.sections}>
      {sections.map(({ section, body }) => (
        <Fragment key={section}>
          {(section === 'agreed' || section === 'next') && (
            <p className={styles.sectionName}>{labelOf(noteSections, section, language)}</p>
          )}
          {section === 'own-words' ? (
            <LongText text={quoted(body, language)} isQuote />
          ) : (
            <LongText text={body} />
          )}
        </Fragment>
      ))}
    </div>
  );
}
