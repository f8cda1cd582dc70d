// The vertebrae of the chest, in mm.

import { cut, type Field, union } from '../solid/field.ts'
import { ellipsoid } from '../solid/solids.ts'
import type { Bone } from './bone.ts'
import { hatchet } from './lumbar.ts'
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

export function thoracic(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      3,
      upright(1.45, [wide * 0.6, high * 0.4, -deep * 0.6, 3.4], [9.5, high * 0.4, back - 8, 3.2]),
      upright(2.3, [10.5, 2, back - 9, 3.2], [6, 0, back - 14, 3.2], [0, -3, back - 17, 3.4]),
      round(
        [10.5, 3, back - 10, 5],
        [process[0] * 0.65, process[1] * 0.6 + 1, (process[2] + back - 10) / 2, 3.8],
        [process[0] - 4.5, process[1], process[2] + 3, 2.5 + process[0] * 0.08],
      ),
      ellipsoid([9, high + 0.5, back - 8], [5, 4.5, 2.6], [-15, 0, 0]),
      ellipsoid([8.5, -high - 1, back - 14], [4.5, 5, 2.6], [-15, 0, 0]),
    )
    const shingle = round(
      [0, -3, back - 16, 4.4],
      [0, tipUp * 0.5 - 2, (tipBack + back - 17) / 2 - 1.5, 3.5],
      [0, tipUp + 3.4, tipBack + 4, 4.5],
    )
    const spine = vertebra.blade
      ? hatchet([-5, back - 16], [tipUp, tipBack], vertebra.blade)
      : shingle
    const form = union(3, bodyOf(vertebra.half, 0.82), cut(2, arch, canal(back - 6, 8, 7.5)))
    return standing(frame, union(2, form, spine))
  }
  return { field, side: 'middle', coarsest: 2.5 }
}
