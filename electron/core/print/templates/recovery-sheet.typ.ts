import { look } from './look.typ.ts';

/** One page for the safe: the key first, then what a stranger to the app needs to know. */
export const recoverySheetTemplate = `${look}${String.raw`
#set page(margin: (x: 24mm, top: 20mm, bottom: 16mm))
#set text(size: 11.5pt)
#show heading.where(level: 1): set text(size: 26pt)
#show heading.where(level: 2): set block(above: 1.7em, below: .65em, sticky: true)

= #d.heading
#for fact in d.facts {
  par(spacing: .6em)[#label-text(fact.label + ":") #text(weight: 600, fact.text)]
}

#block(width: 100%, above: 1.4em, below: 1.6em, fill: attention-soft, radius: 5pt, inset: (x: 14pt, y: 10pt), text(weight: 600, fill: attention, d.secret))

#heading(level: 2, d.key)
#text(fill: ink-2, d.keyHow)

#block(above: 1em, width: 100%, stroke: 1pt + accent, radius: 6pt, inset: (left: 16pt, right: 4pt, y: 12pt), grid(
  columns: (1fr, auto),
  align: horizon,
  grid(
    columns: (1fr, 1fr, 1fr),
    row-gutter: 1.65em,
    ..d.verbatim.groups.enumerate().map(((index, letters)) => box({
      box(width: 1.6em, text(size: 9pt, fill: ink-3, str(index + 1)))
      text(size: 19pt, weight: 600, tracking: .07em, number-width: "tabular", slashed-zero: true, letters)
    })),
  ),
  qr-code(d.qr, d.qrAlt, 49mm),
))

#for section in d.sections {
  heading(level: 2, section.heading)
  prose(section.text)
}

#heading(level: 2, d.without)
#prose(d.withoutText)
#if get(d.verbatim, "command") != none {
  block(width: 100%, above: .8em, below: .8em, fill: accent-soft, radius: 4pt, inset: (x: 9pt, y: 9pt), text(size: 10pt, number-width: "tabular", hyphenate: false, d.verbatim.command))
  text(fill: ink-2, d.withoutKey)
}
`}`;
