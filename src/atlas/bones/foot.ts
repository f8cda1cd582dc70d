// The right foot, standing on the floor: heel and balls of the toes bear, the inner arch is free.

import { cut, type Field, union } from '../field.ts'
import type { Bone } from '../skeleton.ts'
import { block, ellipsoid, halfSpace } from '../solids.ts'
import { tube } from '../tube.ts'

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
      [82, 28, -17, 16.5],
      [86, 29, 6, 14.5],
      [92, 28, 22, 13.5],
    ],
    { flat: { towards: [1, 0, 0], ratio: 0.85 } },
  )
  const tuberosity = union(
    7,
    ellipsoid([80, 26, -39.5], [14, 20.5, 15]),
    ellipsoid([76, 11, -40], [9.5, 7, 11]),
    ellipsoid([87, 12, -39], [7, 6.5, 9]),
  )
  const facet = ellipsoid([85, 39, -3], [10, 6, 13], [18, 0, 0])
  const sustentaculum = tube(
    [
      [82, 36, 4, 7],
      [73, 37, 4, 6],
      [66, 37.5, 4, 4.5],
    ],
    { flat: { towards: [0, 0, 1], ratio: 1.7 } },
  )
  const form = union(6, body, tuberosity, facet, sustentaculum, ellipsoid([96.5, 26, 6], [3, 4, 5]))
  return cut(
    3,
    form,
    // The front is flat where the cuboid meets it; a groove runs below the inner shelf.
    halfSpace([92, 28, 34], [0.1, 0.1, -1]),
    tube([
      [63, 28, -28, 5],
      [69, 28.5, -8, 5],
      [69.5, 27, 8, 5.5],
      [71, 23, 26, 5],
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
    block([57, 36, 66], [7.5, 12, 11.3], 4, [0, 0, 8]),
    ellipsoid([56, 24, 66], [8, 6, 9]),
  )
  const middle = union(
    3,
    block([70.5, 44, 63], [6.6, 5.5, 8.4], 2.5, [0, 0, -4]),
    ellipsoid([70, 37, 62.5], [4.5, 9, 6.5]),
  )
  const lateral = union(
    3,
    block([83, 40, 62.8], [6.8, 6, 9.2], 2.5, [0, 0, -14]),
    ellipsoid([81, 32, 62], [5, 10, 8]),
  )
  return union(0.5, medial, middle, lateral)
}

export const FOOT = {
  talus: { field: talus, side: 'right' },
  calcaneus: { field: calcaneus, side: 'right' },
  navicular: { field: navicular, side: 'right' },
  cuboid: { field: cuboid, side: 'right' },
  cuneiforms: { field: cuneiforms, side: 'right' },
  ...TOES_AND_RAYS,
} as const satisfies Readonly<Record<string, Bone>>
