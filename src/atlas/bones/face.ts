// The bones of the face without the jaw: rims of the orbits, nose, cheeks and upper jaw, in mm.

import { type Field, mirrored, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid } from '../solid/solids.ts'
import { stack } from '../solid/stack.ts'
import { tube } from '../solid/tube.ts'
import { type Tooth, teeth } from './teeth.ts'

const UPWARDS = [0, 1, 0] as const
const SIDEWAYS = [1, 0, 0] as const

const UPPER_TEETH: readonly Tooth[] = [
  { at: [4.5, 1526, 57.4], size: [4, 7.6], outward: 6 },
  { at: [12.4, 1526.4, 55.2], size: [3.4, 7], outward: 22 },
  { at: [19.4, 1525.6, 50.4], size: [3.6, 8.2], outward: 44 },
  { at: [24.3, 1526.2, 44], size: [3.4, 7.2], outward: 62 },
  { at: [27.2, 1526.4, 36.5], size: [3.4, 7], outward: 74 },
  { at: [29.4, 1526.6, 27], size: [4.8, 6.8], outward: 80 },
  { at: [30, 1526.8, 16.5], size: [4.8, 6.6], outward: 88 },
]

/** What the cranium is joined to: between the orbits, and down to the teeth. */
export function upperJaw(): Field {
  return stack([
    [1604, 0, 20, 45, 33],
    [1584, 0, 18, 44, 32],
    [1566, 0, 22, 40, 28],
    [1553, 0, 27, 32, 27],
    [1542, 0, 29, 29.5, 28],
    [1531, 0, 31, 31, 29],
  ])
}

/** What stands out of the face, both sides. */
export function features(): Field {
  const side = union(4, orbitRim(), orbitWall(), cheek(), noseSide())
  const nasalBones = tube([
    [0, 1602, 52, 8],
    [0, 1589, 54, 5.5],
    [0, 1576.5, 61, 3.6],
  ])
  return union(4, side, mirrored(side), nasalBones)
}

export function upperTeeth(): Field {
  return teeth(UPPER_TEETH)
}

function orbitRim(): Field {
  return tube([
    [6, 1601, 54, 6],
    [22, 1604, 54, 6],
    [39, 1601, 47, 6],
    [49, 1590, 39, 5],
    [50, 1576, 35, 5],
    [46, 1563, 38, 5.5],
    [32, 1559, 45, 5],
    [17, 1563, 49, 5],
  ])
}

/** The outer wall of the orbit, between it and the temple. */
function orbitWall(): Field {
  return patch(
    [
      [
        [50, 1594, 37],
        [45.5, 1594, 22],
        [40, 1594, 4],
      ],
      [
        [50, 1578, 34],
        [45.5, 1578, 20],
        [39.5, 1576, 2],
      ],
      [
        [47, 1563, 36],
        [38.5, 1562, 20],
        [32, 1562, 4],
      ],
    ],
    2.5,
    3,
  )
}

/** The cheek bone and its arch, free of the skull between temple and ear. */
function cheek(): Field {
  const body = union(
    6,
    ellipsoid([45, 1556, 35], [12, 11, 9], [0, 40, 0]),
    // The buttress down to the first molar.
    tube([
      [44, 1552, 34, 7],
      [34, 1542, 34, 6],
    ]),
  )
  const arch = tube(
    [
      [50, 1556, 30, 3.8],
      [59, 1557, 18, 3.2],
      [62, 1561, 2, 2.8],
      [61.5, 1565, -12, 2.7],
      [58, 1568, -20, 3],
    ],
    { flat: { towards: UPWARDS, ratio: 1.6 } },
  )
  return union(6, body, arch)
}

/** From the brow down beside the nose. */
function noseSide(): Field {
  return union(
    5,
    tube([
      [9, 1598, 51, 6],
      [11, 1580, 50, 5.5],
      [15, 1560, 47.5, 6],
      [17, 1544, 49, 7],
    ]),
    // The spine under the opening, and the root of the canine.
    tube([
      [0, 1541, 54, 4],
      [0, 1542, 59, 2.2],
    ]),
  )
}

/** Orbits and nose, each with a floor. */
export function faceHollow(): Field {
  return union(0, orbit(), mirrored(orbit()), nose())
}

/** It sinks outwards and down: all that shows of it lies in shade. */
function orbit(): Field {
  const socket = tube(
    [
      [34, 1582, 62, 18.5],
      [31.5, 1581.5, 44, 17],
      [31, 1576, 20, 11],
      [29, 1568, -14, 3],
    ],
    { flat: { towards: [0.96, -0.28, 0], ratio: 1.06 } },
  )
  // Towards the nose: shade for those who look in from the side.
  const innerCorner = tube([
    [30, 1581, 44, 15.5],
    [18, 1573, 24, 9.5],
    [8, 1564, 6, 2.5],
  ])
  return union(3, socket, innerCorner)
}

/** The pear-shaped opening; like the orbits it sinks inwards, so that its roof is what shows. */
function nose(): Field {
  const wide = tube(
    [
      [0, 1551, 80, 7],
      [0, 1551, 50, 7],
      [0, 1547, 5, 2.5],
    ],
    { flat: { towards: SIDEWAYS, ratio: 1.75 } },
  )
  const high = tube([
    [0, 1568, 80, 7],
    [0, 1568, 50, 6.5],
    [0, 1549, 5, 2.5],
  ])
  return union(6, wide, high)
}
