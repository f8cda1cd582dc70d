// When a joint moves, the tendon that flesh ends in keeps its length: it slides along towards or away
// from its start, and the flesh becomes shorter or longer by as much.

import { curveThrough, lengthAlong, resample } from '../space/curve.ts'
import { add, length, scale, subtract, unit, type Vec3 } from '../space/vector.ts'

/** Where a point of the flesh goes; `share` of its way from where it starts to where it ends. */
export type Drag = (point: Vec3, share: number) => Vec3

export const NO_DRAG: Drag = (point) => point

const SAMPLES = 60

/**
 * The middle of a tendon after it has moved, as long as it is at rest.
 *
 * @param atRest, posed where it would run, from flesh to bone
 */
export function slid(atRest: readonly Vec3[], posed: readonly Vec3[]): Vec3[] {
  if (atRest.length < 2 || posed.length < 2) return [...posed]
  const total = lengthAlong(curveThrough(atRest))
  const towardsFlesh = curveThrough(posed).toReversed()
  return Array.from({ length: SAMPLES }, (_, index) =>
    runningOn(towardsFlesh, (total * (SAMPLES - 1 - index)) / (SAMPLES - 1)),
  )
}

/** At a distance along a line, in mm; past its end, straight on. */
function runningOn(line: readonly Vec3[], distance: number): Vec3 {
  let rest = distance
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Vec3, line[index] as Vec3]
    const way = subtract(to, from)
    const span = length(way)
    if (rest <= span || index === line.length - 1) return add(from, scale(unit(way), rest))
    rest -= span
  }
  return line[0] as Vec3
}

/** Flesh goes along with the tendon: wholly where it ends, and not at all where it starts. */
export function dragBy(atRest: readonly Vec3[], posed: readonly Vec3[]): Drag {
  if (atRest.length < 2 || posed.length < 2) return NO_DRAG
  const before = resample(curveThrough(atRest), SAMPLES)
  const after = slid(atRest, posed)
  return (point, share) => {
    let [nearest, apart] = [0, Infinity]
    before.forEach((place, index) => {
      const distance = Math.round(length(subtract(place, point)) * 1e6) / 1e6
      if (distance < apart) [nearest, apart] = [index, distance]
    })
    const [from, to] = [before[nearest] as Vec3, after[nearest] as Vec3]
    return add(point, scale(subtract(to, from), share))
  }
}
