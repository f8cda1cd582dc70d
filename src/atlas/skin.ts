// The outline of a neutral adult, 1.70 m tall, around the skeleton: the pale figure that says where
// in the body a muscle lies, and the silhouette of a limb behind its bones.

import { type Field, mirrored, union } from './field.ts'
import { arm, foot, leg, shoulder } from './skin-limbs.ts'
import { ellipsoid } from './solids.ts'
import { type StackRow, stack } from './stack.ts'
import { tube } from './tube.ts'

/** A level cut through the trunk, in mm: its height, half its width, and where it ends. */
type Girth = readonly [up: number, half: number, back: number, front: number]

/** From the crotch over waist and chest to the nape. */
const TRUNK: readonly Girth[] = [
  [800, 46, -60, 34],
  [830, 90, -88, 60],
  [860, 136, -104, 78],
  [900, 158, -108, 85],
  [945, 154, -110, 85],
  [990, 144, -104, 83],
  [1040, 132, -98, 80],
  [1090, 125, -100, 78],
  [1130, 126, -108, 80],
  [1180, 135, -122, 87],
  [1240, 145, -134, 92],
  [1290, 152, -140, 91],
  [1340, 150, -138, 80],
  [1375, 138, -130, 62],
  [1402, 114, -118, 40],
  [1426, 84, -104, 22],
  [1450, 63, -94, 16],
  [1475, 54, -87, 14],
  [1500, 51, -84, 14],
  [1525, 51, -83, 16],
  [1560, 49, -80, 16],
  [1590, 30, -60, 0],
]

/** The whole body. */
export function skin(): Field {
  const half = union(14, leg(), foot(), arm(), shoulder())
  return union(18, trunk(), head(), union(18, half, mirrored(half)))
}

/** The right leg alone, up into the hip: for limb figures. */
export function skinOfLeg(): Field {
  return union(14, leg(), foot())
}

function trunk(): Field {
  const rows = TRUNK.map(
    ([up, half, back, front]): StackRow => [up, 0, (back + front) / 2, half, (front - back) / 2],
  )
  const seat = ellipsoid([68, 884, -58], [70, 76, 64])
  const blade = ellipsoid([98, 1298, -68], [58, 112, 60], [0, 0, -6])
  const breast = ellipsoid([84, 1330, 24], [78, 62, 44], [0, 0, 18])
  const crest = ellipsoid([106, 968, 20], [43, 54, 46])
  const halves = union(20, seat, blade, breast, crest)
  return union(28, stack(rows), union(28, halves, mirrored(halves)))
}

function head(): Field {
  return union(
    16,
    ellipsoid([0, 1616, -24], [75, 78, 94]),
    ellipsoid([0, 1586, -52], [60, 56, 55]),
    ellipsoid([0, 1574, 6], [68, 74, 64]),
    ellipsoid([0, 1522, 20], [57, 36, 48]),
    ellipsoid([0, 1497, 44], [36, 21, 26]),
    tube([
      [0, 1580, 62, 7],
      [0, 1556, 74, 9],
    ]),
  )
}
