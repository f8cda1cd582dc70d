// A row of teeth, only as much of each as shows, in mm.

import { type Field, mirrored, union } from '../solid/field.ts'
import { block } from '../solid/solids.ts'
import type { Vec3 } from '../space/vector.ts'

export interface Tooth {
  /** Its middle on the right side. */
  readonly at: Vec3
  /** Half its width along the row and half its height. */
  readonly size: readonly [width: number, height: number]
  /** Degrees from straight ahead towards the right in which its outer face looks. */
  readonly outward: number
}

/** Half of what lies between lips and tongue. */
const HALF_DEPTH = 3.4
const EDGE = 1.8

/** Both sides. @param row of the right side, from the middle back */
export function teeth(row: readonly Tooth[]): Field {
  const right = union(
    0.5,
    ...row.map(({ at, size: [width, height], outward }) =>
      block(at, [width, height, HALF_DEPTH], EDGE, [0, outward, 0]),
    ),
  )
  return union(1, right, mirrored(right))
}
