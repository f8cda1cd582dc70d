// The right foot, standing on the floor: heel and balls of the toes bear, the inner arch is free.

import { cut, type Field, union } from '../solid/field.ts'
import { block, ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Bone } from './bone.ts'

import { TOES_AND_RAYS } from './toes.ts'

function talus(): Field {
  // A roll with two rims and a shallow groove between them, wider in front than behind.
  const roll = union(
    9,
    tube([
      [70, 49, 3, 20],
      [72, 49, 3, 20],
    ]),
    tube([
      [84, 49, 3, 20],
      [86, 49, 3, 20],
    ]),
  )
  const trochlea = cut(
    2,
    roll,
    halfSpace([64, 49, 3], [1, 0, 0.1]),
    halfSpace([91, 49, 3], [-1, 0, 0.12]),
    halfSpace([78, 43, 0], [0, 1, -0.1]),
  )
  return union(
    5,
    trochlea,
    ellipsoid([78, 47, 0], [11, 7, 17]),
    tube([
      [76, 53, 14, 12],
      [71, 50, 22, 11.5],
      [68, 46, 29, 12.5],
    ]),
    ellipsoid([91, 45, 1], [6, 7, 8]),
    ellipsoid([77, 46, -18], [8, 5, 6]),
  )
}

function calcaneus(): Field {
  const body = tube(
    [
      [80, 26, -38, 18],
      [82, 29.5, -17, 15.4],
      [86, 30.5, 6, 13.2],
      [92, 29, 22, 12.8],
    ],
    { flat: { towards: [1, 0, 0], ratio: 0.85 } },
  )
  const tuberosity = union(
    7,
    ellipsoid([80, 26, -39.5], [14, 20.5, 15]),
    // What bears on the floor: a large tubercle on the inner side, a small one beside it.
    ellipsoid([74.5, 10.5, -38], [8.5, 7, 12.5]),
    ellipsoid([88.5, 12.5, -37], [5.5, 6.5, 9]),
  )
  const facet = ellipsoid([85, 39, -3], [10, 6, 13], [18, 0, 0])
  const sustentaculum = tube(
    [
      [82, 37, 4, 6],
      [73, 38.5, 4, 4.6],
      [65, 39.5, 4, 3.6],
    ],
    { flat: { towards: [0, 0, 1], ratio: 2.2 } },
  )
  const form = union(6, body, tuberosity, facet, ellipsoid([96.5, 26, 6], [3, 4, 5]))
  return cut(
    2,
    union(2.5, form, sustentaculum),
    // Below the shelf the wall falls back sharply.
    block([65, 30, 5], [8, 5.5, 11], 2.5),
    // The front is flat where the cuboid meets it; a groove runs below the inner shelf.
    halfSpace([92, 28, 34], [0.1, 0.1, -1]),
    tube([
      [63, 28, -28, 5],
      [68.5, 28.5, -8, 5.6],
      [68, 27.5, 8, 7],
      [71, 23, 26, 5.4],
    ]),
    tube([
      [82, 6, -48, 4.6],
      [82, 7.5, -32, 4.6],
      [83, 11.5, -16, 3],
    ]),
  )
}

function navicular(): Field {
  const boat = union(
    5,
    ellipsoid([67, 43.5, 44], [17.5, 14, 11], [0, 12, -8]),
    ellipsoid([52, 37, 45], [6.5, 7.5, 7]),
  )
  return cut(
    2,
    boat,
    ellipsoid([68, 46, 29], [13.6, 13.6, 13.6]),
    halfSpace([66, 43, 53.8], [-0.1, 0, -1]),
  )
}

function cuboid(): Field {
  const form = union(
    4,
    block([98, 27, 47.5], [11, 12, 12.5], 5, [0, 8, -14]),
    ellipsoid([94, 18, 42], [9, 6, 5], [0, 20, 0]),
  )
  // The groove for the tendon of fibularis longus, from the outer side to the sole.
  return cut(
    2,
    form,
    tube([
      [112, 22, 50, 3],
      [98, 12, 51, 3.5],
      [84, 14, 56, 3],
    ]),
  )
}

function cuneiforms(): Field {
  const medial = union(
    4,
    block([56.4, 36, 66], [6.9, 12, 11.3], 4, [0, 0, 8]),
    ellipsoid([56, 24, 66], [7.4, 6, 9]),
  )
  const middle = union(
    3,
    block([70.2, 44, 63], [5.3, 5.5, 8.4], 2.5, [0, 0, -4]),
    ellipsoid([69.6, 36, 62.5], [3.6, 8, 6.5]),
  )
  const lateral = union(
    3,
    block([83.2, 40, 62.8], [6, 6, 9.2], 2.5, [0, 0, -14]),
    ellipsoid([80.6, 31, 62], [4.4, 9, 8]),
  )
  const slit = (lateral: number, turn: number): Field =>
    block([lateral, 40, 64], [0.8, 22, 16], 0.3, [0, 0, turn])
  return cut(0.5, union(0, medial, middle, lateral), slit(64, 2), slit(76.4, -8))
}

export const FOOT = {
  talus: { field: talus, side: 'right' },
  calcaneus: { field: calcaneus, side: 'right' },
  navicular: { field: navicular, side: 'right' },
  cuboid: { field: cuboid, side: 'right' },
  // Three bones with narrow joints between them.
  cuneiforms: { field: cuneiforms, side: 'right', coarsest: 1 },
  ...TOES_AND_RAYS,
} as const satisfies Readonly<Record<string, Bone>>
