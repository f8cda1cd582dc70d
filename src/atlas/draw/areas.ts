// Loops as areas: each outer line with the holes that lie in it.

import { areaOf, type Place } from './line.ts'

export interface Area {
  readonly outer: readonly Place[]
  readonly holes: readonly (readonly Place[])[]
}

/** Each hole goes with the smallest outer line around it; without one, it is no hole in anything. */
export function areasOf(loops: readonly (readonly Place[])[]): Area[] {
  const outers = loops.filter((loop) => areaOf(loop) > 0).toSorted((a, b) => areaOf(a) - areaOf(b))
  const holes = loops.filter((loop) => areaOf(loop) < 0)
  const around = new Map(
    holes.map((hole) => [
      hole,
      outers.find((outer) => -areaOf(hole) < areaOf(outer) && encloses(outer, hole[0])),
    ]),
  )
  return outers
    .toReversed()
    .map((outer) => ({ outer, holes: holes.filter((hole) => around.get(hole) === outer) }))
}

/** Whether a line to the right of the place crosses the loop an odd number of times. */
export function encloses(loop: readonly Place[], place: Place | undefined): boolean {
  if (!place) return false
  const [x, y] = place
  let isInside = false
  let before = loop.at(-1)
  for (const at of loop) {
    if (before && at[1] > y !== before[1] > y) {
      const crossing = at[0] + ((y - at[1]) / (before[1] - at[1])) * (before[0] - at[0])
      if (crossing > x) isInside = !isInside
    }
    before = at
  }
  return isInside
}
