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

#block(breakable: false, above: 2.6em, width: 100%, {
  for caption in d.signatures {
    block(above: 1.9em, below: 0pt, width: 100%, {
      line(length: 100%, stroke: .5pt)
      v(-.5em)
      text(fill: ink-2, caption)
    })
  }
})
`}`;
