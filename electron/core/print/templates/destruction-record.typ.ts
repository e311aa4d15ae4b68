import { look } from './look.typ.ts';

/** That a case file was destroyed: on whose decision, what was in it, what became of each part, what could not be reached. */
export const destructionRecordTemplate = `${look}${String.raw`
#let rows(of) = for row in of {
  block(above: 0pt, below: .7em, breakable: false, grid(
    columns: (52mm, 1fr),
    column-gutter: 5mm,
    label-text(row.label),
    prose(row.text),
  ))
}

= #d.heading
#parties(d.parties)
#block(above: 0pt, below: 1.2em, prose(d.lead))

#for part in d.sections {
  heading(level: 2, part.heading)
  rows(part.rows)
}

== #d.beyondHeading
#for one in d.beyond {
  list.item(one)
}

// Beside each other, with room above for a hand.
#block(breakable: false, above: 4.2em, width: 100%, grid(
  columns: d.signatures.map(_ => 1fr),
  column-gutter: 8mm,
  ..d.signatures.map(caption => {
    line(length: 100%, stroke: .5pt)
    v(-.5em)
    text(fill: ink-2, caption)
  }),
))
`}`;
