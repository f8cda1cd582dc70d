// How a figure is labelled in the room that it has: words beside the drawing; where these leave too
// little of it, numbers with a key below; or what the worksheet asks for.

import type { Pt } from '../type/metrics.ts'
import type { Arranged, Extent } from './arrange.ts'
import { type Attempt, bestOf, columns, corners, place, type Task } from './attempt.ts'
import type { SetFooter } from './footer.ts'
import { type Key, setKey } from './key.ts'
import type { Named } from './named.ts'
import type { Scene } from './scene.ts'
import { numberTags, wordTags, writingTags } from './tags.ts'

export interface Fitted extends Attempt {
  readonly key?: Key
  /** Those without a label, because there are more than fit. */
  readonly unplaced: readonly Named[]
}

type Placed = Omit<Fitted, 'unplaced'>

/** Words may take this much of the scale that the drawing would have without them. */
const LEAST_SCALE = 0.55

/** A key below leaves at least this much of it. */
const LEAST_SCALE_WITH_KEY = 0.4

/**
 * The least needed go without a label where there are more of them than fit. Rather than leave any
 * out, leaders pass under long lines of other places.
 */
export function fitLabels(task: Task): Fitted {
  const apart = fitMost(task)
  if (apart.unplaced.length === 0) return apart
  const across = fitMost({ ...task, mayCrossLines: true })
  return across.unplaced.length < apart.unplaced.length ? across : apart
}

function fitMost(task: Task): Fitted {
  const { named, composition } = task
  const isWanted = composition.words.labelling !== 'none'
  const fitFirst = (count: number): Fitted | undefined => {
    const fitted = fitAll({ ...task, named: named.slice(0, count) })
    return fitted && { ...fitted, unplaced: named.slice(count) }
  }
  const all = isWanted && named.length > 0 ? fitFirst(named.length) : undefined
  if (all) return all
  const none = { named: [], tags: [], unplaced: isWanted ? named : [] }
  let best: Fitted = { ...none, arranged: arrangeBare(task.scene, task.room) }
  // How many fit is searched by halves: each attempt that fails takes long.
  let [fits, tooMany] = [0, isWanted ? named.length : 0]
  while (tooMany - fits > 1) {
    const count = Math.floor((fits + tooMany) / 2)
    const fitted = fitFirst(count)
    if (fitted) [fits, best] = [count, fitted]
    else tooMany = count
  }
  return best
}

/**
 * With something in a corner: undefined where it finds no place, or where not all labels do.
 *
 * @param least a scale that is worth it
 */
export function fitBeside(task: Task & { footer: SetFooter }, least: number): Fitted | undefined {
  const { scene, named, room } = task
  if (arrangeBare(scene, room).scale < least) return undefined
  const fitted =
    named.length === 0 || task.composition.words.labelling === 'none'
      ? bestOf(corners(task), ({ footer }) => place({ ...task, named: [] }, [], footer))
      : fitAll(task)
  return fitted && fitted.arranged.scale >= least ? { ...fitted, unplaced: [] } : undefined
}

function fitAll(task: Task): Placed | undefined {
  const { composition, named, room, scene } = task
  const { words, palette, width } = composition
  switch (words.labelling) {
    case 'words':
      return (
        (width >= palette.leastForWords && fitWords(task)) ||
        (task.footer ? undefined : fitNumbers(task))
      )
    case 'numbers':
      return task.footer ? undefined : fitNumbers(task)
    case 'numbers-only':
      return numbersIn(task)
    case 'blank': {
      const tags = writingTags(named, room, palette)
      const fitted = bestOf(corners(task), ({ footer }) => place(task, tags, footer))
      return fitted && isLarge(fitted.arranged, scene, room, LEAST_SCALE) ? fitted : numbersIn(task)
    }
    case 'none':
      return undefined
    default:
      return words.labelling satisfies never
  }
}

function arrangeBare(scene: Scene, room: Extent): Arranged {
  const scale = Math.min(room.width / scene.width, room.height / scene.height)
  return {
    scale,
    origin: [0, 0],
    width: scene.width * scale,
    height: scene.height * scale,
    labels: [],
    faults: 0,
    cost: 0,
  }
}

function isLarge({ scale }: Arranged, scene: Scene, room: Extent, least: number): boolean {
  return scale >= arrangeBare(scene, room).scale * least
}

/** The widest column first, since words on one line read best: narrower ones must gain something. */
function fitWords(task: Task): Placed | undefined {
  const { scene, named, room, composition } = task
  let best: Placed | undefined
  let widest: Pt = Number.POSITIVE_INFINITY
  const largest = arrangeBare(scene, room).scale * 0.99
  for (const { width: column, footer } of columns(task)) {
    const tags = wordTags(named, column, composition.palette, composition.metrics)
    if (!tags) break
    const width = Math.max(footer?.width ?? 0, ...tags.map((tag) => tag.width))
    if (width >= widest) continue
    widest = width
    const fitted = place(task, tags, footer)
    if (!fitted || !isLarge(fitted.arranged, scene, room, LEAST_SCALE)) continue
    if (!best || fitted.arranged.scale > best.arranged.scale * 1.03) best = fitted
    // Where the height decides, narrower columns gain nothing.
    if (fitted.arranged.scale >= largest) break
  }
  return best
}

/**
 * The order of a key's entries is known only when all have their place, and its height hangs on
 * that order by a line at most: where it does, all are placed once more.
 */
function fitNumbers(task: Task): Placed | undefined {
  const { scene, named, room } = task
  const { palette, metrics } = task.composition
  let keyHeight = setKey(named, room.width, palette, metrics).height
  for (let attempt = 0; attempt < 3; attempt++) {
    const left = { ...room, height: room.height - keyHeight }
    const fitted = numbersIn({ ...task, room: left })
    if (!fitted || !isLarge(fitted.arranged, scene, room, LEAST_SCALE_WITH_KEY)) return undefined
    const key = setKey(fitted.named, room.width, palette, metrics)
    if (key.height <= keyHeight + 1e-6) return { ...fitted, key }
    keyHeight = key.height
  }
  return undefined
}

function numbersIn(task: Task): Placed | undefined {
  const { named, room, composition } = task
  if (room.height <= 0) return undefined
  const tags = numberTags(named, composition.palette, composition.metrics)
  const fitted = bestOf(corners(task), ({ footer }) => place(task, tags, footer))
  if (!fitted) return undefined
  const { arranged } = fitted
  // Down the left column, then down the right one.
  const order = named
    .map((_, index) => index)
    .sort((a, b) => {
      const [first, second] = [arranged.labels[a], arranged.labels[b]]
      if (!first || !second) return 0
      return first.side === second.side ? first.top - second.top : first.side === 'left' ? -1 : 1
    })
  const pick = <T>(list: readonly T[]): T[] =>
    order.flatMap((index) => list.slice(index, index + 1))
  return {
    ...fitted,
    named: pick(named),
    arranged: { ...arranged, labels: pick(arranged.labels) },
  }
}
