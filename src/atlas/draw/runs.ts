// A loop cut into the stretches that are drawn, each in one tone. What is too short joins its
// neighbours.

import { NOBODY } from './canvas.ts'
import { lengthOf, type Place } from './line.ts'

/** Tones differ between regions of one object: its belly and its tendon. */
export interface Edge {
  /** Number of the object whose line this is; NOBODY where no line is drawn. */
  readonly owner: number
  /** Of the samples nearby; they say whether the line runs along belly or tendon. */
  readonly isTendon: boolean
}

export interface Run {
  readonly edge: Edge
  readonly line: readonly Place[]
  readonly closed: boolean
}

/** In samples: a shorter stretch without a line is drawn all the same, so that no line has a gap. */
const LONGEST_GAP = 10
/** In samples: a shorter stretch of another line takes the tone of the line around it. */
const SHORTEST = 8

function same(a: Edge | undefined, b: Edge | undefined): boolean {
  return a?.owner === b?.owner && a?.isTendon === b?.isTendon
}

interface Stretch {
  edge: Edge | undefined
  line: Place[]
}

/** Cuts a loop where its edge changes, after what is too short has joined its neighbours. */
export function runsAlong(
  loop: readonly Place[],
  edges: readonly (Edge | undefined)[],
  cell: number,
): Run[] {
  const start = edges.findIndex((edge, i) => !same(edge, edges.at(i - 1)))
  const only = edges[0]
  if (start < 0) return only ? drawn([{ edge: only, line: [...loop] }], true) : []
  let stretches: Stretch[] = []
  for (let i = 0; i < loop.length; i++) {
    const at = (start + i) % loop.length
    const place = loop[at] as Place
    const last = stretches.at(-1)
    if (last && same(last.edge, edges[at])) last.line.push(place)
    else stretches.push({ edge: edges[at], line: [place] })
  }
  stretches = absorbed(stretches, cell)
  const [whole] = stretches
  if (stretches.length === 1 && whole) return drawn(stretches, true)
  // Stretches meet, so that no gap is left between them.
  const meeting = stretches.map(({ edge, line }, i) => {
    const after = stretches[(i + 1) % stretches.length]?.line[0]
    return { edge, line: after ? [...line, after] : line }
  })
  return drawn(meeting, false)
}

/** What is short joins the line before it, or the line after it where none is before. */
function absorbed(stretches: readonly Stretch[], cell: number): Stretch[] {
  const isShort = ({ edge, line }: Stretch): boolean =>
    edge !== undefined && lengthOf(line) < cell * (edge.owner === NOBODY ? LONGEST_GAP : SHORTEST)
  const isLine = (stretch: Stretch | undefined): boolean =>
    stretch?.edge !== undefined && stretch.edge.owner !== NOBODY
  const out: Stretch[] = []
  for (const stretch of stretches) {
    const last = out.at(-1)
    if (last && same(last.edge, stretch.edge)) last.line.push(...stretch.line)
    else if (last && isShort(stretch) && isLine(last)) last.line.push(...stretch.line)
    else if (last && isLine(stretch) && isLine(last) && isShort(last)) {
      last.line.push(...stretch.line)
      last.edge = stretch.edge
    } else out.push({ edge: stretch.edge, line: [...stretch.line] })
  }
  const [first, last] = [out[0], out.at(-1)]
  if (out.length > 1 && first && last && same(first.edge, last.edge)) {
    first.line.unshift(...last.line)
    out.pop()
  }
  return out
}

function drawn(stretches: readonly Stretch[], closed: boolean): Run[] {
  return stretches.flatMap(({ edge, line }) =>
    edge === undefined || edge.owner === NOBODY || line.length < 3 ? [] : [{ edge, line, closed }],
  )
}
