// The sacrum with the coccyx, both sides of the middle, in mm.

import { cut, type Field, mirrored, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Bone } from './bone.ts'

function sacrum(): Field {
  const plate = patch(
    SACRAL_LEVELS.map(({ up, wingsFall = 0, columns: [outer, inner, middle] }) => [
      [-outer[0], up - wingsFall, outer[1], outer[2]],
      [-inner[0], up, inner[1], inner[2]],
      [0, up, middle[1], middle[2]],
      [inner[0], up, inner[1], inner[2]],
      [outer[0], up - wingsFall, outer[1], outer[2]],
    ]),
    8,
    4,
  )
  const form = cut(
    2.5,
    union(3, union(5, plate, ...bothSides([wing()])), firstBody(), ...bothSides([lateralCrest()])),
    // The base, on which the last disc lies, leans forward by some 35 degrees.
    halfSpace([0, 1002, -38], [0, -0.84, -0.54]),
  )
  const whole = union(1.5, union(2, form, ...bothSides(horns())), medianCrest())
  const pierced = cut(
    0.5,
    whole,
    ...bothSides(foramina()),
    // The opening of the canal at the lower end.
    ellipsoid([0, 901, -90], [4.6, 11, 6]),
  )
  return union(2, pierced, coccyx())
}

type Column = readonly [lateral: number, forward: number, halfThickness: number]

/** From the first sacral vertebra down: outer, inner and middle column of the plate. */
const SACRAL_LEVELS: readonly {
  readonly up: number
  readonly wingsFall?: number
  readonly columns: readonly [Column, Column, Column]
}[] = [
  {
    up: 994,
    wingsFall: 9,
    columns: [
      [44, -52, 9],
      [23, -43.5, 12],
      [0, -38, 15],
    ],
  },
  {
    up: 972,
    columns: [
      [42, -64.5, 8.5],
      [21, -57.5, 11.5],
      [0, -55, 14],
    ],
  },
  {
    up: 950,
    columns: [
      [34, -76, 7.5],
      [19, -69.5, 10],
      [0, -69, 12],
    ],
  },
  {
    up: 930,
    columns: [
      [26, -82, 5.5],
      [16, -79, 7.5],
      [0, -78, 10],
    ],
  },
  {
    up: 912,
    columns: [
      [19, -80, 5],
      [12, -79.5, 6.5],
      [0, -79.5, 8],
    ],
  },
  {
    up: 898,
    columns: [
      [11, -79, 4.5],
      [7, -79, 5.5],
      [0, -79.5, 6],
    ],
  },
]

function bothSides(forms: readonly Field[]): Field[] {
  return [...forms, ...forms.map(mirrored)]
}

/** The ala, that bears on the hip bone. */
function wing(): Field {
  return tube([
    [24, 990, -44, 9],
    [37, 984, -49, 9.5],
    [48, 974, -57, 8],
  ])
}

function lateralCrest(): Field {
  return tube([
    [38, 978, -71, 4.4],
    [33, 958, -80, 4.2],
    [26, 938, -85, 3.6],
    [18, 918, -85.5, 3],
    [11, 902, -82, 2.6],
  ])
}

/** Spinous processes grown together: knobs that overhang the web between them. */
function medianCrest(): Field {
  return union(
    2,
    tube([
      [0, 990, -64, 3],
      [0, 970, -77, 3],
      [0, 949, -87, 2.8],
      [0, 930, -91, 2.4],
      [0, 916, -89, 2],
    ]),
    ellipsoid([0, 987, -69], [4.4, 7, 5], [-35, 0, 0]),
    ellipsoid([0, 968, -82], [4.2, 7, 4.4], [-35, 0, 0]),
    ellipsoid([0, 948, -91.5], [4, 6.5, 4], [-25, 0, 0]),
    ellipsoid([0, 929, -94], [3.4, 6, 3.4], [-12, 0, 0]),
  )
}

/** Straight through, for that is how front and back view tell them from mere pits. */
function foramina(): Field[] {
  return [
    [22.5, 973, -58, 4.7],
    [20, 953, -70, 4.4],
    [17, 934, -78, 3.9],
    [13.5, 916, -80, 3.4],
  ].map(([lateral = 0, up = 0, forward = 0, radius = 0]) =>
    tube([
      [lateral, up + 2, forward + 30, radius],
      [lateral, up - 2, forward - 24, radius],
    ]),
  )
}

/** What the last lumbar vertebra rests against, and the horns beside the lower opening. */
function horns(): Field[] {
  return [
    ellipsoid([19.5, 999, -64.5], [5.4, 11, 5], [-8, 0, -8]),
    ellipsoid([7, 899, -85.5], [2.6, 6, 3]),
  ]
}

/** It overhangs the wings at its sides; its front rim is the promontory. */
function firstBody(): Field {
  return ellipsoid([0, 994, -40], [24, 11, 15.5], [33, 0, 0])
}

function coccyx(): Field {
  return union(
    3,
    ellipsoid([0, 886, -78.5], [10.5, 6.5, 5.5], [-25, 0, 0]),
    ellipsoid([0, 875.5, -75], [7, 5.6, 4.8], [-35, 0, 0]),
    ellipsoid([0, 866.5, -69], [5.2, 5, 4.2], [-45, 0, 0]),
    ellipsoid([0, 859, -62.5], [3.8, 4.4, 3.4], [-50, 0, 0]),
  )
}

export const SACRUM = {
  sacrum: { field: sacrum, side: 'middle', coarsest: 2.5 },
} as const satisfies Readonly<Record<string, Bone>>
