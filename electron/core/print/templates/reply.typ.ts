import { look } from './look.typ.ts';

/** The partner's answer: how it stands first, in one sentence. */
export const replyTemplate = `${look}${String.raw`
= #d.heading
#text(fill: ink-3, d.reference)

#parties(d.parties)

#if get(d, "client") != none {
  par[#label-text(d.client.label + ":") #text(weight: 600, d.client.text)]
}
#block(width: 100%, above: 1.2em, below: 1.6em, fill: accent-soft, radius: 5pt, inset: (x: 14pt, y: 13pt), {
  block(above: 0pt, below: .75em, label-text(d.statusLabel))
  text(size: 15pt, weight: 600, fill: accent, d.status)
})

#for section in d.sections {
  heading(level: 2, section.heading)
  if get(section, "strong") == true { text(size: 13pt, weight: 600, section.text) } else { prose(section.text) }
}
`}`;
