import { look } from './look.typ.ts';

/**
 * The client's copy. Large type; the type steps down from 14 to 13 points only where that brings it onto one page.
 * State is said in words and drawn as well; no colour carries it alone, and no day is marked as missed.
 */
export const planTemplate = `${look}${String.raw`
#set page(margin: (x: 22mm, top: 19mm, bottom: 20mm))
#show heading.where(level: 1): set text(size: 1.9em)
#show heading.where(level: 1): set block(below: .4em)
#show heading.where(level: 2): set text(size: 1.07em)
#show heading.where(level: 3): set text(size: 1em, weight: 600)
#set list(marker: text(fill: accent)[•], indent: 0pt, body-indent: .5em, spacing: .65em)

#let chip(words) = box(fill: accent-soft, radius: 1em, inset: (x: .6em), outset: (y: .28em), text(size: .8em, weight: 600, fill: accent, words))

#let tick-box(status) = box(width: .86em, height: .86em, baseline: .1em, {
  let done = status == "done"
  place(rect(width: 100%, height: 100%, radius: .18em, fill: if done { accent } else { white }, stroke: (if done { accent } else { line-strong }) + .09em))
  if done {
    place(curve(stroke: (paint: white, thickness: .12em, cap: "round", join: "round"), curve.move((.2em, .45em)), curve.line((.37em, .62em)), curve.line((.67em, .26em))))
  }
  if status == "going" {
    place(dx: .28em, dy: .28em, rect(width: .3em, height: .3em, radius: .06em, fill: accent, stroke: none))
  }
})

#let plain = get(d, "plain")

#let step-row(step) = {
  let facts = ("who", "when").filter(key => get(step, key) != none).map(key => if plain == none { step.at(key) } else { plain.at(key).replace("{" + key + "}", step.at(key)) })
  grid(
    columns: (auto, 1fr, auto),
    column-gutter: .6em,
    tick-box(step.status),
    {
      step.text
      if facts.len() > 0 {
        linebreak()
        text(size: .87em, fill: ink-2, if plain == none { facts.join(" · ") } else { facts.join(linebreak()) })
      }
    },
    if get(step, "statusText") != none { chip(step.statusText) },
  )
}

// The way of one rating: faint lines at 0, 5 and 10, the points by their day. The words beside it say the same.
#let trend(points, alt) = figure(alt: alt, kind: image, supplement: none, {
  let (wide, high) = (64mm, 15mm)
  let at(point) = (5mm + point.first() * (wide - 8mm), high - point.last() * high)
  block(width: wide, height: high, {
    for (share, value) in ((0, "10"), (.5, "5"), (1, "0")) {
      place(dx: 5mm, dy: high * share, line(length: wide - 5mm, stroke: .5pt + line-colour))
      place(dy: high * share - .3em, text(size: .55em, fill: ink-3, value))
    }
    place(curve(stroke: (paint: accent, thickness: 1.6pt, cap: "round", join: "round"), curve.move(at(points.first())), ..points.slice(1).map(point => curve.line(at(point)))))
    for point in points {
      let (x, y) = at(point)
      place(dx: x - 2.4pt, dy: y - 2.4pt, circle(radius: 2.4pt, fill: accent, stroke: none))
    }
  })
})

// A goal's own scale as a ladder. Where the client is now is said in words and drawn as a full dot.
#let scale-block(scale) = block(breakable: false, width: 100%, above: 1.3em, below: 0pt, {
  heading(level: 3, scale.heading)
  if scale.levels.len() > 0 {
    list(marker: none, body-indent: 0pt, spacing: 1em, ..scale.levels.map(level => grid(
      columns: (auto, 1fr, auto),
      column-gutter: .6em,
      box(width: .86em, height: .86em, baseline: .1em, place(center + horizon, circle(radius: .32em, fill: if level.here { accent } else { white }, stroke: (if level.here { accent } else { line-strong }) + .09em))),
      {
        if get(level, "words") == none { level.label } else {
          level.words
          linebreak()
          text(size: .87em, fill: ink-2, level.label)
        }
      },
      if level.here { chip(scale.here) },
    )))
  }
  if get(scale, "words") != none { block(above: 1.2em, text(size: .87em, fill: ink-2, scale.words)) }
})

#let side-by-side(left, right) = if left == none or right == none {
  left
  right
} else {
  grid(columns: (1fr, 1fr), column-gutter: 8mm, left, right)
}

#let gathered(of) = if get(d, of) != none {
  let part = d.at(of)
  heading(level: 2, part.heading)
  list(..part.items)
}

#let panel(title, body, height: auto) = block(width: 100%, height: height, fill: accent-soft, radius: 6pt, inset: (x: 13pt, y: 13pt), breakable: false, {
  show heading: set text(size: .94em)
  show heading: set block(above: 0pt, below: .75em)
  heading(level: 2, title)
  body
})

