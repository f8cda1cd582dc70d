// Which stretches of a form's outline are its own to draw. Where two forms meet, the nearer one
// owns the line; the farther one only repeats it, in the nearer one's tone, when its own fill would
// otherwise cover half of a line that was drawn before.

import { lengthOf, type Place } from './line.ts'
import { type Canvas, type Grid, NOBODY } from './raster.ts'

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

/** Depths that differ by less than this (mm) are the same: the later object owns the line. */
const SAME_DEPTH = 0.3
/** Samples to each side that are looked at. */
const AROUND = 2
/** In samples: a shorter stretch without a line is drawn all the same, so that no line has a gap. */
const LONGEST_GAP = 10
/** In samples: a shorter stretch of another line takes the tone of the line around it. */
const SHORTEST = 8

export function onWindowEdge(grid: Grid): (place: Place) => boolean {
  const right = (grid.columns - 1 - 2 * grid.margin) * grid.cell - 1e-6
  const bottom = (grid.rows - 1 - 2 * grid.margin) * grid.cell - 1e-6
  return ([x, y]) => x < 1e-6 || y < 1e-6 || x > right || y > bottom
}

/**
 * @param loop around the visible samples of `self`
 * @param isBefore whether an object is drawn before `self`
 */
export function runsOf(
  canvas: Canvas,
  loop: readonly Place[],
  self: number,
  isTendon: (sample: number) => boolean,
  isBefore: (owner: number) => boolean,
): Run[] {
  const atEdge = onWindowEdge(canvas.grid)
  const edges = loop.map((place): Edge | undefined => {
    if (atEdge(place)) return undefined
    const near = surroundings(canvas, place, self, isTendon)
    const { other } = near
    const isOwn =
      other === NOBODY ||
      near.otherDepth < near.depth - SAME_DEPTH ||
      (near.otherDepth <= near.depth + SAME_DEPTH && isBefore(other))
    if (isOwn) return { owner: self, isTendon: near.isTendon }
    return { owner: isBefore(other) ? other : NOBODY, isTendon: near.otherIsTendon }
  })
  return joined(loop, edges, canvas.grid.cell)
}

/** The stretches of a loop around a part of `self` where the rest of it begins. */
export function seamsOf(canvas: Canvas, loop: readonly Place[], self: number): Run[] {
  const atEdge = onWindowEdge(canvas.grid)
  const edges = loop.map((place): Edge | undefined => {
    if (atEdge(place)) return undefined
    // Where anything else is near, the outline is drawn already.
    return { owner: isAmidst(canvas, place, self) ? self : NOBODY, isTendon: false }
  })
  return joined(loop, edges, canvas.grid.cell)
}

function isAmidst({ grid, owner }: Canvas, [x, y]: Place, self: number): boolean {
  const column = Math.round(x / grid.cell) + grid.margin
  const row = Math.round(y / grid.cell) + grid.margin
  for (let r = row - AROUND; r <= row + AROUND; r++) {
    for (let c = column - AROUND; c <= column + AROUND; c++) {
      if (owner[r * grid.columns + c] !== self) return false
    }
  }
  return true
}

interface Surroundings {
  readonly depth: number
  readonly isTendon: boolean
  /** The object that most of the other samples show. */
  readonly other: number
  readonly otherDepth: number
  readonly otherIsTendon: boolean
}

function surroundings(
  canvas: Canvas,
  [x, y]: Place,
  self: number,
  isTendon: (sample: number) => boolean,
): Surroundings {
  const { grid, owner, depth } = canvas
  const column = Math.round(x / grid.cell) + grid.margin
  const row = Math.round(y / grid.cell) + grid.margin
  const seen = new Map<number, { count: number; depth: number; tendon: number }>()
  for (let r = Math.max(0, row - AROUND); r <= Math.min(grid.rows - 1, row + AROUND); r++) {
    for (
      let c = Math.max(0, column - AROUND);
      c <= Math.min(grid.columns - 1, column + AROUND);
      c++
    ) {
      const sample = r * grid.columns + c
      const id = owner[sample] ?? NOBODY
      const tally = seen.get(id) ?? { count: 0, depth: 0, tendon: 0 }
      tally.count++
      tally.depth += depth[sample] ?? 0
      if (isTendon(sample)) tally.tendon++
      seen.set(id, tally)
    }
  }
  const mine = seen.get(self)
  let other = NOBODY
  let most = 0
  for (const [id, { count }] of seen) {
    if (id !== self && count > most) [other, most] = [id, count]
  }
  const tally = seen.get(other)
  return {
    depth: mine ? mine.depth / mine.count : -Infinity,
    isTendon: mine !== undefined && mine.tendon * 2 > mine.count,
    other,
    otherDepth: tally ? tally.depth / tally.count : -Infinity,
    otherIsTendon: tally !== undefined && tally.tendon * 2 > tally.count,
  }
}

function same(a: Edge | undefined, b: Edge | undefined): boolean {
  return a?.owner === b?.owner && a?.isTendon === b?.isTendon
}

interface Stretch {
  edge: Edge | undefined
  line: Place[]
}

/** Cuts a loop where its edge changes, after what is too short has joined its neighbours. */
function joined(loop: readonly Place[], edges: readonly (Edge | undefined)[], cell: number): Run[] {
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
