// A line that is to be marked, in runs: where it is seen, and where it lies behind something.

import { lengthAlong } from '../space/curve.ts'
import { length, mix, subtract, type Vec3 } from '../space/vector.ts'

/** How far a place lies below what is drawn there, in mm; undefined outside the picture. */
export type Depth = number | undefined

type Sight = 'seen' | 'behind' | 'outside'

export interface MarkRun {
  /** One point, or a line of at least two. */
  readonly along: readonly Vec3[]
  readonly isBehind: boolean
}

/** mm: what lies deeper than this shows through. */
const BEHIND = 6

/** mm between places at which a line is looked at. */
const STEP = 1.5

/**
 * Shortest run, in mm, and as a share of its line up to so many mm: of a long line that dips between
 * knobs of bone or from slip to slip, many short pieces would tell nothing.
 */
const SHORTEST = 15
const SHORTEST_SHARE = 0.08
const SHORTEST_OF_LONG = 30

/** mm to both sides: the middle one of all depths there counts. */
const AROUND = 7.5

interface Place {
  readonly at: Vec3
  /** Of the line as it was given; the others lie between those. */
  readonly isGiven: boolean
}

interface Sounded extends Place {
  readonly depth: Depth
  /** From the start of the line, in mm. */
  readonly way: number
}

interface Run {
  readonly places: Place[]
  readonly sight: Sight
}

/** What is outside the picture is left out; what changes for no more than a few mm does not count. */
export function runsAlong(along: readonly Vec3[], depthAt: (at: Vec3) => Depth): MarkRun[] {
  const [point] = along
  if (point && along.length === 1) {
    const sight = sightOf(depthAt(point))
    return sight === 'outside' ? [] : [{ along, isBehind: sight === 'behind' }]
  }
  const shortest = Math.max(
    SHORTEST,
    Math.min(SHORTEST_OF_LONG, SHORTEST_SHARE * lengthAlong(along)),
  )
  const runs = settled(runsOf(sounded(densely(along), depthAt)), shortest)
  return runs.flatMap(({ places, sight }) => {
    if (sight === 'outside' || places.length < 2) return []
    const last = places.length - 1
    const kept = places.filter(({ isGiven }, index) => isGiven || index === 0 || index === last)
    return [{ along: kept.map(({ at }) => at), isBehind: sight === 'behind' }]
  })
}

function sightOf(depth: Depth): Sight {
  if (depth === undefined) return 'outside'
  return depth > BEHIND ? 'behind' : 'seen'
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

function sounded(places: readonly Place[], depthAt: (at: Vec3) => Depth): Sounded[] {
  let way = 0
  return places.map((place, index) => {
    way += length(subtract(place.at, places[index - 1]?.at ?? place.at))
    return { ...place, depth: depthAt(place.at), way }
  })
}

/** As deep as half of the places around it; at an end, as many to one side as to the other. */
function calmDepth({ depth, way }: Sounded, places: readonly Sounded[]): Depth {
  if (depth === undefined) return undefined
  const reach = Math.min(AROUND, way, (places.at(-1)?.way ?? 0) - way)
  const depths = places
    .flatMap((other) => (Math.abs(other.way - way) <= reach ? (other.depth ?? []) : []))
    .toSorted((a, b) => a - b)
  return depths[depths.length >> 1]
}

/** Each begins where the one before it ends. */
function runsOf(places: readonly Sounded[]): Run[] {
  const runs: Run[] = []
  for (const place of places) {
    const sight = sightOf(calmDepth(place, places))
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
function settled(runs: readonly Run[], least: number): Run[] {
  const result = [...runs]
  while (result.length > 1) {
    const shortest = shortestOf(result, least)
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
function shortestOf(runs: readonly Run[], least: number): number | undefined {
  const short = runs.flatMap((run, index) => {
    const isInside = ({ sight }: Run): boolean => sight !== 'outside'
    const besides = [runs[index - 1], runs[index + 1]].flatMap((other) => other ?? [])
    const isShort = longOf(run) < least && isInside(run) && besides.some(isInside)
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