// "air" scales the room between things: 1 is airy, less is denser.
#let page-body(size, air) = {
  set text(size: size)
  show heading.where(level: 2): set block(above: 1.55em * air, below: .75em * air, sticky: true)
  show heading.where(level: 3): set block(above: 0pt, below: .8em * air, sticky: true)
  heading(level: 1, d.heading)
  text(fill: ink-3)[#text(weight: 600, fill: ink, d.client) · #d.day]
  block(above: .9em, below: 1.4em * air, line(length: 100%, stroke: 1.6pt + accent))

  if plain != none { block(below: 1.2em, text(size: 1.05em, plain.lead)) }
  {
    // At the head of a column; the rule above has made the room.
    show heading.where(level: 2): set block(above: 0pt)
    if plain == none { side-by-side(gathered("strengths"), gathered("wishes")) } else { gathered("strengths") }
  }
  // In plain language one thing comes after the other.
  if plain != none { gathered("wishes") }

  if get(d, "pace") != none {
    heading(level: 2, d.pace.heading)
    prose(d.pace.text)
  }

  if d.goals.len() > 0 {
    heading(level: 2, d.goalHeading)
    for goal in d.goals {
      block(above: 1.5em * air, below: 1.2em * air, sticky: goal.intermediateGoals.len() > 0, stroke: (left: 3pt + accent), inset: (left: 12pt, y: .25em), {
        quote(block: false, quotes: false, text(size: 1.25em, weight: 600, goal.words))
        if get(goal, "reached") != none [ #chip(goal.reached)]
      })
      for it in goal.intermediateGoals {
        // A few steps stay with their heading on one page; a long list may go on to the next.
        block(breakable: it.steps.len() > 6 or plain != none, above: 1.35em * air, below: 0pt, {
          heading(level: 3)[#it.text#if get(it, "reached") != none [ #chip(it.reached)]]
          if it.steps.len() > 0 {
            list(marker: none, body-indent: 0pt, spacing: .9em * air, ..it.steps.map(step => block(breakable: false, step-row(step))))
          }
        })
      }
      if get(goal, "scale") != none { scale-block(goal.scale) }
    }
  }

  if d.ratings.len() > 0 {
    heading(level: 2, d.ratingsHeading)
    block(below: .9em, sticky: true, text(size: .87em, fill: ink-2, d.ratingsScale))
    for rating in d.ratings {
      block(breakable: false, above: 1em * air, below: 1.5em * air, grid(
        columns: (1fr, auto),
        column-gutter: 6mm,
        align: horizon,
        {
          text(weight: 600, rating.area)
          linebreak()
          text(size: .87em, fill: ink-2, rating.words)
        },
        if get(rating, "points") != none { trend(rating.points, rating.area + ": " + rating.words) },
      ))
    }
  }

  block(breakable: false, width: 100%, {
    heading(level: 2, d.agreedHeading)
    if get(d, "agreed") != none { prose(d.agreed) }
    par(d.agreedOn)
  })

  v(1em, weak: true)
  block(breakable: false, width: 100%, {
    let panels = (
      if get(d, "next") != none {
        (d.nextHeading, {
          text(size: 1.1em, weight: 600, d.next.when)
          if get(d.next, "where") != none { linebreak(); d.next.where }
        })
      },
      if get(d, "coach") != none {
        (d.callHeading, {
          text(size: 1.1em, weight: 600, d.coach.lines.join(linebreak()))
          for it in d.coach.more {
            linebreak()
            text(size: .87em, fill: ink-2, it)
          }
        })
      },
    ).filter(it => it != none)
    // Panels side by side are as high as the higher one.
    if plain != none { stack(spacing: 5mm, ..panels.map(it => panel(..it))) } else if panels.len() > 0 { layout(space => {
      let gutter = 8mm
      let wide = (space.width - gutter * (panels.len() - 1)) / panels.len()
      let high = calc.max(..panels.map(it => measure(block(width: wide, panel(..it))).height))
      grid(columns: panels.len() * (1fr,), column-gutter: gutter, ..panels.map(it => panel(..it, height: high)))
    }) }
    block(above: 1.2em, text(size: .87em, fill: ink-2, d.change))
  })
}

// Measuring costs as much as setting the page, so one measurement decides where it can: the airy page is at most
// 1.16 times as high as the middle one (type 1.04, room 1.15), the dense one at least .85 times.
#if plain != none {
  // Plain language: large type and room, however many pages it takes; no word is broken.
  set text(hyphenate: false)
  set par(leading: .78em, justify: false)
  set list(spacing: .85em)
  page-body(16pt, 1.1)
} else { context {
  let wide = page.width - 44mm
  let high = page.height - 39mm
  let (airy, middle, dense) = ((14pt, 1), (13.5pt, .9), (13pt, .75))
  let height(form) = measure(block(width: wide, page-body(..form))).height
  let needed = height(middle)
  page-body(..if needed * 1.16 <= high {
    airy
  } else if needed <= high {
    middle
  } else if needed * .85 <= high and height(dense) <= high {
    dense
  } else {
    // It takes two pages: then there is room for all of it.
    (13.5pt, 1)
  })
} }
`}`;
