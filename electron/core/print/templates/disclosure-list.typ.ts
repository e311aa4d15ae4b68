import { look } from './look.typ.ts';

/** What has been given about somebody: one block for each disclosure, newest first. */
export const disclosureListTemplate = `${look}${String.raw`
= #d.heading
#parties(d.parties)
#prose(d.lead)

#if d.given.len() == 0 {
  par(d.empty)
}
#for one in d.given {
  block(breakable: false, width: 100%, above: 1.6em, below: 0pt, {
    heading(level: 2, one.heading)
    for row in one.rows {
      block(above: 0pt, below: .7em, grid(
        columns: (38mm, 1fr),
        column-gutter: 5mm,
        label-text(row.label),
        prose(row.text),
      ))
    }
  })
}
#block(above: 2em, text(fill: ink-2, d.foot))
`}`;
