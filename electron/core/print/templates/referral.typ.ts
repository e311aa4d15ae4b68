import { look } from './look.typ.ts';

/** The letter to a partner. */
export const referralTemplate = `${look}${String.raw`
#set page(margin: (x: 24mm, top: 19mm, bottom: 20mm))
#set text(size: 10.5pt)
#show heading.where(level: 2): set block(above: 1.3em, below: .6em, sticky: true)
#show heading.where(level: 3): set text(size: 1em, weight: 600)
#show heading.where(level: 3): set block(above: 1em, below: .5em, sticky: true)
#set list(marker: text(fill: accent)[–], indent: 0pt, body-indent: .55em, spacing: .65em)

= #d.heading
#text(fill: ink-3)[#d.reference#if get(d, "urgent") != none [ · #text(weight: 700, fill: attention, d.urgent)]]

#parties(d.parties)

#let plan-part(plan) = {
  for part in plan.lists {
    par[#text(weight: 600, part.label + ":") #part.text]
  }
  for goal in plan.goals {
    block(above: .9em, below: .7em, sticky: goal.intermediateGoals.len() > 0)[#text(weight: 600, plan.goalLabel + ":") #goal.words]
    list(..goal.intermediateGoals.map(it => {
      it.text
      if it.steps.len() > 0 { list(..it.steps.map(step => text(fill: ink-2, step))) }
    }))
  }
  if plan.ratings.len() > 0 {
    block(above: .9em, below: .6em, sticky: true, text(weight: 600, plan.ratingsLabel + ":"))
    list(..plan.ratings)
  }
}

#for section in d.sections {
  heading(level: 2, section.heading)
  if get(section, "text") != none { prose(section.text) }
  if get(section, "notice") != none { notice(section.notice) }
  if get(section, "items") != none { list(..section.items) }
  if get(section, "plan") != none { plan-part(section.plan) }
}
`}`;
