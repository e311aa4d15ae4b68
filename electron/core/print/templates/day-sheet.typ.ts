import { look } from './look.typ.ts';

/**
 * The paper of a day. Each row has room below it for a pencil, and what is left of the page is ruled: faint lines that
 * carry no words are artefacts, which a reader skips.
 */
export const daySheetTemplate = `${look}${String.raw`
#set page(margin: (x: 20mm, top: 18mm, bottom: 18mm))
#set text(size: 12pt)
= #d.heading
#block(below: 0pt, text(fill: ink-2, d.day))
#v(.6em)

#let pencil(lines) = pdf.artifact(block(above: .5em, width: 100%, {
  for _ in range(lines) {
    v(7.5mm)
    line(length: 100%, stroke: .5pt + line-colour)
  }
}))

#if d.rows.len() == 0 {
  par(d.empty)
}
#for row in d.rows {
  block(breakable: false, width: 100%, above: 1.1em, below: 0pt, grid(
    columns: (22mm, 1fr, 24mm),
    column-gutter: 4mm,
    text(weight: 700, size: 13pt, row.when),
    {
      text(weight: 600, size: 13pt, row.who)
      if get(row, "what") != none {
        linebreak()
        text(fill: ink-2, row.what)
      }
      pencil(2)
    },
    if get(row, "road") != none { align(right, text(fill: ink-3, size: .9em, row.road)) },
  ))
}
#if get(d, "back") != none {
  block(above: 1.4em, text(fill: ink-3, size: .9em, d.back))
}

#block(breakable: false, width: 100%, above: 2em, {
  heading(level: 2, d.notesHeading)
  pencil(5)
})
`}`;
