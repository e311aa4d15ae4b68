/*
 * What every paper shares: page, type, colours of the screen's light theme, and the pieces. `String.raw`, since Typst has
 * backslashes of its own. Data is only ever placed as a value (`#d.x`), so what people wrote cannot become markup.
 */
export const look = String.raw`
#let d = json(bytes(sys.inputs.data))
#let get(of, key) = of.at(key, default: none)

#let ink = rgb("#1d2629")
#let ink-2 = rgb("#4d595d")
#let ink-3 = rgb("#5f6a6d")
#let accent = rgb("#1e5d55")
#let accent-soft = rgb("#e9f2ef")
#let attention = rgb("#8a5200")
#let attention-soft = rgb("#fbefd9")
#let line-colour = rgb("#dedbd2")
#let line-strong = rgb("#c4c0b4")

#set document(title: d.title, date: datetime(year: d.date.year, month: d.date.month, day: d.date.day))
#set text(font: "Source Sans 3", fallback: false, lang: d.language, size: 11pt, fill: ink, number-type: "lining")
#set par(leading: .62em, spacing: .8em, linebreaks: "optimized")
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 22mm, bottom: 24mm),
  footer: context {
    let pages = counter(page).final().first()
    if pages > 1 {
      set text(size: 9pt, fill: ink-3)
      let words = d.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(pages))
      grid(columns: (1fr, auto), column-gutter: 12mm, d.title, words)
    }
  },
)
#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 20pt, weight: 700)
#show heading.where(level: 1): set block(above: 0pt, below: .6em)
#show heading.where(level: 2): set text(size: 1em, weight: 700, fill: accent)
#show heading.where(level: 2): set block(above: 1.5em, below: .7em, sticky: true)

// Plain text with its line breaks: an empty line parts paragraphs.
#let prose(words) = {
  for paragraph in words.split(regex("\n[ ]*\n+")) {
    par(paragraph.split("\n").join(linebreak()))
  }
}

// What nobody may read past.
#let notice(words) = block(
  width: 100%,
  above: .8em,
  fill: attention-soft,
  radius: 5pt,
  inset: (x: 10pt, y: 8pt),
  text(weight: 600, words),
)

#let label-text(words) = text(size: .86em, fill: ink-3, words)
#let facts(label, lines) = {
  block(above: 0pt, below: .65em, label-text(label))
  lines.enumerate().map(((index, it)) => if index == 0 { text(weight: 600, it) } else { it }).join(linebreak())
}

// Vector squares, one for each dark run; the white edge of four modules is part of the code.
#let qr-code(code, alt, side) = figure(
  alt: alt,
  kind: image,
  supplement: none,
  block(width: side, height: side, fill: white, {
    let module = side / (code.side + 8)
    for run in code.runs {
      let (row, first, length) = run
      place(dx: (first + 4) * module, dy: (row + 4) * module, rect(width: length * module + .02pt, height: module + .02pt, fill: black, stroke: none))
    }
  }),
)

#let parties(of) = block(
  above: 1.3em,
  below: 1.6em,
  width: 100%,
  inset: (y: 10pt),
  stroke: (top: .6pt + line-strong, bottom: .6pt + line-strong),
  grid(
    columns: (1fr, 1fr),
    column-gutter: 8mm,
    ..of.map(party => facts(party.label, party.lines)),
  ),
)
`;
