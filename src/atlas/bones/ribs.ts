// The twelve ribs of the right side and their cartilages, in mm.

import { type Field, union } from '../solid/field.ts'
import { ellipsoid } from '../solid/solids.ts'
import { type StrapPoint, strap } from '../solid/strap.ts'
import { profileThrough } from '../space/curve.ts'
import { add, type Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'
import { onCage, outOfCage } from './cage.ts'

interface RibShape {
  /** Against the side of the vertebral body. */
  readonly head: Vec3
  /** Against the transverse process. */
  readonly tubercle: Vec3
  /** Where it bends away from the spine, and where it ends, as stations of the cage. */
  readonly angle: number
  readonly end: number
  /** The height of its end. */
  readonly endUp: number
  /** Half its height and half its thickness along the shaft. */
  readonly broad: number
  readonly thin: number
  /** A free end narrows to a point. */
  readonly isFree?: boolean
  /** How far the outer surface looks upwards besides: the second rib still does, as the first. */
  readonly upturned?: number
}

type RibNumber = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12

const SHAPES: Readonly<Record<RibNumber, RibShape>> = {
  2: {
    head: [16, 1393, -63],
    tubercle: [38, 1390, -77],
    angle: 0.75,
    end: 8.7,
    endUp: 1341,
    broad: 6.2,
    thin: 3.1,
    upturned: 0.5,
  },
  3: {
    head: [16, 1372, -69],
    tubercle: [37, 1370, -85],
    angle: 0.85,
    end: 8.6,
    endUp: 1305,
    broad: 5.6,
    thin: 3.1,
    upturned: 0.1,
  },
  4: {
    head: [16, 1351, -75],
    tubercle: [36, 1348, -92],
    angle: 0.9,
    end: 8.4,
    endUp: 1266,
    broad: 5.6,
    thin: 3.1,
  },
  5: {
    head: [16, 1329, -80],
    tubercle: [35.5, 1325, -98],
    angle: 0.95,
    end: 8.1,
    endUp: 1229,
    broad: 5.7,
    thin: 3.1,
  },
  6: {
    head: [16, 1307, -83],
    tubercle: [35, 1302, -102],
    angle: 1,
    end: 7.7,
    endUp: 1193,
    broad: 5.9,
    thin: 3.2,
  },
  7: {
    head: [16.5, 1286, -85],
    tubercle: [34, 1280, -104],
    angle: 1.05,
    end: 7.3,
    endUp: 1161,
    broad: 6,
    thin: 3.2,
  },
  8: {
    head: [17.5, 1264, -85],
    tubercle: [33, 1257, -104],
    angle: 1.1,
    end: 6.9,
    endUp: 1133,
    broad: 5.9,
    thin: 3.2,
  },
  9: {
    head: [18.5, 1242, -82],
    tubercle: [31, 1235, -101],
    angle: 1.2,
    end: 6.4,
    endUp: 1111,
    broad: 5.7,
    thin: 3.1,
  },
  10: {
    head: [19.5, 1219, -77],
    tubercle: [29, 1211, -97],
    angle: 1.3,
    end: 5.8,
    endUp: 1095,
    broad: 5.5,
    thin: 3,
  },
  11: {
    head: [20.5, 1193, -71],
    tubercle: [28, 1187, -89],
    angle: 1.3,
    end: 4.5,
    endUp: 1093,
    broad: 5.2,
    thin: 2.8,
    isFree: true,
  },
  12: {
    head: [21.5, 1166, -63],
    tubercle: [27, 1161, -80],
    angle: 1.2,
    end: 2.3,
    endUp: 1112,
    broad: 4.8,
    thin: 2.7,
    isFree: true,
  },
}

const BACKWARDS: Vec3 = [0.2, 0.1, -1]

/** How much of its fall a rib has done at a share of its shaft: least behind and in front. */
const fallAt = profileThrough([
  [0, 0],
  [0.15, 0.1],
  [0.5, 0.48],
  [0.8, 0.86],
  [1, 1],
])

/** Points of the shaft between tubercle and front end. */
const SHAFT_SPANS = 7

function shaftOf(shape: RibShape): StrapPoint[] {
  const { angle, end, tubercle, endUp, broad, thin, isFree } = shape
  return Array.from({ length: SHAFT_SPANS + 1 }, (_, index): StrapPoint => {
    const share = index / SHAFT_SPANS
    const station = angle + (end - angle) * share
    const fallen = isFree ? 0.14 + share * 0.86 : fallAt(0.1 + share * 0.9)
    const up = tubercle[1] - (tubercle[1] - endUp) * fallen
    const taper = isFree ? 1 - 0.5 * share * share : 1
    const swell = !isFree && index === SHAFT_SPANS ? 1.12 : 1
    return {
      at: onCage(station, up),
      broad: broad * taper * swell,
      thin: thin * Math.max(0.75, taper) * swell * swell * swell,
      facing: add(outOfCage(station, up), [0, shape.upturned ?? 0, 0]),
    }
  })
}

function ribField(shape: RibShape): Field {
  const { head, tubercle } = shape
  const neck = { at: [22, head[1], (head[2] + tubercle[2]) / 2 - 2] as Vec3 }
  return union(
    4,
    strap([
      { at: head, broad: 6, thin: 5, facing: BACKWARDS },
      { ...neck, broad: 5, thin: 3.8, facing: BACKWARDS },
      { at: tubercle, broad: 5.6, thin: 4, facing: BACKWARDS },
      ...shaftOf(shape),
    ]),
    ellipsoid(add(tubercle, [0, -1, -2.5]), [5, 4.5, 4]),
  )
}

/** Short, flat and strongly bent; its broad side looks up. */
function firstRib(): Field {
  const facing: Vec3 = [0.3, 1, 0.15]
  return union(
    4,
    strap([
      { at: [15, 1411, -57], broad: 5.5, thin: 4.5, facing: BACKWARDS },
      { at: [23, 1411, -68], broad: 4.5, thin: 3.8, facing: [0.2, 1, -0.6] },
      { at: [39, 1408, -72], broad: 6, thin: 4, facing },
      { at: [54, 1403, -63], broad: 8, thin: 3.3, facing },
      { at: [60, 1397, -44], broad: 9, thin: 3.2, facing },
      { at: [57, 1390, -20], broad: 9.5, thin: 3.2, facing },
      { at: [46, 1384, -2], broad: 9, thin: 3.4, facing },
      { at: [36, 1380, 7], broad: 8.5, thin: 4, facing: [0.2, 1, 0.6] },
    ]),
    ellipsoid([42, 1408, -75], [6, 5, 4]),
    // Where the anterior scalene is fixed.
    ellipsoid([49, 1391, -15], [3.5, 3, 4]),
  )
}

/** As high as the rib where it begins there, slimmer beyond. */
function cartilage(points: readonly Vec3[], broad: number, thin: number): Field {
  return strap(
    points.map((at, index) => ({
      at,
      broad: index === 0 ? broad : broad * 0.84,
      thin,
      facing: [at[0] * 0.008, 0.05, 1] as Vec3,
    })),
    5,
  )
}

/** Where the cartilage of a rib begins. */
function endOf(rib: RibNumber): Vec3 {
  const { end, endUp } = SHAPES[rib]
  return onCage(end, endUp)
}

function costalCartilages(): Field {
  return union(
    1,
    cartilage(
      [
        [38, 1381, 5],
        [29, 1378, 12],
        [23, 1376, 16],
      ],
      8,
      4.5,
    ),
    cartilage([endOf(2), [34, 1342, 34], [18, 1344, 37]], 5.2, 3.7),
    cartilage([endOf(3), [38, 1307, 46], [18, 1321, 44]], 5.2, 3.7),
    cartilage([endOf(4), [46, 1271, 55], [28, 1289, 54], [17, 1299, 51]], 5.3, 3.7),
    cartilage([endOf(5), [60, 1232, 61], [39, 1258, 61], [18, 1281, 56]], 5.4, 3.7),
    cartilage([endOf(6), [75, 1185, 55], [52, 1217, 62], [31, 1247, 63], [18, 1264, 59]], 5.4, 3.8),
    cartilage([endOf(7), [82, 1157, 48], [61, 1169, 57], [42, 1197, 63], [17, 1246, 61]], 5.4, 4),
    cartilage([endOf(8), [92, 1126, 35], [78, 1137, 44], [70, 1157, 52]], 4.8, 3.8),
    cartilage([endOf(9), [100, 1104, 23], [88, 1114, 34], [79, 1132, 43]], 4.6, 3.7),
    cartilage([endOf(10), [108, 1088, 5], [99, 1093, 19], [90, 1109, 31]], 4.4, 3.6),
  )
}

function boneOf(rib: RibNumber): Bone {
  return { field: () => ribField(SHAPES[rib]), side: 'right', coarsest: 2.5 }
}

export const RIBS = {
  'rib-1': { field: firstRib, side: 'right', coarsest: 2.5 },
  'rib-2': boneOf(2),
  'rib-3': boneOf(3),
  'rib-4': boneOf(4),
  'rib-5': boneOf(5),
  'rib-6': boneOf(6),
  'rib-7': boneOf(7),
  'rib-8': boneOf(8),
  'rib-9': boneOf(9),
  'rib-10': boneOf(10),
  'rib-11': boneOf(11),
  'rib-12': boneOf(12),
  'costal-cartilages': { field: costalCartilages, side: 'right', coarsest: 3 },
} as const satisfies Readonly<Record<string, Bone>>
