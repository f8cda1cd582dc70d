// One attempt at a figure's labels: in columns of this width, with or without something in a corner.

import type { Pt } from '../type/metrics.ts'
import { type Arranged, arrange, type Corner, type Extent } from './arrange.ts'
import type { Composition } from './compose.ts'
import type { Footer, SetFooter } from './footer.ts'
import type { Side } from './labels.ts'
import type { Named } from './named.ts'
import type { Scene } from './scene.ts'
import type { Tag } from './tags.ts'

/** What is to be labelled, and where. */
export interface Task {
  readonly scene: Scene
  readonly named: readonly Named[]
  readonly room: Extent
  readonly composition: Composition
  /** What else stands beside the drawing, in a corner. */
  readonly footer?: SetFooter
  /** See `Bounds`. */
  readonly mayCrossLines?: true
}

export interface Attempt {
  /** In the order of their numbers, where they have numbers. */
  readonly named: readonly Named[]
  readonly tags: readonly Tag[]
  readonly arranged: Arranged
  /** What stands in the corner of `arranged`. */
  readonly corner?: Footer
}

/** Widths of a column of words that are tried, as shares of the figure's. */
const COLUMNS = [0.5, 0.4, 0.34, 0.29, 0.25, 0.21, 0.17] as const

interface Column {
  readonly width: Pt
  /** What stands in the corner, set for this width. */
  readonly footer: Footer | undefined
}

/** From wide to narrow; where something stands in the corner, as long as it fits. */
export function* columns({ room, footer: set }: Task): Generator<Column> {
  for (const share of COLUMNS) {
    const width = room.width * share
    const footer = set?.(width)
    if (set && !footer) return
    yield { width, footer }
  }
}

/** Where the width of a column does not matter but for the corner. */
export function* corners(task: Task): Generator<Column> {
  if (task.footer) yield* columns(task)
  else yield { width: 0, footer: undefined }
}

/** The first, as long as none that comes later lets the drawing be larger. */
export function bestOf(
  all: Iterable<Column>,
  attempt: (column: Column) => Attempt | undefined,
): Attempt | undefined {
  let best: Attempt | undefined
  for (const column of all) {
    const fitted = attempt(column)
    if (fitted && (!best || fitted.arranged.scale > best.arranged.scale * 1.03)) best = fitted
  }
  return best
}

/** Without faults, or not at all; what stands in a corner is where labels fare best. */
export function place(
  task: Task,
  tags: readonly Tag[],
  footer: Footer | undefined,
): Attempt | undefined {
  const { scene, named, room, composition, mayCrossLines } = task
  const arrangeWith = (corner?: Corner): Attempt[] => {
    const { palette } = composition
    const all = { scene, named, labels: tags, room, palette, mayCrossLines }
    const arranged = arrange(corner ? { ...all, corner } : all)
    if (!arranged || arranged.faults > 0) return []
    return [{ named, tags, arranged, ...(footer && { corner: footer }) }]
  }
  if (!footer) return arrangeWith()[0]
  const { width, height } = footer
  const found = SIDES.flatMap((side) => arrangeWith({ side, width, height }))
  const [first, second] = found
  if (!first || !second) return first
  const gain = second.arranged.scale / first.arranged.scale
  const isBetter = gain > 1.01 || (gain > 0.99 && second.arranged.cost < first.arranged.cost)
  return isBetter ? second : first
}

const SIDES: readonly Side[] = ['right', 'left']
