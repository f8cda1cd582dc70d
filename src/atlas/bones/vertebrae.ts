// The 24 vertebrae, each a form of its own, in mm. A vertebra is built about the middle of its body
// and then tilted with the curve of the spine; only its right half is written down.

import { type Bounds, cut, type Field, joined, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { block, ellipsoid } from '../solid/solids.ts'
import { stack } from '../solid/stack.ts'
import { type TubeShape, tube } from '../solid/tube.ts'
import { cosine, radians, sine } from '../space/angle.ts'
import type { CurvePoint } from '../space/curve.ts'
import { subtract, type Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'

/** Where a vertebra lies, how large its body is, and where its processes end. */
interface Vertebra {
  /** Of the body. */
  readonly middle: readonly [up: number, forward: number]
  /** Degrees that the top leans forward. */
  readonly tilt: number
  /** Of the body, from its middle. */
  readonly half: readonly [lateral: number, up: number, forward: number]
  /** The tip of the spinous process. */
  readonly spine: readonly [up: number, forward: number]
  /** The tip of the right transverse process. */
  readonly process: Vec3
  /** Half the height of a spinous process of the chest that is a blade as at the loin. */
  readonly blade?: number
}

/** The axes of a vertebra: its middle, and the sine and cosine of its tilt. */
interface Frame {
  readonly middle: Vec3
  readonly sine: number
  readonly cosine: number
}

function frameOf({ middle: [up, forward], tilt }: Vertebra): Frame {
  const angle = radians(tilt)
  return { middle: [0, up, forward], sine: sine(angle), cosine: cosine(angle) }
}

/** From the body into the axes of a vertebra. */
function inward({ middle, sine, cosine }: Frame, place: Vec3): Vec3 {
  const [lateral, up, forward] = subtract(place, middle)
  return [lateral, up * cosine + forward * sine, forward * cosine - up * sine]
}

/** Out of the axes of a vertebra. */
function outward({ middle, sine, cosine }: Frame, [lateral, up, forward]: Vec3): Vec3 {
  return [
    lateral,
    middle[1] + up * cosine - forward * sine,
    middle[2] + up * sine + forward * cosine,
  ]
}

/** A right half in the axes of a vertebra → both halves in the body. */
function standing(frame: Frame, half: Field): Field {
  const { middle, sine, cosine } = frame
  const [top, back] = [middle[1], middle[2]]
  return {
    bounds: standingBounds(frame, half.bounds),
    distance: (lateral, up, forward) => {
      const y = up - top
      const z = forward - back
      return half.distance(Math.abs(lateral), y * cosine + z * sine, z * cosine - y * sine)
    },
  }
}

function standingBounds(frame: Frame, { min, max }: Bounds): Bounds {
  const corners = [min[1], max[1]].flatMap((up) =>
    [min[2], max[2]].map((forward) => outward(frame, [max[0], up, forward])),
  )
  return joined(
    corners.map((corner) => ({
      min: [-corner[0], corner[1], corner[2]],
      max: corner,
    })),
  )
}

const UPWARDS: Vec3 = [0, 1, 0]

/** A shaft that is higher than it is wide. */
function upright(ratio: number, ...points: readonly CurvePoint[]): Field {
  return tube(points, { flat: { towards: UPWARDS, ratio }, perSpan: 3 } satisfies TubeShape)
}

function round(...points: readonly CurvePoint[]): Field {
  return tube(points, { perSpan: 3 })
}

/** Waisted between the rims of its ends. @param waist share of the width that is left there */
function bodyOf([lateral, up, forward]: Vertebra['half'], waist: number): Field {
  const level = (share: number, width: number): [number, number, number, number, number] => [
    up * share,
    0,
    0,
    lateral * width,
    forward * width,
  ]
  return stack([
    level(-1, 0.95),
    level(-0.82, 1),
    level(-0.45, (1 + waist) / 2 - 0.02),
    level(0, waist),
    level(0.45, (1 + waist) / 2 - 0.02),
    level(0.82, 0.99),
    level(1, 0.94),
  ])
}

/** The canal, on the back of the body. */
function canal(forward: number, lateral: number, depth: number): Field {
  return ellipsoid([0, 0, forward], [lateral, 60, depth])
}

function lumbar(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      3,
      upright(1.5, [14, high * 0.3, -deep * 0.6, 5], [15, high * 0.3, back - 9, 4.6]),
      upright(2, [15.5, 0, back - 12, 3.6], [9, -5, back - 17, 3.8], [0, -6, back - 20, 4]),
      upright(
        1.45,
        [15, 2, back - 9, 4.4],
        [(process[0] + 15) / 2, (process[1] + 3) / 2, (process[2] + back - 9) / 2, 3.8],
        [process[0] - 3.5, process[1], process[2], 3.3],
      ),
      // The articular processes: the upper pair clasps the lower pair of the vertebra above.
      round([16, 4, back - 9, 5.4], [18.5, 15, back - 11, 4.6]),
      ellipsoid([20, 12, back - 16], [3.6, 5, 4.2]),
      round([11, -5, back - 17, 5], [10.5, -17, back - 18, 4.6]),
    )
    const blade = hatchet([-6, back - 17], [tipUp, tipBack], 9)
    const form = union(3, bodyOf(vertebra.half, 0.82), cut(2, arch, canal(back - 7.5, 11, 8)))
    return standing(frame, union(1.5, form, blade))
  }
  return { field, side: 'middle', coarsest: 2.5 }
}

