// The outline of the limbs, of the right side: contours from the outer shape of leg and arm, not from
// their muscles.

import { type Field, union } from './field.ts'
import { ellipsoid } from './solids.ts'
import { type StackRow, stack } from './stack.ts'
import { tube } from './tube.ts'

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
    [24, 1490, -50, 24],
    [55, 1440, -50, 24],
    [92, 1415, -48, 24],
    [130, 1397, -46, 26],
    [165, 1384, -40, 30],
  ])
  const collar = tube([
    [30, 1392, 8, 17],
    [62, 1392, 11, 18],
    [95, 1392, 0, 21],
    [130, 1388, -18, 25],
    [165, 1376, -30, 34],
  ])
  const spine = tube([
    [60, 1370, -96, 26],
    [95, 1372, -98, 27],
    [126, 1377, -92, 31],
    [160, 1376, -66, 36],
  ])
  return union(20, slope, collar, spine)
}

/** Knuckle to tip of each finger: lateral, up, forward in mm. */
const FINGERS = [
  [
    [267, 742, -4],
    [273, 694, 4],
    [275, 651, 12],
  ],
  [
    [250, 738, -7],
    [253, 682, 3],
    [254, 633, 12],
  ],
  [
    [234, 741, -8],
    [233, 690, 2],
    [232, 642, 10],
  ],
  [
    [219, 748, -8],
    [213, 708, 0],
    [210, 668, 7],
  ],
] as const

export function arm(): Field {
  const upper = tube([
    [160, 1366, -32, 40],
    [178, 1358, -32, 39],
    [184, 1318, -31, 40],
    [188, 1270, -30, 38.5],
    [192, 1225, -30, 38],
    [195, 1175, -28, 36.5],
    [199, 1125, -27, 33.5],
    [202, 1085, -26, 32],
  ])
  const fore = tube(
    [
      [202, 1085, -26, 32],
      [206, 1045, -25, 34],
      [211, 1008, -24, 34.5],
      [218, 955, -22, 30.5],
      [228, 900, -19, 25],
      [236, 858, -17, 21.5],
      [240, 834, -15, 19.5],
    ],
    { flat: { towards: [1, 0, 0], ratio: 1.12 } },
  )
  return union(12, upper, fore, hand())
}

function hand(): Field {
  const palm = tube(
    [
      [240, 836, -16, 14],
      [243, 812, -12, 14],
      [244, 780, -10, 16],
      [243, 752, -9, 15],
      [242, 740, -8, 13],
    ],
    { flat: { towards: [1, 0, 0], ratio: 2.3 } },
  )
  const thumb = tube([
    [257, 810, -2, 15],
    [274, 778, 10, 14.5],
    [288, 746, 20, 11.5],
    [295, 718, 25, 9],
  ])
  const fingers = FINGERS.map(([knuckle, middle, tip]) =>
    tube([
      [...knuckle, 10],
      [...middle, 8.5],
      [...tip, 7],
    ]),
  )
  return union(8, palm, thumb, union(2, ...fingers))
}
