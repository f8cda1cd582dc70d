// Mandible and hyoid, in mm.

import { type Field, mirrored, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import { type Tooth, teeth } from './teeth.ts'

const LOWER_TEETH: readonly Tooth[] = [
  { at: [3, 1514, 54.3], size: [3.1, 7], outward: 5 },
  { at: [9.2, 1514, 53], size: [3.4, 7], outward: 18 },
  { at: [16.6, 1514, 49.8], size: [3.8, 7.5], outward: 40 },
  { at: [21.8, 1514, 44.4], size: [3.8, 6.6], outward: 50 },
  { at: [25.4, 1514.5, 38], size: [4.6, 6.4], outward: 56 },
  { at: [28, 1515, 28.5], size: [6.2, 6.2], outward: 66 },
  { at: [28.4, 1516, 16.4], size: [5.2, 5.8], outward: 82 },
]

export function mandible(): Field {
  const half = union(5, body(), ramus(), chin())
  return union(3, union(4, half, mirrored(half)), teeth(LOWER_TEETH))
}

/** From the chin to below the last molar; each row from the lower border to the teeth. */
function body(): Field {
  return patch(
    [
      [
        [0, 1491, 54, 5.5],
        [0, 1499, 53, 5],
        [0, 1505, 51.5, 4],
        [0, 1510, 52, 3.5],
      ],
      [
        [15, 1491, 50, 5.5],
        [15, 1498, 49, 5],
        [14, 1505, 47, 4],
        [14, 1509, 48.5, 4],
      ],
      [
        [25, 1493, 41, 5],
        [25, 1500, 40, 5],
        [23, 1506, 38, 4],
        [24.5, 1511, 39.5, 4.2],
      ],
      [
        [34, 1498, 27, 4.8],
        [33, 1504, 26, 5],
        [29, 1509, 25, 4.2],
        [29, 1513, 27, 4.2],
      ],
      [
        [40, 1503, 13, 4.4],
        [39, 1509, 13, 4.6],
        [34, 1513, 13, 4.2],
        [30, 1516, 13, 3.5],
      ],
    ],
    5,
    4,
  )
}

/** The branch, from its lower border to condyle, notch and coronoid process; each row from behind. */
function ramus(): Field {
  const blade = patch(
    [
      [
        [45, 1509, 0, 3.6],
        [44, 1506, 6, 3.6],
        [43, 1505, 10, 3.8],
        [41.5, 1505, 15, 3.8],
        [40, 1505, 20, 4],
      ],
      [
        [46, 1521, -4, 3.6],
        [45.5, 1520, 3, 3.4],
        [44.5, 1520, 10, 3.4],
        [42.5, 1519, 17, 3.4],
        [40, 1518, 24, 4],
      ],
      [
        [47, 1536, -7, 3.6],
        [46.7, 1532, 0, 2.8],
        [46, 1530, 7, 2.8],
        [44.8, 1533, 14, 2.8],
        [43, 1536, 22, 3.4],
      ],
      [
        [48.5, 1555, -10, 3.8],
        [47.8, 1544, -4.5, 2.8],
        [47, 1541, 5, 2.5],
        [46, 1547, 13, 2.5],
        [45, 1558, 18.5, 2.5],
      ],
    ],
    3.5,
    4,
  )
  return union(4, blade, ellipsoid([49, 1557, -10], [9.5, 5, 4.6], [0, -14, 0]))
}

function chin(): Field {
  return union(6, ellipsoid([0, 1494, 55], [6, 6, 6]), ellipsoid([11, 1492, 53], [6, 4.5, 5]))
}

export function hyoid(): Field {
  const half = tube(
    [
      [0, 1478, 9, 3],
      [9, 1478, 7, 2.8],
      [15, 1480, 0, 2.2],
      [20, 1484, -10, 2.2],
    ],
    { flat: { towards: [0, 1, 0], ratio: 1.35 } },
  )
  return union(3, half, mirrored(half))
}