/**
 * The spinous process of a lumbar vertebra: a blade, thicker along its lower and hind edges.
 *
 * @param height half of it, in mm
 */
function hatchet(
  [rootUp, rootBack]: readonly [up: number, forward: number],
  [tipUp, tipBack]: readonly [up: number, forward: number],
  height: number,
): Field {
  const [up, back] = [(rootUp + tipUp) / 2, (rootBack + tipBack) / 2]
  return patch(
    [
      [
        [0, rootUp + height - 1, rootBack, 2.6],
        [0, up + height * 0.7, back, 2.4],
        [0, tipUp + height * 0.85, tipBack + 3, 3],
      ],
      [
        [0, rootUp - height + 1, rootBack, 3],
        [0, up - height * 0.9, back, 3],
        [0, tipUp - height * 0.85, tipBack + 4, 4],
      ],
    ],
    3,
    2,
  )
}

function thoracic(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      3,
      upright(1.45, [wide * 0.6, high * 0.4, -deep * 0.6, 3.4], [9.5, high * 0.4, back - 8, 3.2]),
      upright(2.3, [10.5, 2, back - 9, 3.2], [6, 0, back - 14, 3.2], [0, -3, back - 17, 3.4]),
      round(
        [10.5, 3, back - 10, 5],
        [process[0] * 0.65, process[1] * 0.6 + 1, (process[2] + back - 10) / 2, 3.8],
        [process[0] - 4.5, process[1], process[2] + 3, 2.5 + process[0] * 0.08],
      ),
      ellipsoid([9, high + 0.5, back - 8], [5, 4.5, 2.6], [-15, 0, 0]),
      ellipsoid([8.5, -high - 1, back - 14], [4.5, 5, 2.6], [-15, 0, 0]),
    )
    const shingle = round(
      [0, -3, back - 16, 4.4],
      [0, tipUp * 0.5 - 2, (tipBack + back - 17) / 2 - 1.5, 3.5],
      [0, tipUp + 3.4, tipBack + 4, 4.5],
    )
    const spine = vertebra.blade
      ? hatchet([-5, back - 16], [tipUp, tipBack], vertebra.blade)
      : shingle
    const form = union(3, bodyOf(vertebra.half, 0.82), cut(2, arch, canal(back - 6, 8, 7.5)))
    return standing(frame, union(2, form, spine))
  }
  return { field, side: 'middle', coarsest: 2.5 }
}

/**
 * From the third to the seventh.
 *
 * @param cleft half of how far apart the two tips of the spinous process are, in mm
 */
function cervical(vertebra: Vertebra, cleft: number): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, high, deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      2.5,
      // The bar behind the hole for the artery ends in the posterior tubercle.
      round(
        [wide * 0.8, 0, back + 1, 3],
        [wide + 6, 0, back - 1, 2.3],
        [process[0] - 2.6, process[1], process[2], 2.8],
      ),
      upright(1.6, [12, -1, back - 10, 2.4], [8, -2, back - 14, 2.3], [0, -3, back - 17, 2.6]),
      spineOf(back - 16, tipUp, tipBack, cleft),
    )
    // Pillars whose slanting ends lie on each other like roof tiles.
    const pillar = block([15, 0, back - 6.5], [4.8, 6.1, 6.4], 1.4, [-34, 0, 0])
    const bar = round([wide * 0.8, 0, 1, 2.6], [wide + 4, 0, 2.5, 2], [wide + 9, 1, 2.5, 2.7])
    const edge = upright(1.2, [wide - 1, high - 0.8, -deep * 0.7, 2], [wide - 0.8, high, -1, 2])
    const web = round([wide + 8, -1, 1, 1.6], [process[0] - 3, process[1] - 1, process[2], 1.6])
    return standing(
      frame,
      union(
        1.5,
        bodyOf(vertebra.half, 0.9),
        cut(1.5, arch, canal(back - 6, 11, 7)),
        pillar,
        bar,
        edge,
        web,
      ),
    )
  }
  return { field, side: 'middle', coarsest: 1.5 }
}

