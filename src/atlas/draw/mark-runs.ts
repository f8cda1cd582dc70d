// A line that is to be marked, in runs: where it is seen, and where it lies behind something.

import { lengthAlong } from '../space/curve.ts'
import { length, mix, subtract, type Vec3 } from '../space/vector.ts'

export type Sight = 'seen' | 'behind' | 'outside'

export interface MarkRun {
  /** One point, or a line of at least two. */
  readonly along: readonly Vec3[]
  readonly isBehind: boolean
}

/** mm between places at which a line is looked at, and of the shortest run. */
const STEP = 1.5
const SHORTEST = 6

interface Place {
  readonly at: Vec3
  /** Of the line as it was given; the others lie between those. */
  readonly isGiven: boolean
}

interface Run {
  readonly places: Place[]
  readonly sight: Sight
}

/** What is outside the picture is left out; what changes for no more than a few mm does not count. */
export function runsAlong(along: readonly Vec3[], sightOf: (at: Vec3) => Sight): MarkRun[] {
  const [point] = along
  if (point && along.length === 1) {
    const sight = sightOf(point)
    return sight === 'outside' ? [] : [{ along, isBehind: sight === 'behind' }]
  }
  const runs = settled(runsOf(densely(along), sightOf))
  return runs.flatMap(({ places, sight }) => {
    if (sight === 'outside' || places.length < 2) return []
    const last = places.length - 1
    const kept = places.filter(({ isGiven }, index) => isGiven || index === 0 || index === last)
    return [{ along: kept.map(({ at }) => at), isBehind: sight === 'behind' }]
  })
}

function densely(along: readonly Vec3[]): Place[] {
  return along.flatMap((at, index): Place[] => {
    const before = along[index - 1]
    if (!before) return [{ at, isGiven: true }]
    const pieces = Math.max(1, Math.ceil(length(subtract(at, before)) / STEP))
    return Array.from({ length: pieces }, (_, piece) =>
      piece === pieces - 1
        ? { at, isGiven: true }
        : { at: mix(before, at, (piece + 1) / pieces), isGiven: false },
    )
  })
}

/** Each begins where the one before it ends. */
function runsOf(places: readonly Place[], sightOf: (at: Vec3) => Sight): Run[] {
  const runs: Run[] = []
  for (const place of places) {
    const sight = sightOf(place.at)
    const last = runs.at(-1)
    if (last?.sight === sight) last.places.push(place)
    else {
      const border = last?.places.at(-1)
      runs.push({ sight, places: border ? [{ ...border, isGiven: false }, place] : [place] })
    }
  }
  return runs
}

/** Short runs, the shortest first, become like the longer one beside them. */
function settled(runs: readonly Run[]): Run[] {
  const result = [...runs]
  while (result.length > 1) {
    const shortest = shortestOf(result)
    if (shortest === undefined) break
    const [before, after] = [result[shortest - 1], result[shortest + 1]]
    const isAfter = longOf(after) > longOf(before)
    const [first, second] = isAfter ? [shortest, shortest + 1] : [shortest - 1, shortest]
    const [a, b] = [result[first] as Run, result[second] as Run]
    const { sight } = isAfter ? b : a
    result.splice(first, 2, { sight, places: [...a.places, ...b.places.slice(1)] })
    joinEqual(result)
  }
  return result
}

/** Beside what is outside the picture, a run may be as short as it is. */
function shortestOf(runs: readonly Run[]): number | undefined {
  const short = runs.flatMap((run, index) => {
    const isInside = ({ sight }: Run): boolean => sight !== 'outside'
    const besides = [runs[index - 1], runs[index + 1]].flatMap((other) => other ?? [])
    const isShort = longOf(run) < SHORTEST && isInside(run) && besides.some(isInside)
    return isShort ? [index] : []
  })
  return short.toSorted((a, b) => longOf(runs[a]) - longOf(runs[b]))[0]
}

/** In mm; less than nothing where there is none, or none that a run could become like. */
function longOf(run: Run | undefined): number {
  if (!run || run.sight === 'outside') return -1
  return lengthAlong(run.places.map(({ at }) => at))
}

function joinEqual(runs: Run[]): void {
  for (let index = runs.length - 1; index > 0; index--) {
    const [a, b] = [runs[index - 1] as Run, runs[index] as Run]
    if (a.sight === b.sight)
      runs.splice(index - 1, 2, { sight: a.sight, places: [...a.places, ...b.places.slice(1)] })
  }
}
