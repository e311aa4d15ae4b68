import { look } from './look.typ.ts';

/** A question, an answer or a withdrawal: what it is about first, then its words. */
export const threadLetterTemplate = `${look}${String.raw`
= #d.heading
#text(fill: ink-3, d.reference)

#parties(d.parties)

#for section in d.sections {
  heading(level: 2, section.heading)
  if get(section, "text") != none { prose(section.text) }
  if get(section, "items") != none { list(..section.items) }
}
`}`;
