// Thigh bone and kneecap of the right side. Radii and places are in mm of a figure 1.70 m tall;
// proportions of the shafts follow the cross-sections of the MyoSim model (Apache-2.0).

import { cut, type Field, union } from '../field.ts'
import type { Bone } from '../skeleton.ts'
import { ellipsoid } from '../solids.ts'
import { tube } from '../tube.ts'

function femur(): Field {
  return cut(4, union(8, femurAbove(), femurShaft(), femurBelow()), ...femurHollows())
}

function femurAbove(): Field {
  const head = ellipsoid([80, 858, 8], [23.5, 23.5, 23.5])
  const neck = tube(
    [
      [84, 855, 7, 14.5],
      [98, 846, 1, 12.5],
      [112, 834, -6, 15],
    ],
    { flat: { towards: [0.55, 0.83, 0], ratio: 1.18 } },
  )
  const greaterTrochanter = union(
    8,
    ellipsoid([126, 832, -8], [11.5, 24, 18], [0, 0, 6]),
    ellipsoid([123, 847, -17], [7, 10, 8]),
  )
  const lesserTrochanter = tube([
    [110, 801, -4, 11],
    [104, 798, -13, 7.5],
    [100.5, 797, -18, 4],
  ])
  const crest = tube([
    [121, 846, -23, 4.5],
    [116, 826, -22, 4.5],
    [105, 803, -17, 4.5],
  ])
  const line = tube([
    [127, 842, 4, 4],
    [119, 822, 10, 3],
    [108, 800, 10, 3],
  ])
  return union(5, union(7, head, neck), greaterTrochanter, lesserTrochanter, crest, line)
}

function femurShaft(): Field {
  const shaft = tube(
    [
      [120, 822, -5, 15],
      [115, 790, 2, 14.2],
      [111, 740, 12, 13.2],
      [107, 690, 19, 12.8],
      [102, 640, 24, 12.8],
      [97, 590, 27, 13],
      [92, 545, 27, 14],
      [86, 508, 25, 17],
      [82, 486, 22, 20],
    ],
    { flat: { towards: [0, 0, 1], ratio: 0.95 } },
  )
  const lineaAspera = tube([
    [116, 800, -8, 3],
    [111, 750, -1.5, 3.2],
    [106, 690, 7, 3.4],
    [101, 640, 12, 3.4],
    [96.5, 590, 16, 3],
    [94, 560, 19, 3],
  ])
  return union(7, shaft, lineaAspera)
}

function femurBelow(): Field {
  const flare = tube(
    [
      [95, 570, 27, 6],
      [89, 532, 24, 11.5],
      [84, 505, 21, 15.5],
      [80, 484, 19, 18],
      [79, 470, 18, 18],
    ],
    { flat: { towards: [1, 0, 0], ratio: 1.5 } },
  )
  const across = { flat: { towards: [1, 0, 0], ratio: 0.8 } } as const
  const medialCondyle = tube(
    [
      [58, 473, 4, 14],
      [55.5, 461, -4, 19],
      [57, 458, 5, 21],
      [63, 463, 17, 18.5],
      [69, 472, 23, 16],
    ],
    across,
  )
  const lateralCondyle = tube(
    [
      [98, 473, 4, 14],
      [100.5, 461, -4, 18.5],
      [99, 460, 5, 20.5],
      [94, 465, 18, 19],
      [88, 474, 24, 17],
    ],
    across,
  )
  return union(
    7,
    flare,
    union(3, medialCondyle, lateralCondyle),
    ellipsoid([45, 467, 5], [7, 10, 11]),
    ellipsoid([50, 484, 4], [6, 8, 7]),
    ellipsoid([111, 466, 5], [7, 10, 10]),
    // The supracondylar lines, from the rough line to both condyles.
    tube([
      [97, 590, 17, 3],
      [98, 560, 16, 3.2],
      [101, 525, 13, 4.2],
      [104, 496, 7, 6],
      [106, 478, 4, 7],
    ]),
    tube([
      [94, 590, 17, 3],
      [91, 560, 16, 3.2],
      [79, 528, 13, 4.2],
      [62, 498, 7, 6],
      [54, 478, 4, 7],
    ]),
  )
}

/** The pit of the head, the hollow behind the neck, the notch between the condyles and the groove. */
function femurHollows(): Field[] {
  return [
    ellipsoid([56, 856, 3], [4, 5, 5]),
    ellipsoid([112, 846, -23], [5, 8, 6]),
    ellipsoid([78, 443, -10], [9, 24, 22]),
    tube([
      [79, 506, 49, 7],
      [79, 480, 44, 7],
      [79, 458, 40, 8],
      [78, 440, 26, 9],
    ]),
  ]
}

function patella(): Field {
  const body = union(
    12,
    ellipsoid([78, 487, 50], [20.5, 13.5, 9]),
    ellipsoid([78, 477, 50], [15, 14, 8.5]),
    ellipsoid([78, 464, 48.5], [7, 9, 6]),
  )

  // Two facets behind, with a ridge between them that runs in the groove of the femur.
  return cut(
    3,
    body,
    ellipsoid([62, 486, 33], [16, 15, 10], [0, -20, 0]),
    ellipsoid([95, 486, 33], [17, 15, 10], [0, 20, 0]),
  )
}

export const THIGH = {
  femur: { field: femur, side: 'right' },
  patella: { field: patella, side: 'right' },
} as const satisfies Readonly<Record<string, Bone>>
