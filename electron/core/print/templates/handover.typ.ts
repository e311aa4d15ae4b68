import { look } from './look.typ.ts';

/** The list of people who are handed over: who with how much, from whom to whom, why, and where both sign. */
export const handoverTemplate = `${look}${String.raw`
= #d.heading
#parties(d.parties)
#for row in d.facts {
  block(above: 0pt, below: .7em, grid(
    columns: (38mm, 1fr),
    column-gutter: 5mm,
    label-text(row.label),
    prose(row.text),
  ))
}
#block(above: 1em, below: 1.4em, prose(d.lead))

#for (index, person) in d.people.enumerate() {
  block(breakable: false, width: 100%, above: .9em, below: 0pt, grid(
    columns: (9mm, 1fr),
    column-gutter: 3mm,
    label-text(str(index + 1) + "."),
    {
      text(weight: 600, person.name)
      linebreak()
      person.held
      linebreak()
      text(fill: ink-2, person.ground)
    },
  ))
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
#block(above: 2em, text(fill: ink-2, d.foot))
`}`;
