import { look } from './look.typ.ts';

/** Eight words large enough to be read aloud from the table, and how to do it. */
export const cardSheetTemplate = `${look}${String.raw`
#set text(size: 12pt)
= #d.heading
#text(fill: ink-3, d.day)

#block(above: 1.6em, below: 2em, facts(d.owner.label, d.owner.lines))

#heading(level: 2, d.wordsHeading)
#grid(
  columns: (1fr, 47mm),
  column-gutter: 10mm,
  align: (left + top, right + top),
  block(width: 100%, fill: accent-soft, radius: 5pt, inset: (x: 18pt, y: 20pt), {
    set text(size: 21pt)
    grid(
      columns: (1fr, 1fr),
      column-gutter: 8mm,
      row-gutter: 1.05em,
      ..d.words.enumerate().map(((index, word)) => box[#text(size: 11pt, fill: ink-3, str(index + 1))#h(.6em)#text(weight: 600, word)]),
    )
  }),
  qr-code(d.qr, d.qrAlt, 47mm),
)

#heading(level: 2, d.howHeading)
#set enum(spacing: .8em, body-indent: .7em)
#enum(..d.how)
#v(.8em)
#text(fill: ink-2, d.open)
`}`;
