// The skeleton of the right hand, palm forward, in mm of a figure 1.70 m tall: thumb on the outer
// side, fingers a little bent as they hang at rest.

import { cut, type Field, union } from '../solid/field.ts'
import { block, ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { CurvePoint } from '../space/curve.ts'
import { add, mix, scale, subtract, unit, type Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'

/** Gaps stay open between the bones of the wrist, and at the joints of a finger. */
const COARSEST = 1

/** Eight bones in two rows: hollow towards the palm, where four of them stand out. */
function carpals(): Field {
  const scaphoid = tube(
    [
      [249, 823.5, -17.5, 7.6],
      [253.5, 818, -13.5, 6.6],
      [258.5, 812.5, -7, 5.6],
    ],
    { perSpan: 4 },
  )
  const lunate = block([235, 822, -16], [9, 9.6, 9], 5, [0, 0, -10])
  const triquetrum = block([223, 815.5, -16.5], [7.6, 10, 6.6], 5, [0, 0, -30])
  const pisiform = ellipsoid([218.5, 815, -6], [5.4, 6.2, 5.4])
  const trapezium = cut(
    1,
    union(
      2,
      block([265, 803, -8], [8.4, 8.2, 7.4], 3.6, [0, 30, 10]),
      tube([
        [258.5, 805, -1, 2.8],
        [258, 800, -1, 2.4],
      ]),
    ),
    halfSpace([266.5, 797.5, -3], [-0.38, 0.88, -0.3]),
    halfSpace([258, 798.5, -10], [0.45, 1, 0]),
  )
  const trapezoid = block([253, 804, -15], [7.4, 8.6, 7.6], 3, [0, 0, 8])
  const capitate = union(
    3,
    tube([
      [240.6, 813.5, -16, 7],
      [241.5, 807, -15.5, 6.6],
    ]),
    block([242.5, 801, -15], [7, 8, 8.2], 3, [0, 0, 2]),
  )
  const hamate = union(
    3,
    tube([
      [232.5, 811, -16.5, 5.5],
      [230, 805, -16, 7],
    ]),
    block([228.5, 802, -15], [9.5, 9, 7.6], 5, [0, 0, -12]),
    tube([
      [227.5, 803, -9, 4],
      [227, 802, -1.5, 3.6],
      [229, 801, 2, 3],
    ]),
  )
  const distal = [trapezoid, capitate, hamate].map((form) =>
    cut(1, form, halfSpace([242, 798, -15], [0.03, 1, 0])),
  )
  const rows = union(1, scaphoid, lunate, triquetrum, trapezium, ...distal)
  return union(0, cut(1.4, rows, ...WRIST_JOINTS.map(gap)), pisiform)
}

/**
 * What cartilage fills between the bones of the wrist, as it is seen from the front: the joint
 * between the two rows, two joints of the upper row and three of the lower.
 */
const WRIST_JOINTS: readonly (readonly (readonly [lateral: number, up: number])[])[] = [
  [
    [278, 813],
    [266, 810.5],
    [256, 810],
    [249, 813.5],
    [245.5, 818.5],
    [240.5, 820.5],
    [235.5, 817.5],
    [230, 812],
    [221.5, 806.5],
    [208, 803.5],
  ],
  [
    [243.8, 836],
    [242.6, 820],
  ],
  [
    [225.8, 834],
    [228.8, 822],
    [230, 812],
  ],
  [
    [256.8, 811],
    [258.8, 803],
    [261.5, 790],
  ],
  [
    [248, 814],
    [247.6, 804],
    [249, 790],
  ],
  [
    [234.2, 816],
    [234.8, 806],
    [236.4, 790],
  ],
]

function gap(line: (typeof WRIST_JOINTS)[number]): Field {
  const points = line.map(([lateral, up]): CurvePoint => [lateral, up, -12, 1.05])
  return tube(points, { flat: { towards: [0, 0, 1], ratio: 20 } })
}

/** One ray of the hand, thumb or finger: the middles of its joints, in mm. */
interface Ray {
  readonly base: Vec3
  readonly knuckle: Vec3
  /** The joints of the finger and its tip. */
  readonly joints: readonly Vec3[]
  /** Half the breadth of the shafts at their heads. */
  readonly breadth: number
  /** Half the breadth of the metacarpal where it meets the wrist. */
  readonly foot: number
  /** From the little finger’s side to the thumb’s. */
  readonly across: Vec3
}

const THUMB: Ray = {
  base: [268, 795.5, -1.5],
  knuckle: [288, 758, 12],
  joints: [
    [303, 730, 17.5],
    [311, 706, 20],
  ],
  breadth: 7.2,
  foot: 7,
  across: [0.1, 0.1, -0.98],
}

const INDEX: Ray = {
  base: [256.5, 797, -14],
  knuckle: [268.5, 734, -8],
  joints: [
    [278, 695, 1],
    [282.3, 671.5, 8.5],
    [284.7, 654.5, 14],
  ],
  breadth: 7,
  foot: 6.2,
  across: [0.98, 0.2, 0],
}

const MIDDLE: Ray = {
  base: [244, 797, -15],
  knuckle: [250.5, 731, -10],
  joints: [
    [253.5, 687.5, 1],
    [254.5, 660.5, 9],
    [255, 641.5, 14.5],
  ],
  breadth: 7,
  foot: 5.8,
  across: [1, 0.06, 0],
}

const RING: Ray = {
  base: [233, 797, -14.5],
  knuckle: [233.5, 738, -10.5],
  joints: [
    [230, 697.5, 0],
    [226.5, 671.5, 8.5],
    [224, 653.5, 14],
  ],
  breadth: 6.4,
  foot: 4.8,
  across: [1, -0.05, 0],
}

const LITTLE: Ray = {
  base: [223.2, 797.5, -13],
  knuckle: [217.5, 747.5, -8.5],
  joints: [
    [208.5, 716, 1],
    [203, 697, 8.5],
    [199, 682.5, 13.5],
  ],
  breadth: 6,
  foot: 4.9,
  across: [0.98, -0.16, 0.05],
}

function metacarpal(ray: Ray): Field {
  const { base, knuckle, breadth, foot } = ray
  const along = unit(subtract(knuckle, base))
  const shaft = tube([
    [...add(base, scale(along, foot * 0.4)), foot],
    [...add(base, scale(along, foot)), foot * 0.95],
    [...mix(base, knuckle, 0.25), breadth * 0.64],
    [...mix(base, knuckle, 0.5), breadth * 0.54],
    [...mix(base, knuckle, 0.76), breadth * 0.66],
    [...mix(base, knuckle, 0.9), breadth * 0.82],
  ])
  return cut(1, union(2, shaft, roller(metacarpalHead(ray))), halfSpace(base, along))
}

/** The head of a bone of the hand, a roll that the next bone turns about. */
interface Head {
  readonly middle: Vec3
  readonly across: Vec3
  /** Half of its breadth without its edges, in mm. */
  readonly half: number
  /** Its radius. */
  readonly thick: number
}

function metacarpalHead({ base, knuckle, breadth, across }: Ray): Head {
  const middle = mix(base, knuckle, 0.93)
  return { middle, across, half: breadth * 0.28, thick: breadth * 0.86 }
}

function phalanxHead(start: Vec3, end: Vec3, across: Vec3, size: number): Head {
  const middle = subtract(end, scale(unit(subtract(end, start)), size * 0.7))
  return { middle, across, half: size * 0.3, thick: size * 0.6 }
}

function roller({ middle, across, half, thick }: Head): Field {
  return acrossTube(middle, across, half, thick, 1)
}

/** What lies between two bones of a finger, in mm. */
const CARTILAGE = 2.2

/**
 * Where the next bone ends at a head and its cartilage. It runs straight from front to back, so
 * that the gap of a bent joint stays open to whoever looks at the palm.
 */
function socketOf({ middle, across, half, thick }: Head): Field {
  return acrossTube(middle, across, half, thick + CARTILAGE, 3)
}

/** @param deep how many times its radius it reaches to the front and to the back */
function acrossTube(middle: Vec3, across: Vec3, half: number, radius: number, deep: number): Field {
  const offset = scale(unit(across), half)
  return tube(
    [
      [...subtract(middle, offset), radius],
      [...add(middle, offset), radius],
    ],
    { perSpan: 1, flat: { towards: [0, 0, 1], ratio: deep } },
  )
}

function phalanges(ray: Ray): Field {
  const { base, knuckle, joints, breadth, across } = ray
  const first = add(knuckle, scale(unit(subtract(knuckle, base)), breadth * 0.36))
  let [start, head] = [first, metacarpalHead(ray)]
  const bones = joints.map((end, index) => {
    const size = breadth * (0.94 - 0.13 * index)
    const form = index === joints.length - 1 ? tuftedBone : shaftedBone
    const bone = cut(1.6, form(start, end, across, size), socketOf(head))
    ;[start, head] = [end, phalanxHead(start, end, across, size)]
    return bone
  })
  return union(0, ...bones)
}

function shaftedBone(start: Vec3, end: Vec3, across: Vec3, size: number): Field {
  const foot = add(start, scale(unit(subtract(end, start)), CARTILAGE + size * 0.42))
  const shaft = tube(
    [
      [...foot, size * 0.86],
      [...mix(foot, end, 0.1), size * 0.8],
      [...mix(foot, end, 0.32), size * 0.58],
      [...mix(foot, end, 0.6), size * 0.48],
      [...mix(foot, end, 0.82), size * 0.54],
    ],
    { flat: { towards: across, ratio: 1.2 } },
  )
  return union(1.5, shaft, roller(phalanxHead(start, end, across, size)))
}

/** The last bone ends in a flat tuft below the nail. */
function tuftedBone(start: Vec3, end: Vec3, across: Vec3, size: number): Field {
  const foot = add(start, scale(unit(subtract(end, start)), CARTILAGE + size * 0.42))
  return tube(
    [
      [...foot, size * 0.8],
      [...mix(foot, end, 0.14), size * 0.72],
      [...mix(foot, end, 0.42), size * 0.4],
      [...mix(foot, end, 0.6), size * 0.38],
      [...mix(foot, end, 0.8), size * 0.6],
      [...mix(foot, end, 0.92), size * 0.46],
    ],
    { flat: { towards: across, ratio: 1.35 } },
  )
}

function ofRay(ray: Ray, form: (ray: Ray) => Field): Bone {
  return { field: () => form(ray), side: 'right', coarsest: COARSEST }
}

export const HAND = {
  carpals: { field: carpals, side: 'right', coarsest: COARSEST },
  'metacarpal-1': ofRay(THUMB, metacarpal),
  'metacarpal-2': ofRay(INDEX, metacarpal),
  'metacarpal-3': ofRay(MIDDLE, metacarpal),
  'metacarpal-4': ofRay(RING, metacarpal),
  'metacarpal-5': ofRay(LITTLE, metacarpal),
  'finger-1': ofRay(THUMB, phalanges),
  'finger-2': ofRay(INDEX, phalanges),
  'finger-3': ofRay(MIDDLE, phalanges),
  'finger-4': ofRay(RING, phalanges),
  'finger-5': ofRay(LITTLE, phalanges),
} as const satisfies Readonly<Record<string, Bone>>
