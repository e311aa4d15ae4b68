import { look } from './look.typ.ts';

/** The extract for a substitute: one block for each person, and on each page until when it may be kept. */
export const extractTemplate = `${look}${String.raw`
= #d.heading
#parties(d.parties)
#block(width: 100%, below: 1.6em, fill: attention-soft, radius: 5pt, inset: (x: 14pt, y: 11pt), {
  text(weight: 600, d.until)
  linebreak()
  d.untilText
})

#let part(person) = {
  heading(level: 2, person.name)
  for row in person.rows {
    block(above: 0pt, below: .7em, breakable: true, grid(
      columns: (38mm, 1fr),
      column-gutter: 5mm,
      label-text(row.label),
      if row.lines.len() == 1 { prose(row.lines.at(0)) } else { list(marker: [–], indent: 0pt, ..row.lines.map(line => prose(line))) },
    ))
  }
}

// On one page where that fits: what stands alone on the next page would be read without the name.
#for person in d.people {
  block(above: 1.6em, below: 0pt, width: 100%, layout(size => {
    let fits = measure(block(width: size.width, part(person))).height < size.height / 2
    block(width: 100%, breakable: not fits, part(person))
  }))
}
`}`;
