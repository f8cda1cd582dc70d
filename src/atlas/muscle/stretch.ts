// A part of a broken line.

import { lengthAlong, pointAlong } from '../space/curve.ts'
import { length, subtract, type Vec3 } from '../space/vector.ts'

/** @param from, to shares of its length; beyond 0 and 1 it has no more */
export function stretchAlong(line: readonly Vec3[], from: number, to: number): Vec3[] {
  const total = lengthAlong(line)
  let way = 0
  const between = line.filter((point, index) => {
    way += length(subtract(point, line[index - 1] ?? point))
    return way > from * total && way < to * total
  })
  return [pointAlong(line, from), ...between, pointAlong(line, to)]
}