/** Cleft in two at its end, but for that of the seventh. */
function spineOf(root: number, tipUp: number, tipBack: number, cleft: number): Field {
  return upright(
    1.25,
    [0, -3, root, 3],
    [0, (tipUp - 3) / 2, (tipBack + root) / 2, 2.5],
    [cleft, tipUp, tipBack + 2.5, cleft > 0 ? 2.7 : 3.4],
  )
}

function axis(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const [wide, , deep] = vertebra.half
    const back = -deep
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const process = inward(frame, vertebra.process)
    const arch = union(
      2.5,
      ellipsoid([14, 4, -4], [8, 4.2, 8], [0, 0, -18]),
      round([13, 0, back - 1, 4], [process[0] - 2.5, process[1], process[2], 2.6]),
      block([14.5, -3.5, back - 6], [5, 5, 6.4], 1.8, [-32, 0, 0]),
      upright(1.9, [15, -1, back - 7, 3], [8, -1, back - 15, 3], [0, -1, back - 19, 3.4]),
      upright(
        1.5,
        [0, -1, back - 18, 3.6],
        [0, (tipUp - 1) / 2, (tipBack + back - 18) / 2, 3.4],
        [4, tipUp, tipBack + 3, 3.2],
      ),
    )
    // The tooth, which the atlas turns about.
    const dens = round([0, 4, 0, 5], [0, 14, 0, 4.4], [0, 18, -1, 4.6], [0, 21, -1.5, 3])
    return standing(
      frame,
      union(2, bodyOf([wide, 7, deep], 0.9), cut(1.5, arch, canal(back - 6.5, 11, 8)), dens),
    )
  }
  return { field, side: 'middle', coarsest: 1.5 }
}

/** The first one: a ring, without a body or a spine. */
function atlas(vertebra: Vertebra): Bone {
  const field = (): Field => {
    const frame = frameOf(vertebra)
    const process = inward(frame, vertebra.process)
    const [, tipUp, tipBack] = inward(frame, [0, ...vertebra.spine])
    const form = union(
      2.5,
      block([17, 0.5, -2], [6.5, 7.6, 9.5], 4, [0, 14, 8]),
      upright(1.3, [12, 0, 6, 2.8], [6, 0, 10, 2.4], [0, 0, 11, 3.2]),
      upright(
        1.35,
        [19, 0, -8, 3.2],
        [16.5, 0.5, -17, 2.6],
        [9, 0, tipBack + 5, 2.6],
        [0, tipUp, tipBack + 2.8, 3],
      ),
      ...[4, -6].map((forward) =>
        round(
          [20, 0, forward, 2.8],
          [29, -1, forward * 0.8 - 1, 2.4],
          [process[0] - 4.5, process[1], process[2] + 0.5, 4],
        ),
      ),
    )
    return standing(frame, form)
  }
  return { field, side: 'middle', coarsest: 1.5 }
}

