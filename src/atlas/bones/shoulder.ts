// Collarbone and shoulder blade of the right side, in mm. The blade lies 10 to 13 mm behind the
// ribs, which leaves room for the muscles between them.

import { cut, type Field, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { CurvePoint } from '../space/curve.ts'
import type { Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'

const UPWARDS: Vec3 = [0, 1, 0]

/** Round and bowed forward beside the breastbone, flat and bowed backward at the acromion. */
function clavicle(): Field {
  const shaft = tube([
    [22, 1396, 15, 10.5],
    [32, 1397, 20, 9],
    [50, 1399, 24, 7],
    [72, 1402, 22, 6.3],
    [96, 1406, 9, 6],
    [120, 1411, -14, 5.4],
  ])
  const flatEnd = tube(
    [
      [108, 1409, -3, 5],
      [128, 1412, -22, 5.4],
      [144, 1412, -32, 5.4],
      [158, 1411, -36, 5.6],
      [166, 1409.5, -36, 5.4],
    ],
    { flat: { towards: [0.5, 0, 1], ratio: 1.5 } },
  )
  // Where the ligament from the coracoid process is fixed.
  const conoid = ellipsoid([130, 1407, -28], [6, 3, 4])
  return union(8, shaft, flatEnd, conoid)
}

/** Rows of the blade from above downwards, each from its medial border to its lateral one. */
const BLADE: readonly (readonly CurvePoint[])[] = [
  [
    [69, 1402, -98, 2.6],
    [88, 1401, -91, 2],
    [106, 1395, -79, 1.9],
    [119, 1389, -68, 2.4],
    [132, 1388, -56, 6],
  ],
  [
    [64, 1385, -106, 2.5],
    [86, 1384, -99, 1.9],
    [106, 1381, -86, 1.9],
    [121, 1377, -72, 3],
    [138, 1376, -54, 6.5],
  ],
  [
    [62, 1364, -117, 2.5],
    [84, 1362, -112, 1.9],
    [106, 1360, -99, 2],
    [122, 1358, -82, 3],
    [140, 1360, -55.5, 7.5],
  ],
  [
    [62, 1330, -127, 2.5],
    [80, 1330, -123, 1.9],
    [99, 1331, -113, 1.9],
    [114, 1333, -97, 2.2],
    [131, 1337, -74, 5],
  ],
  [
    [65, 1296, -133, 2.6],
    [78, 1296, -130, 1.9],
    [91, 1297, -123, 1.9],
    [101, 1298, -113, 2.2],
    [112, 1300, -103, 4],
  ],
  [
    [72, 1268, -133, 3],
    [77, 1266, -132, 2.6],
    [82, 1265, -131, 2.6],
    [87, 1266, -128, 3],
    [92, 1269, -125, 4],
  ],
]

/** The middle of the joint; the head of the humerus turns about it. */
const SHOULDER_JOINT: Vec3 = [168, 1370, -30]

function scapula(): Field {
  const lateralBorder = tube([
    [139, 1352, -60, 6],
    [125, 1323, -87, 5],
    [109, 1295, -109, 4.8],
    [93, 1271, -125, 5],
    [81, 1263, -131, 4.6],
    [74, 1267, -133, 3.6],
  ])
  const medialBorder = tube([
    [74, 1267, -133, 3.6],
    [65, 1296, -133, 3],
    [62, 1330, -127, 3],
    [62, 1366, -116, 3.2],
    [64, 1384, -106, 3],
    [69, 1400, -98, 3.4],
  ])
  const blade = union(2, patch(BLADE, 2, 4), lateralBorder, medialBorder)
  const neck = ellipsoid([144.5, 1369.5, -47], [12, 20, 12], [0, -37, 0])
  const body = union(6, blade, neck, ellipsoid([140, 1351, -56], [6, 6, 6]))
  return cut(
    0.8,
    union(1.5, body, union(4, scapularSpine(), acromion()), coracoid()),
    ellipsoid(SHOULDER_JOINT, [25.5, 25.5, 25.5]),
  )
}

/** A wall on the back of the blade, between its two hollows, with a thick crest. */
function scapularSpine(): Field {
  const wall = patch(
    [
      [
        [66, 1362, -115, 3],
        [66, 1362, -119, 3],
      ],
      [
        [84, 1365, -110, 2.2],
        [84, 1369, -125, 2.4],
      ],
      [
        [106, 1370, -94, 2.4],
        [107, 1377, -126, 2.4],
      ],
      [
        [123, 1374, -76, 3],
        [128, 1387, -115, 2.8],
      ],
    ],
    3,
    4,
  )
  const crest = tube([
    [61, 1362, -117, 3],
    [70, 1363, -121.5, 4.4],
    [85, 1370, -126.5, 3.8],
    [107, 1378, -127.5, 4.6],
    [128, 1388, -116, 5],
    [148, 1398, -97, 5],
  ])
  return union(1.5, wall, crest)
}

/** A broad flat roof above the head of the humerus. */
function acromion(): Field {
  return patch(
    // From the spine forward; each from its medial border to its lateral one.
    [
      [
        [143, 1402, -96, 3.6],
        [148, 1397, -101, 3.6],
      ],
      [
        [156, 1407, -80, 4],
        [166, 1401, -88, 4],
      ],
      [
        [165, 1409, -63, 4.2],
        [180, 1404, -69, 4.2],
      ],
      [
        [171, 1410, -48, 4.4],
        [187, 1404, -49, 4.2],
      ],
      [
        [177, 1409, -33, 4.4],
        [188, 1404, -31, 4.2],
      ],
      [
        [179, 1407, -21, 3.6],
        [184, 1405, -20, 3.6],
      ],
    ],
    4,
    4,
  )
}

/** The beak in front. */
function coracoid(): Field {
  return tube(
    [
      [131, 1383, -58, 8],
      [133, 1394, -45, 7],
      [136, 1395, -30, 6.5],
      [141, 1387, -11, 6.2],
      [144, 1376, -1, 5.6],
    ],
    { flat: { towards: UPWARDS, ratio: 0.85 } },
  )
}

export const SHOULDER = {
  clavicle: { field: clavicle, side: 'right' },
  scapula: { field: scapula, side: 'right', coarsest: 2 },
} as const satisfies Readonly<Record<string, Bone>>
