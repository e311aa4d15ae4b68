import { noteSections, sectionsOfTemplate } from '#shared/codes/notes.ts';
import type { NoteSectionCode, NoteTemplate } from '#shared/codes/notes.ts';
import type { Note } from '#shared/contract/notes.ts';
import { noteSectionMax } from '#shared/contract/text.ts';
import type { Instant } from '#shared/time.ts';

/** A note as it is being written. */
export interface NoteDraft {
  readonly template: NoteTemplate;
  readonly happenedAt: Instant;
  readonly isPrivate: boolean;
  readonly aboutOther: boolean;
  readonly bodies: Readonly<Partial<Record<NoteSectionCode, string>>>;
}

export const emptyNote = (happenedAt: Instant): NoteDraft => ({
  template: 'free',
  happenedAt,
  isPrivate: false,
  aboutOther: false,
  bodies: {},
});

export const draftOf = (note: Note): NoteDraft => ({
  template: note.template,
  happenedAt: note.happenedAt,
  isPrivate: note.isPrivate,
  aboutOther: note.aboutOther,
  bodies: Object.fromEntries(note.sections.map(({ section, body }) => [section, body])),
});

/** The sections to write in: those of the template, then whatever else already has text, so that none is hidden. */
export function sectionsShown({ template, bodies }: NoteDraft): NoteSectionCode[] {
  const offered = sectionsOfTemplate[template];
  const written = noteSections.codes
    .map(({ code }) => code)
    .filter((code) => !offered.includes(code) && (bodies[code] ?? '').trim() !== '');
  return [...offered, ...written];
}

export const isEmptyNote = ({ bodies }: NoteDraft): boolean =>
  Object.values(bodies).every((body) => body.trim() === '');

export const isTooLong = (body: string): boolean => body.length > noteSectionMax;

/** The fields as the case file keeps them: sections in their order, empty ones left out. */
export function fieldsToSave(draft: NoteDraft) {
  const { template, happenedAt, isPrivate, aboutOther, bodies } = draft;
  return {
    template,
    happenedAt,
    isPrivate,
    aboutOther,
    sections: sectionsShown(draft).flatMap((section) => {
      const body = bodies[section] ?? '';
      return body === '' ? [] : [{ section, body }];
    }),
  };
}
