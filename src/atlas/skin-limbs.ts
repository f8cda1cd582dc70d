// The outline of the limbs, of the right side: contours from the outer shape of leg and arm, not from
// their muscles.

import { type Field, union } from './solid/field.ts'
import { ellipsoid } from './solid/solids.ts'
import { type StackRow, stack } from './solid/stack.ts'
import { tube } from './solid/tube.ts'
import type { CurvePoint } from './space/curve.ts'

/** A level cut through a limb, in mm: its height and where it ends towards each side. */
type Level = readonly [up: number, inner: number, outer: number, back: number, front: number]

/** From the ankle to the hip: the calf is fullest behind at 330, the ankle slimmest at 120. */
const LEG: readonly Level[] = [
  [28, 56, 104, -50, 20],
  [56, 46, 113, -57, 36],
  [72, 41.5, 116, -56, 33],
  [90, 42.5, 114, -56, 30],
  [120, 51, 109, -57, 26],
  [160, 49, 111, -61, 28],
  [200, 43, 115, -68, 32],
  [240, 36, 121, -77, 35],
  [280, 28, 127, -85, 37],
  [320, 22.5, 132, -89, 38],
  [350, 21.5, 134, -86, 39],
  [385, 24, 133, -75, 44],
  [412, 27, 130, -66, 51],
  [440, 26, 129, -59, 61],
  [465, 25, 130, -56, 66],
  [490, 24, 131, -57, 67],
  [520, 19, 134, -62, 66],
  [560, 15, 143, -68, 70],
  [600, 13.5, 151, -74, 76],
  [660, 11, 161, -80, 84],
  [720, 8, 168, -84, 89],
  [770, 6, 172, -87, 91],
  [810, 5, 174, -92, 89],
  [850, 8, 174, -94, 86],
  [890, 14, 170, -90, 84],
  [930, 24, 158, -82, 76],
  [975, 42, 134, -62, 58],
  [1010, 62, 108, -38, 34],
]

export function leg(): Field {
  const rows = LEG.map(
    ([up, inner, outer, back, front]): StackRow => [
      up,
      (inner + outer) / 2,
      (back + front) / 2,
      (outer - inner) / 2,
      (front - back) / 2,
    ],
  )
  return stack(rows)
}

export function foot(): Field {
  const broad = { flat: { towards: [1, 0, 0], ratio: 1.25 } } as const
  return union(
    10,
    ellipsoid([80, 24, -37], [27, 27, 29]),
    tube(
      [
        [80, 40, -20, 27],
        [80, 42, 14, 30],
        [79, 32, 56, 27],
        [82, 21, 100, 22],
        [86, 15, 132, 17],
      ],
      broad,
    ),
    tube([
      [70, 40, 20, 22],
      [66, 36, 55, 21],
      [63, 28, 90, 19],
      [61, 16, 128, 17],
    ]),
    tube([
      [98, 20, -16, 18],
      [106, 19, 30, 18],
      [111, 17, 70, 17],
      [114, 12, 106, 14],
    ]),
    toe([60, 14, 130], [66, 9, 201], 16, 11),
    toe([77, 13, 135], [83, 8, 199], 12, 9),
    toe([91, 13, 128], [99, 8, 188], 12, 9),
    toe([105, 12, 116], [113, 8, 174], 12, 9),
    toe([116, 11, 104], [127, 8, 156], 13, 9),
  )
}

type Spot = readonly [lateral: number, up: number, forward: number]

function toe(ball: Spot, tip: Spot, from: number, to: number): Field {
  return tube([
    [...ball, from],
    [...tip, to],
  ])
}

/** The slope from the neck to the point of the shoulder. */
export function shoulder(): Field {
  const slope = tube([
    [28, 1490, -52, 26],
    [52, 1450, -67, 28],
    [88, 1420, -80, 32],
    [129, 1402, -60, 29],
    [163, 1380, -40, 31],
  ])
  const collar = tube([
    [30, 1392, 8, 17],
    [64, 1394, 11.5, 19.5],
    [95, 1397, 0, 23.5],
    [128, 1395, -15, 28],
    [165, 1374, -28, 34],
  ])
  const spine = tube([
    [60, 1370, -100, 29],
    [96, 1374, -104, 31.5],
    [126, 1380, -96, 34],
    [166, 1378, -64, 38.5],
  ])
  return union(20, slope, collar, spine)
}

export function arm(): Field {
  const upper = tube([
    [160, 1362, -34, 38],
    [176, 1348, -33, 40],
    [180, 1312, -31, 39],
    [183, 1265, -29, 37.5],
    [186.5, 1220, -28, 37],
    [190, 1175, -27, 35.5],
    [193, 1130, -27, 33],
    [195, 1095, -27, 30],
  ])
  // The deltoid rounds the shoulder and ends half-way down the arm.
  const deltoid = tube([
    [179, 1377, -34, 37.5],
    [187, 1344, -33, 41],
    [190, 1312, -31, 36],
    [192, 1272, -30, 28],
    [193, 1240, -30, 20],
  ])
  return union(12, upper, deltoid, forearm(), hand())
}

function forearm(): Field {
  return tube(
    [
      [193.5, 1120, -27, 25],
      [194, 1090, -27, 28.5],
      [199, 1052, -25, 32.5],
      [205, 1012, -23, 33],
      [211.5, 965, -21, 30],
      [219.5, 915, -18.5, 26],
      [228.5, 866, -16.5, 22.5],
      [235.5, 836, -15.5, 22],
    ],
    { flat: { towards: [1, 0, 0], ratio: 1.26 } },
  )
}

/** Knuckle, joints and tip of each finger: lateral, up and forward in mm. */
const FINGERS = [
  [
    [268, 736, -8],
    [271.5, 720, -4],
    [277.5, 695, 0.5],
    [282, 671.5, 8],
    [284.5, 654, 13.5],
  ],
  [
    [250.5, 734, -9],
    [251.5, 718, -5],
    [253.5, 687.5, 0.5],
    [254.5, 660.5, 8.5],
    [255, 641, 14],
  ],
  [
    [233.5, 740, -9],
    [232.5, 725, -6],
    [230, 697.5, -0.5],
    [226.5, 671.5, 8],
    [224, 652.5, 13.5],
  ],
  [
    [218, 748, -7.5],
    [214.5, 736, -5],
    [208.5, 716, 0.5],
    [203, 697, 8],
    [199, 682, 13],
  ],
] as const

const FINGER_RADII = [12, 9.6, 8.5, 7.8, 6] as const

function hand(): Field {
  const palm = tube(
    [
      [237, 836, -15, 14],
      [241, 815, -11, 16.5],
      [243.5, 790, -9, 16.5],
      [244, 764, -8, 15.5],
      [245, 750, -8.5, 13.6],
    ],
    { flat: { towards: [1, 0, 0], ratio: 2.25 } },
  )
  const heel = ellipsoid([224, 792, -10], [12, 38, 15.5], [0, 0, 4])
  const thumb = tube([
    [262, 808, -4, 15],
    [270, 788, 2, 17],
    [283, 765, 10, 14.5],
    [294, 746, 14, 12],
    [302, 730, 17.5, 11],
    [307.5, 715, 19, 10],
    [310.5, 704.5, 20, 8],
  ])
  const fingers = FINGERS.map((line) =>
    tube(line.map((place, joint): CurvePoint => [...place, FINGER_RADII[joint] ?? 0])),
  )
  return union(5, union(14, palm, heel, thumb), union(1, ...fingers))
}