export const VERTEBRAE = {
  'vertebra-l5': lumbar({
    middle: [1018, -34],
    tilt: 17,
    half: [23.5, 10.5, 16],
    spine: [1017, -86],
    process: [37, 1024, -52],
  }),
  'vertebra-l4': lumbar({
    middle: [1047, -31],
    tilt: 5,
    half: [23, 11, 16],
    spine: [1035, -90],
    process: [39, 1050, -54],
  }),
  'vertebra-l3': lumbar({
    middle: [1077, -32],
    tilt: -6,
    half: [22, 11.4, 15.7],
    spine: [1063, -91],
    process: [42, 1079, -57],
  }),
  'vertebra-l2': lumbar({
    middle: [1107, -39],
    tilt: -13,
    half: [21, 11.3, 15.3],
    spine: [1091, -96],
    process: [38, 1108, -64],
  }),
  'vertebra-l1': lumbar({
    middle: [1136, -48],
    tilt: -18,
    half: [20, 11, 15],
    spine: [1118, -102],
    process: [33, 1136, -73],
  }),
  'vertebra-t12': thoracic({
    middle: [1163, -58],
    tilt: -19,
    half: [19, 10.3, 14.5],
    spine: [1143, -109],
    process: [18, 1163, -89],
    blade: 7.5,
  }),
  'vertebra-t11': thoracic({
    middle: [1188, -66],
    tilt: -17,
    half: [18, 9.6, 14],
    spine: [1167, -114],
    process: [21, 1189, -97],
    blade: 6.5,
  }),
  'vertebra-t10': thoracic({
    middle: [1211, -72],
    tilt: -13,
    half: [17, 9.2, 13.7],
    spine: [1185, -119],
    process: [25, 1212, -104],
    blade: 5,
  }),
  'vertebra-t9': thoracic({
    middle: [1234, -76],
    tilt: -9,
    half: [16, 9, 13.4],
    spine: [1203.5, -123],
    process: [27, 1236, -108],
  }),
  'vertebra-t8': thoracic({
    middle: [1256, -79],
    tilt: -5,
    half: [15.2, 8.8, 13.2],
    spine: [1222, -126],
    process: [29, 1258, -111],
  }),
  'vertebra-t7': thoracic({
    middle: [1278, -79],
    tilt: -1,
    half: [14.6, 8.7, 13],
    spine: [1243, -128],
    process: [30, 1281, -111],
  }),
  'vertebra-t6': thoracic({
    middle: [1300, -77],
    tilt: 3,
    half: [14.1, 8.6, 12.6],
    spine: [1265, -129],
    process: [31, 1303, -109],
  }),
  'vertebra-t5': thoracic({
    middle: [1322, -74],
    tilt: 8,
    half: [13.7, 8.6, 12],
    spine: [1289, -129],
    process: [31.5, 1326, -105],
  }),
  'vertebra-t4': thoracic({
    middle: [1344, -69],
    tilt: 12,
    half: [13.4, 8.4, 11.2],
    spine: [1314, -127],
    process: [32, 1349, -99],
  }),
  'vertebra-t3': thoracic({
    middle: [1365, -63],
    tilt: 15,
    half: [13.3, 8.1, 10.4],
    spine: [1339, -123],
    process: [33, 1371, -92],
  }),
  'vertebra-t2': thoracic({
    middle: [1385, -57],
    tilt: 16,
    half: [13.4, 7.7, 9.6],
    spine: [1363, -117],
    process: [34, 1391, -84],
  }),
  'vertebra-t1': thoracic({
    middle: [1404, -51],
    tilt: 17,
    half: [13.6, 7.2, 9],
    spine: [1384.5, -110.5],
    process: [36, 1410, -76],
  }),
  'vertebra-c7': cervical(
    {
      middle: [1421, -46],
      tilt: 16,
      half: [12.6, 6, 8.2],
      spine: [1407, -103],
      process: [32, 1424, -60],
    },
    0,
  ),
  'vertebra-c6': cervical(
    {
      middle: [1436, -42],
      tilt: 13,
      half: [11.6, 5.6, 8],
      spine: [1424, -88],
      process: [28, 1437, -54],
    },
    3,
  ),
  'vertebra-c5': cervical(
    {
      middle: [1451, -39],
      tilt: 8,
      half: [11, 5.6, 7.8],
      spine: [1441, -80],
      process: [27, 1450, -50],
    },
    4,
  ),
  'vertebra-c4': cervical(
    {
      middle: [1466, -38],
      tilt: 3,
      half: [10.5, 5.6, 7.6],
      spine: [1457, -77],
      process: [26.5, 1465, -48],
    },
    4.2,
  ),
  'vertebra-c3': cervical(
    {
      middle: [1481, -38],
      tilt: -3,
      half: [10, 5.6, 7.5],
      spine: [1473, -76],
      process: [26, 1480, -47],
    },
    4,
  ),
  'vertebra-c2': axis({
    middle: [1497, -40],
    tilt: -5,
    half: [9.5, 7, 7.5],
    spine: [1489, -80],
    process: [25, 1494, -48],
  }),
  'vertebra-c1': atlas({
    middle: [1512, -42],
    tilt: 0,
    half: [10, 6, 8],
    spine: [1511, -73],
    process: [38, 1509, -46],
  }),
} as const satisfies Readonly<Record<string, Bone>>
