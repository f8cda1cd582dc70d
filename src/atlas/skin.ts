// The outline of a neutral adult, 1.70 m tall, around the skeleton: the pale figure that says where
// in the body a muscle lies, and the silhouette of a limb behind its bones.

import { arm, foot, leg, shoulder } from './skin-limbs.ts'
import { type Field, mirrored, union } from './solid/field.ts'
import { ellipsoid } from './solid/solids.ts'
import { type StackRow, stack } from './solid/stack.ts'
import { tube } from './solid/tube.ts'

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
  [1040, 133, -100, 80],
  [1090, 126, -103, 78],
  [1130, 131, -108, 80],
  [1180, 138, -122, 87],
  [1240, 145, -134, 92],
  [1290, 152, -140, 91],
  [1340, 150, -138, 80],
  [1375, 138, -130, 62],
  [1402, 114, -121, 40],
  [1426, 84, -110, 22],
  [1450, 65, -99, 17],
  [1475, 58, -89, 15],
  [1500, 57, -87, 15],
  [1525, 58, -85, 16],
  [1560, 51, -80, 16],
  [1590, 30, -60, 0],
]

/** The whole body. */
export function skin(): Field {
  const half = union(14, leg(), foot(), arm(), shoulder())
  const body = union(18, trunk(), head(), union(18, half, mirrored(half)))
  // Last and with a narrow fillet, so that the seat folds over the thigh.
  const fold = ellipsoid([74, 880, -63], [64, 64, 60])
  return union(6, body, fold, mirrored(fold))
}

/** The right leg alone, up into the hip: for limb figures. */
export function skinOfLeg(): Field {
  return union(14, leg(), foot())
}

function trunk(): Field {
  const rows = TRUNK.map(
    ([up, half, back, front]): StackRow => [up, 0, (back + front) / 2, half, (front - back) / 2],
  )
  const seat = ellipsoid([68, 890, -58], [70, 76, 64])
  const loin = ellipsoid([77, 1118, -61], [51, 145, 52], [0, 0, -3])
  const blade = ellipsoid([93, 1290, -71], [60, 112, 65], [0, 0, -6])
  const bladeEdge = tube([
    [76, 1250, -116, 17],
    [72, 1272, -123, 17],
    [66, 1320, -119, 18],
    [66, 1366, -108, 20],
  ])
  const breast = ellipsoid([84, 1330, 24], [78, 62, 44], [0, 0, 18])
  const crest = ellipsoid([106, 974, 20], [45, 58, 46])
  const halves = union(20, seat, loin, blade, bladeEdge, breast, crest)
  return union(28, stack(rows), union(28, halves, mirrored(halves)))
}

function head(): Field {
  return union(
    16,
    ellipsoid([0, 1616, -24], [75, 78, 94]),
    ellipsoid([0, 1575, -51], [66, 62, 61]),
    ellipsoid([0, 1574, 7], [70.5, 74, 64]),
    ellipsoid([0, 1521, 18], [59, 39, 50]),
    ellipsoid([0, 1497, 44], [36, 21, 26]),
    tube([
      [0, 1580, 62, 7],
      [0, 1556, 74, 9],
    ]),
  )
}
