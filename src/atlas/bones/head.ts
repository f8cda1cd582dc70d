// Skull and jaw, simplified for a figure in which the head is a few millimetres tall.

import { cut, type Field, mirrored, union } from '../field.ts'
import type { Bone } from '../skeleton.ts'
import { ellipsoid } from '../solids.ts'
import { tube } from '../tube.ts'

const SIDEWAYS = [1, 0, 0] as const
const UPWARDS = [0, 1, 0] as const

function skull(): Field {
  const solid = union(
    13,
    ellipsoid([0, 1614, -26], [67, 67, 83]),
    ellipsoid([0, 1604, 8], [56, 54, 52]),
    ellipsoid([0, 1584, -58], [55, 46, 46]),
    upperJaw(),
    ellipsoid([0, 1592, 42], [49, 9, 17]),
    cheek(),
    mirrored(cheek()),
  )
  const nose = union(6, tunnel([5, 1546], 6.5), tunnel([-5, 1546], 6.5), tunnel([0, 1557], 6))
  return cut(4, solid, hollow(), mirrored(hollow()), nose)
}

function upperJaw(): Field {
  return tube(
    [
      [0, 1578, 34, 24],
      [0, 1552, 38, 22],
      [0, 1532, 42, 17],
    ],
    { flat: { towards: SIDEWAYS, ratio: 1.45 } },
  )
}

/** The cheek bone, its arch to the ear and the knob behind the ear. */
function cheek(): Field {
  const arch = tube([
    [46, 1556, 32, 7],
    [57, 1558, 10, 5],
    [59, 1561, -16, 5],
  ])
  return union(
    6,
    ellipsoid([46, 1556, 28], [13, 11, 15]),
    arch,
    ellipsoid([47, 1545, -30], [8, 13, 10]),
  )
}

/** How far orbits and nose reach: cut open behind its middle, the skull has holes there. */
const FAR_WALL = -45

function tunnel([lateral, up]: readonly [number, number], radius: number): Field {
  return tube([
    [lateral, up, 90, radius],
    [lateral, up, FAR_WALL, radius],
  ])
}

/** The orbit, and the temple behind the cheek bone. */
function hollow(): Field {
  const orbit = tube(
    [
      [30, 1574, 90, 15],
      [29, 1574, 40, 15],
      [28, 1574, FAR_WALL, 15],
    ],
    { flat: { towards: [0.94, -0.34, 0], ratio: 1.25 } },
  )
  return union(
    0,
    orbit,
    ellipsoid([75, 1584, 20], [16, 18, 26]),
    ellipsoid([66, 1543, 14], [15, 10, 20]),
  )
}

function mandible(): Field {
  const branch = union(
    6,
    tube(
      [
        [50, 1556, -8, 5.5],
        [49, 1536, -5, 7.5],
        [45, 1516, 4, 8],
        [37, 1504, 30, 8],
        [20, 1499, 49, 8],
        [0, 1497, 55, 9.5],
      ],
      { flat: { towards: UPWARDS, ratio: 1.15 } },
    ),
    tube(
      [
        [40, 1516, 14, 6],
        [30, 1513, 34, 7],
        [18, 1511, 48, 7],
        [0, 1510, 54, 7],
      ],
      { flat: { towards: UPWARDS, ratio: 1.25 } },
    ),
  )
  return union(6, branch, mirrored(branch))
}

export const HEAD = {
  skull: { field: skull, side: 'middle' },
  mandible: { field: mandible, side: 'middle' },
} as const satisfies Readonly<Record<string, Bone>>
