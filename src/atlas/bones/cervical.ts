// The vertebrae of the neck, in mm: the third to the seventh, axis and atlas.

import { cut, type Field, union } from '../solid/field.ts'
import { block, ellipsoid } from '../solid/solids.ts'
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

/**
 * From the third to the seventh.
 *
 * @param cleft half of how far apart the two tips of the spinous process are, in mm
 */
export function cervical(vertebra: Vertebra, cleft: number): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      2.5,
      // The bar behind the hole for the artery ends in the posterior tubercle.
      round(
        [wide * 0.8, 0, back + 1, 3],
        [wide + 6, 0, back - 1, 2.3],
        [process[0] - 2.6, process[1], process[2], 2.8],
      ),
      upright(1.6, [12, -1, back - 10, 2.4], [8, -2, back - 14, 2.3], [0, -3, back - 17, 2.6]),
      spineOf(back - 16, tipUp, tipBack, cleft),
    )
    // Pillars whose slanting ends lie on each other like roof tiles.
    const pillar = block([15, 0, back - 6.5], [4.8, 6.1, 6.4], 1.4, [-34, 0, 0])
    const bar = round([wide * 0.8, 0, 1, 2.6], [wide + 4, 0, 2.5, 2], [wide + 9, 1, 2.5, 2.7])
    const edge = upright(1.2, [wide - 1, high - 0.8, -deep * 0.7, 2], [wide - 0.8, high, -1, 2])
    const web = round([wide + 8, -1, 1, 1.6], [process[0] - 3, process[1] - 1, process[2], 1.6])
    return standing(
      frame,
      union(
        1.5,
        bodyOf(vertebra.half, 0.9),
        cut(1.5, arch, canal(back - 6, 11, 7)),
        pillar,
        bar,
        edge,
        web,
      ),
    )
  }
  return { field, side: 'middle', coarsest: 1.5 }
}

/** Cleft in two at its end, but for that of the seventh. */
function spineOf(root: number, tipUp: number, tipBack: number, cleft: number): Field {
  return upright(
    1.25,
    [0, -3, root, 3],
    [0, (tipUp - 3) / 2, (tipBack + root) / 2, 2.5],
    [cleft, tipUp, tipBack + 2.5, cleft > 0 ? 2.7 : 3.4],
  )
}

export function axis(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, , deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      2.5,
      ellipsoid([14, 4, -4], [8, 4.2, 8], [0, 0, -18]),
      round([13, 0, back - 1, 4], [process[0] - 2.5, process[1], process[2], 2.6]),
      block([14.5, -3.5, back - 6], [5, 5, 6.4], 1.8, [-32, 0, 0]),
      upright(1.9, [15, -1, back - 7, 3], [8, -1, back - 15, 3], [0, -1, back - 19, 3.4]),
      upright(
        1.5,
        [0, -1, back - 18, 3.6],
        [0, (tipUp - 1) / 2, (tipBack + back - 18) / 2, 3.4],
        [4, tipUp, tipBack + 3, 3.2],
      ),
    )
    // The tooth, which the atlas turns about.
    const dens = round([0, 4, 0, 5], [0, 14, 0, 4.4], [0, 18, -1, 4.6], [0, 21, -1.5, 3])
    return standing(
      frame,
      union(2, bodyOf([wide, 7, deep], 0.9), cut(1.5, arch, canal(back - 6.5, 11, 8)), dens),
    )
  }
  return { field, side: 'middle', coarsest: 1.5 }
}

/** The first one: a ring, without a body or a spine. */
export function atlas(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const process = inward(frame, vertebra.process)
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const form = union(
      2.5,
      block([17, 0.5, -2], [6.5, 7.6, 9.5], 4, [0, 14, 8]),
      upright(1.3, [12, 0, 6, 2.8], [6, 0, 10, 2.4], [0, 0, 11, 3.2]),
      upright(
        1.35,
        [19, 0, -8, 3.2],
        [16.5, 0.5, -17, 2.6],
        [9, 0, tipBack + 5, 2.6],
        [0, tipUp, tipBack + 2.8, 3],
      ),
      ...[4, -6].map((forward) =>
        round(
          [20, 0, forward, 2.8],
          [29, -1, forward * 0.8 - 1, 2.4],
          [process[0] - 4.5, process[1], process[2] + 0.5, 4],
        ),
      ),
    )
    return standing(frame, form)
  }
  return { field, side: 'middle', coarsest: 1.5 }
}
