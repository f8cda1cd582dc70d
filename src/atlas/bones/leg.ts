// The two bones between knee and ankle, right side, in mm of a figure 1.70 m tall; proportions of the
// shafts follow the cross-sections of the MyoSim model (Apache-2.0).

import { cut, type Field, union } from '../solid/field.ts'
import { ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Bone } from './bone.ts'

function tibia(): Field {
  return union(5, tibiaAbove(), tibiaShaft(), tibiaBelow())
}

function tibiaAbove(): Field {
  const deep = { flat: { towards: [0, 0, 1], ratio: 1.18 } } as const
  const head = union(
    9,
    tube(
      [
        [59, 440, -1, 19],
        [59.5, 423, -1, 19.5],
        [67, 404, 4, 14],
      ],
      deep,
    ),
    tube(
      [
        [97, 440, -1, 18],
        [97, 424, -1, 18.5],
        [90, 404, 4, 14],
      ],
      deep,
    ),
    tube(
      [
        [78, 428, 7, 20],
        [79, 404, 10, 19],
        [79, 378, 13, 15.5],
        [80, 340, 15.5, 9],
      ],
      { flat: { towards: [1, 0, 0], ratio: 1.15 } },
    ),
  )
  // The plateau falls backwards by 5 degrees; behind, the two condyles are parted.
  const plateau = cut(
    3,
    head,
    halfSpace([78, 433.5, 0], [0, -1, 0.09]),
    ellipsoid([78, 428, -27], [8, 18, 11]),
    ellipsoid([58, 445, -1], [17, 13, 20]),
    ellipsoid([98, 446, -1], [15, 13, 18]),
  )
  const tuberosity = tube([
    [79, 416, 20, 11],
    [79, 398, 28, 9],
    [79, 384, 30.5, 7.5],
  ])
  return union(
    5,
    union(7, plateau, tuberosity),
    ellipsoid([78, 430, 0], [9, 6, 9]),
    ellipsoid([74, 432, 0], [4, 8.5, 7]),
    ellipsoid([82.5, 431, 0], [4, 8.5, 6]),
    // Gerdy’s tubercle, for the iliotibial tract.
    ellipsoid([100, 419, 15], [6.5, 9, 6]),
  )
}

function tibiaShaft(): Field {
  const shaft = tube(
    [
      [79, 384, 12, 16.5],
      [79, 360, 14, 14.5],
      [80, 325, 16, 12.8],
      [81, 280, 16.5, 11.6],
      [81, 220, 15, 11],
      [80, 160, 11, 11],
      [78, 120, 8, 12.4],
      [76, 96, 5, 15],
    ],
    { flat: { towards: [1, 0, 0], ratio: 0.94 } },
  )
  const anteriorBorder = tube([
    [79, 392, 32, 6],
    [80, 372, 32.5, 4.5],
    [82.5, 335, 31, 3],
    [83.5, 290, 29.5, 2.6],
    [83, 240, 26.5, 2.6],
    [80.5, 190, 21.5, 3],
    [78, 155, 16, 3.4],
    [77, 120, 10, 4],
  ])
  const soleal = tube([
    [97, 395, -4, 3],
    [87, 377, -3, 2.6],
    [77.5, 356, -1, 2.4],
    [71.5, 334, 3.5, 2.2],
    [72, 308, 9.5, 2],
    [76, 280, 15, 2],
  ])
  return union(5, union(11, shaft, anteriorBorder), soleal)
}

function tibiaBelow(): Field {
  const flare = tube(
    [
      [78, 135, 8, 8],
      [76.5, 110, 6, 13],
      [75, 92, 4, 17],
      [75, 78, 3, 18.5],
    ],
    { flat: { towards: [1, 0, 0], ratio: 1.15 } },
  )
  const malleolus = tube(
    [
      [73, 135, 8, 4.5],
      [60.5, 98, 5, 8],
      [54.5, 78, 5, 8.5],
      [54, 66, 3.5, 6.6],
    ],
    { flat: { towards: [0, 0, 1], ratio: 1.35 } },
  )
  return cut(2, union(7, flare, malleolus), ankleDome(2.5))
}

/** What the lower end of the tibia rides on: the dome of the talus and so much cartilage. */
function ankleDome(cartilage: number): Field {
  return cut(
    2,
    tube([
      [50, 49, 3, 20 + cartilage],
      [106, 49, 3, 20 + cartilage],
    ]),
    halfSpace([62.5 - cartilage, 49, 3], [1, 0, 0]),
  )
}

function fibula(): Field {
  const head = union(
    5,
    ellipsoid([104, 397, -13], [8.5, 12, 10]),
    ellipsoid([106, 406, -16], [4.5, 6.5, 4.5]),
  )
  const shaft = tube(
    [
      [104, 392, -13, 8.5],
      [102.5, 372, -13, 5.6],
      [101, 340, -14, 5.6],
      [99, 290, -15, 6.2],
      [97, 230, -14, 6.2],
      [97, 170, -11, 5.8],
      [98, 125, -8, 5.8],
      [100, 95, -6, 7.4],
    ],
    { flat: { towards: [1, 0, 0], ratio: 0.88 } },
  )
  const malleolus = tube(
    [
      [98.5, 135, -8, 3.5],
      [100, 108, -6.5, 5.6],
      [101.5, 82, -5.5, 8.2],
      [101, 64, -6, 7.8],
      [99, 53, -9, 4.5],
    ],
    { flat: { towards: [0, 0, 1], ratio: 1.35 } },
  )
  const border = tube([
    [102, 372, -12, 1.6],
    [101.5, 335, -8.2, 1.6],
    [101, 280, -8.2, 1.6],
    [100, 200, -6.5, 1.6],
    [100, 130, -3, 1.6],
    [101, 95, -5, 1.6],
  ])
  return union(5, head, shaft, malleolus, border)
}

export const LEG = {
  tibia: { field: tibia, side: 'right' },
  fibula: { field: fibula, side: 'right' },
} as const satisfies Readonly<Record<string, Bone>>
