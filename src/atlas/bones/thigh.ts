// Thigh bone and kneecap of the right side. Radii and places are in mm of a figure 1.70 m tall;
// proportions of the shafts follow the cross-sections of the MyoSim model (Apache-2.0).

import { cut, type Field, union } from '../solid/field.ts'
import { ellipsoid } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Bone } from './bone.ts'

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
    [112, 770, -3, 2.6],
    [109, 730, 0.5, 3.4],
    [105.5, 690, 5.8, 3.4],
    [100.5, 640, 10.8, 3.4],
    [96.5, 600, 14.4, 2.8],
    [95, 572, 16.5, 2.4],
  ])
  return union(2, shaft, lineaAspera, ...linesAbove())
}

/** What the rough line parts into below the two trochanters. */
function linesAbove(): Field[] {
  const glutealTuberosity = tube([
    [123.5, 806, -12, 2.6],
    [120, 788, -9.5, 3.8],
    [115.5, 770, -5.5, 3.6],
    [111, 748, -1, 2.6],
  ])
  const pectinealLine = tube([
    [103, 794, -10, 2],
    [106, 776, -6.5, 2],
    [109.5, 754, -2, 2],
  ])
  return [glutealTuberosity, pectinealLine]
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
