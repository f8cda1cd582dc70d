// The sacrum with the coccyx, both sides of the middle, in mm.

import { cut, type Field, mirrored, union } from '../field.ts'
import { patch } from '../patch.ts'
import type { Bone } from '../skeleton.ts'
import { ellipsoid, halfSpace } from '../solids.ts'
import { tube } from '../tube.ts'

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
  const medianCrest = union(
    5,
    tube([
      [0, 992, -60, 4.5],
      [0, 970, -73, 5],
      [0, 949, -83, 4.5],
      [0, 930, -90, 4],
      [0, 914, -91, 3],
    ]),
    ellipsoid([0, 988, -67], [4, 6, 7], [-30, 0, 0]),
    ellipsoid([0, 969, -79], [4, 7, 6], [-30, 0, 0]),
    ellipsoid([0, 948, -89], [3.6, 7, 5], [-25, 0, 0]),
    ellipsoid([0, 930, -95], [3.2, 6, 4], [-15, 0, 0]),
  )

  const form = cut(
    3,
    union(6, plate, medianCrest, ...bothSides(sacralSide())),
    // The base, on which the last disc lies, leans forward by some 35 degrees.
    halfSpace([0, 1002, -38], [0, -0.84, -0.54]),
    ...bothSides(foramina()),
    // The opening of the canal at the lower end.
    ellipsoid([0, 899, -91], [4, 9, 5]),
  )
  return union(2, union(3, form, ...bothSides([joint()]), ...ridges()), coccyx())
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
      [23, -43, 13],
      [0, -38, 15],
    ],
  },
  {
    up: 972,
    columns: [
      [42, -62, 9],
      [21, -57, 12],
      [0, -55, 14],
    ],
  },
  {
    up: 950,
    columns: [
      [34, -72, 8],
      [19, -70, 10],
      [0, -70, 12],
    ],
  },
  {
    up: 930,
    columns: [
      [26, -80, 6.5],
      [16, -79, 8.5],
      [0, -80, 10],
    ],
  },
  {
    up: 912,
    columns: [
      [19, -84, 5],
      [12, -83, 7],
      [0, -84, 8],
    ],
  },
  {
    up: 898,
    columns: [
      [11, -83, 4.5],
      [7, -83, 5.5],
      [0, -83.5, 6],
    ],
  },
]

function bothSides(forms: readonly Field[]): Field[] {
  return [...forms, ...forms.map(mirrored)]
}

function sacralSide(): Field[] {
  const wing = tube([
    [24, 990, -44, 9],
    [37, 984, -49, 9.5],
    [48, 974, -57, 8],
  ])
  const lateralCrest = tube([
    [38, 978, -70, 4],
    [33, 958, -79, 4],
    [26, 938, -84, 3.4],
    [18, 918, -87, 3],
    [11, 902, -86, 2.6],
  ])
  return [wing, lateralCrest]
}

/** Pits in front and behind: a hole through would show what lies beyond. */
function foramina(): Field[] {
  return [
    [22, 973, -39, 5],
    [20, 953, -54, 4.6],
    [17, 934, -66, 4],
    [13.5, 916, -73, 3.4],
  ].flatMap(([lateral = 0, up = 0, forward = 0, radius = 0]) => [
    tube([
      [lateral + 1.5, up - 3, forward + 6, radius],
      [lateral - 1, up + 1, forward - 11, radius * 0.7],
    ]),
    tube([
      [lateral - 1, up - 3, forward - 38, radius * 0.8],
      [lateral - 1, up + 3, forward - 24, radius * 0.6],
    ]),
  ])
}

/** A process that the last lumbar vertebra rests against. */
function joint(): Field {
  return ellipsoid([19, 995, -60], [7, 10, 6], [-15, 0, -12])
}

/** Where the bodies of the vertebrae have grown together. */
function ridges(): Field[] {
  return [
    [18, 979, -36, 2],
    [16, 957, -51, 2],
    [13, 938, -62, 1.8],
    [10, 920, -71, 1.6],
  ].map(([lateral = 0, up = 0, forward = 0, radius = 0]) =>
    tube([
      [-lateral, up, forward - 2, radius],
      [0, up, forward, radius],
      [lateral, up, forward - 2, radius],
    ]),
  )
}

function coccyx(): Field {
  return union(
    5,
    ellipsoid([0, 886, -80], [10.5, 7, 5.5], [-25, 0, 0]),
    ellipsoid([0, 875.5, -75], [7, 6, 4.8], [-35, 0, 0]),
    ellipsoid([0, 866.5, -69], [5.2, 5.4, 4.2], [-45, 0, 0]),
    ellipsoid([0, 859, -62.5], [3.8, 4.8, 3.4], [-50, 0, 0]),
  )
}

export const SACRUM = {
  sacrum: { field: sacrum, side: 'middle' },
} as const satisfies Readonly<Record<string, Bone>>
