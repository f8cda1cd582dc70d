// The vertebrae of the loin, in mm.

import { cut, type Field, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid } from '../solid/solids.ts'
import type { Bone } from './bone.ts'
import {
  bodyOf,
  canal,
  frameOf,
  inward,
  round,
  standing,
  upright,
  type Vertebra,
} from './vertebra.ts'

export function lumbar(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      3,
      upright(1.5, [14, high * 0.3, -deep * 0.6, 5], [15, high * 0.3, back - 9, 4.6]),
      upright(2, [15.5, 0, back - 12, 3.6], [9, -5, back - 17, 3.8], [0, -6, back - 20, 4]),
      upright(
        1.45,
        [15, 2, back - 9, 4.4],
        [(process[0] + 15) / 2, (process[1] + 3) / 2, (process[2] + back - 9) / 2, 3.8],
        [process[0] - 3.5, process[1], process[2], 3.3],
      ),
      // The articular processes: the upper pair clasps the lower pair of the vertebra above.
      round([16, 4, back - 9, 5.4], [18.5, 15, back - 11, 4.6]),
      ellipsoid([20, 12, back - 16], [3.6, 5, 4.2]),
      round([11, -5, back - 17, 5], [10.5, -17, back - 18, 4.6]),
    )
    const blade = hatchet([-6, back - 17], [tipUp, tipBack], 9)
    const form = union(3, bodyOf(vertebra.half, 0.82), cut(2, arch, canal(back - 7.5, 11, 8)))
    return standing(frame, union(1.5, form, blade))
  }
  return { field, side: 'middle', coarsest: 2.5 }
}

/**
 * The spinous process of a lumbar vertebra: a blade, thicker along its lower and hind edges.
 *
 * @param height half of it, in mm
 */
export function hatchet(
  [rootUp, rootBack]: readonly [up: number, forward: number],
  [tipUp, tipBack]: readonly [up: number, forward: number],
  height: number,
): Field {
  const [up, back] = [(rootUp + tipUp) / 2, (rootBack + tipBack) / 2]
  return patch(
    [
      [
        [0, rootUp + height - 1, rootBack, 2.6],
        [0, up + height * 0.7, back, 2.4],
        [0, tipUp + height * 0.85, tipBack + 3, 3],
      ],
      [
        [0, rootUp - height + 1, rootBack, 3],
        [0, up - height * 0.9, back, 3],
        [0, tipUp - height * 0.85, tipBack + 4, 4],
      ],
    ],
    3,
    2,
  )
}
