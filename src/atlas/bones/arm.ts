// Shoulder girdle, arm and hand of the right side, palm forward. Simple forms: the wrist is one
// block, and each finger is one shaft with its hand bone.

import { type Field, union } from '../field.ts'
import { patch } from '../patch.ts'
import type { Bone } from '../skeleton.ts'
import { ellipsoid } from '../solids.ts'
import { tube } from '../tube.ts'
import { mix, type Vec3 } from '../vector.ts'

const SIDEWAYS: Vec3 = [1, 0, 0]
const UPWARDS: Vec3 = [0, 1, 0]
const FORWARDS: Vec3 = [0, 0, 1]

function clavicle(): Field {
  return tube([
    [14, 1395, 14, 10],
    [30, 1395, 21, 8.5],
    [56, 1396, 25, 7],
    [92, 1401, 13, 6.5],
    [125, 1405, -10, 7],
    [150, 1407, -25, 7.5],
    [168, 1406, -30, 7],
  ])
}

/** Rows of the blade from above downwards, each from its inner edge to the shoulder joint. */
const BLADE = [
  [
    [64, 1404, -92, 3.6],
    [94, 1402, -86, 3],
    [122, 1394, -70, 3.5],
    [138, 1386, -52, 5],
  ],
  [
    [55, 1374, -108, 3.6],
    [90, 1372, -104, 2.8],
    [120, 1370, -84, 3],
    [144, 1368, -48, 6],
  ],
  [
    [56, 1330, -119, 3.6],
    [84, 1330, -116, 2.8],
    [112, 1334, -97, 3.2],
    [136, 1346, -58, 5],
  ],
  [
    [63, 1290, -124, 3.8],
    [82, 1292, -121, 3],
    [100, 1300, -110, 3.6],
    [114, 1310, -96, 5],
  ],
  [
    [74, 1256, -124, 4.8],
    [80, 1258, -123, 4.4],
    [87, 1262, -121, 4.4],
    [92, 1267, -118, 4.8],
  ],
] as const

function scapula(): Field {
  const ridge = tube(
    [
      [60, 1374, -113, 4],
      [90, 1381, -118, 5],
      [122, 1391, -112, 5.5],
      [150, 1399, -90, 6],
    ],
    { flat: { towards: FORWARDS, ratio: 1.2 } },
  )
  const acromion = tube(
    [
      [148, 1399, -90, 6],
      [168, 1404, -72, 8.5],
      [181, 1405, -50, 9],
      [181, 1402, -28, 7.5],
    ],
    { flat: { towards: UPWARDS, ratio: 0.6 } },
  )
  const beak = tube([
    [138, 1384, -48, 7],
    [139, 1396, -32, 6.5],
    [142, 1394, -12, 6.5],
    [147, 1382, -2, 6],
  ])
  const socket = ellipsoid([149, 1368, -42], [7, 20, 14], [0, 35, 0])
  return union(5, patch(BLADE, 3), socket, ridge, acromion, beak)
}

function humerus(): Field {
  return union(
    7,
    ellipsoid([168, 1370, -30], [23, 23, 22]),
    ellipsoid([187, 1366, -28], [9, 17, 14]),
    tube([
      [176, 1358, -28, 17],
      [183, 1330, -29, 13],
      [188, 1280, -30, 11],
      [192, 1220, -30, 11],
      [195, 1150, -29, 10.5],
      [198, 1115, -27, 11],
      [199, 1098, -26, 12],
    ]),
    tube(
      [
        [199, 1112, -26, 9],
        [199, 1092, -25, 13],
        [199, 1082, -24, 14],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.6 } },
    ),
    ellipsoid([177, 1083, -30], [8, 9, 7]),
    ellipsoid([221, 1084, -25], [7, 10, 8]),
  )
}

function ulna(): Field {
  return union(
    5,
    ellipsoid([191, 1080, -42], [11, 15, 9]),
    ellipsoid([192, 1060, -28], [13, 14, 14]),
    tube([
      [193, 1052, -28, 11],
      [197, 1010, -30, 8.5],
      [204, 960, -28, 7.5],
      [213, 900, -26, 7],
      [221, 850, -22, 6.5],
      [223, 838, -20, 7.5],
    ]),
  )
}

function radius(): Field {
  return union(
    5,
    tube(
      [
        [213, 1056, -18, 11],
        [213, 1044, -18, 9.5],
        [212, 1030, -17, 8],
        [213, 1008, -15, 8.5],
        [220, 960, -12, 8.5],
        [230, 900, -13, 8.5],
        [238, 860, -15, 10],
        [241, 842, -16, 12],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.1 } },
    ),
    ellipsoid([243, 840, -16], [14, 9, 11]),
  )
}

/** Base, knuckle, middle and tip of each ray from the thumb outwards, in mm. */
const RAYS: readonly (readonly Vec3[])[] = [
  [
    [256, 810, -4],
    [274, 776, 12],
    [287, 744, 20],
    [294, 721, 24],
  ],
  [
    [250, 800, -10],
    [264, 740, -5],
    [272, 695, 3],
    [275, 655, 11],
  ],
  [
    [241, 798, -12],
    [248, 735, -8],
    [253, 684, 2],
    [254, 637, 11],
  ],
  [
    [231, 799, -13],
    [233, 740, -9],
    [233, 692, 1],
    [232, 646, 9],
  ],
  [
    [222, 801, -14],
    [219, 748, -9],
    [213, 710, -1],
    [210, 672, 6],
  ],
]

function hand(): Field {
  const wrist = union(
    4,
    ellipsoid([248, 818, -12], [9, 10, 9]),
    ellipsoid([236, 819, -15], [11, 13, 10]),
    ellipsoid([226, 818, -15], [8, 11, 8]),
  )
  return union(2, wrist, ...RAYS.map(ray))
}

/** A shaft that is thick at its joints. */
function ray([base, knuckle, middle, tip]: readonly Vec3[]): Field {
  if (!base || !knuckle || !middle || !tip) throw new Error('a ray of the hand has four points')
  return tube([
    [...base, 7],
    [...mix(base, knuckle, 0.5), 4.6],
    [...knuckle, 6.6],
    [...mix(knuckle, middle, 0.5), 4.2],
    [...middle, 5.2],
    [...tip, 4],
  ])
}

export const ARM = {
  clavicle: { field: clavicle, side: 'right' },
  scapula: { field: scapula, side: 'right', coarsest: 2.5 },
  humerus: { field: humerus, side: 'right' },
  ulna: { field: ulna, side: 'right' },
  radius: { field: radius, side: 'right' },
  hand: { field: hand, side: 'right' },
} as const satisfies Readonly<Record<string, Bone>>
