// The five rays of the right foot: metatarsals and phalanges, in mm.

import { cut, type Field, union } from '../solid/field.ts'
import { block, ellipsoid } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import { length, mix, subtract, type Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'

interface Ray {
  readonly base: Vec3
  readonly head: Vec3
  /** Half width of the base, of the shaft at its thinnest and of the head, mm. */
  readonly widths: Vec3
}

/** Base, slender shaft arched upwards, and a head that is taller than wide. */
function metatarsal({ base, head, widths: [atBase, atShaft, atHead] }: Ray): Field {
  const along = (share: number, lift: number): Vec3 => {
    const [x, y, z] = mix(base, head, share)
    return [x, y + lift, z]
  }
  const shaft = tube([
    [...along(0.04, 0), atBase * 0.95],
    [...along(0.24, 1.5), atShaft * 1.2],
    [...along(0.5, 2.5), atShaft],
    [...along(0.78, 1.8), atShaft * 1.1],
    [...along(0.95, 0.5), atHead * 0.88],
  ])

  return union(
    4,
    shaft,
    block(along(0.06, -0.5), [atBase, atBase * 1.25, atBase * 0.7], atBase * 0.45),
    ellipsoid(along(0.98, 0.5), [atHead * 0.94, atHead * 1.06, atHead * 1.1]),
    ellipsoid(along(0.95, -atHead * 0.55), [atHead * 0.9, atHead * 0.5, atHead * 0.7]),
  )
}

const RAYS: readonly Ray[] = [
  { base: [57, 31, 78], head: [57, 15, 132], widths: [8.5, 6.8, 10] },
  { base: [71.5, 37, 72.5], head: [75, 13, 142], widths: [6.5, 4.4, 7] },
  { base: [84, 34, 72], head: [90, 12, 137], widths: [6.2, 4.2, 6.6] },
  { base: [96, 28, 62], head: [103, 11, 127], widths: [6.2, 4.2, 6.4] },
  { base: [108, 21, 58], head: [116, 10, 114], widths: [6.4, 4.3, 6.2] },
]

function metatarsalOf(toe: number): Field {
  const ray = RAYS[toe - 1] as Ray
  const form = metatarsal(ray)
  if (toe === 1)
    return union(
      1,
      form,
      ellipsoid([50.8, 4.4, 130], [4.2, 3.5, 5.6]),
      ellipsoid([63.2, 4.4, 130], [4.2, 3.5, 5.6]),
    )
  if (toe < 5) return form
  const styloid = tube([
    [110, 19, 56, 7],
    [115, 16, 47, 5.5],
    [118, 14, 40, 3.2],
  ])
  return union(5, form, styloid)
}

/** The joints of each toe, from the ball to the tip, and the half width of its first bone. */
const TOES: readonly { readonly joints: readonly Vec3[]; readonly width: number }[] = [
  {
    joints: [
      [57, 15, 143],
      [62, 12, 176],
      [66, 8, 203],
    ],
    width: 8.6,
  },
  {
    joints: [
      [76, 13, 150],
      [80, 15, 175],
      [82, 9, 189],
      [83.5, 5, 201],
    ],
    width: 5.6,
  },
  {
    joints: [
      [91, 12, 144.5],
      [96, 14, 167],
      [98, 8, 180],
      [99, 4.5, 191],
    ],
    width: 5.3,
  },
  {
    joints: [
      [104, 11, 134],
      [110, 12.5, 155],
      [112, 7.5, 166.5],
      [113, 4.5, 176],
    ],
    width: 5.1,
  },
  {
    joints: [
      [118, 10, 121],
      [123, 11, 139],
      [126, 7, 149.5],
      [127, 4.5, 158],
    ],
    width: 5,
  },
]

/** Phalanges, each broad at its base, waisted, and with a head of two knuckles. */
function toe(number: number): Field {
  const { joints, width } = TOES[number - 1] as (typeof TOES)[number]
  const bones = joints.slice(1).map((end, index) => {
    const start = joints[index] ?? end
    const isLast = index === joints.length - 2
    return phalanx(start, end, width * (index === 0 ? 1 : index === 1 ? 0.86 : 0.78), isLast)
  })
  return union(0, ...bones)
}

/** The tip below the nail, broad and flat. */
function tuft([x, y, z]: Vec3, head: number): Field {
  return ellipsoid([x, y, z - head * 0.1], [head * 1.18, head * 0.75, head * 0.8])
}

function phalanx(start: Vec3, end: Vec3, width: number, isLast: boolean): Field {
  const full = length(subtract(end, start))
  const head = width * (isLast ? 0.62 : 0.86)
  // Half a joint is left free at both ends.
  const [first, last] = [(width * 0.8 + 0.8) / full, 1 - (head * 0.85 + 0.8) / full]
  const at = (share: number, radius: number): number[] => [
    ...mix(start, end, first + (last - first) * share),
    radius,
  ]
  // The shorter the bone, the less of a waist it has.
  const waist = width * (isLast ? 0.56 : Math.max(0.64, 0.92 - full / 100))
  const shaft = tube(
    [at(0, width * 0.92), at(0.3, (width + waist) / 2), at(0.6, waist), at(1, head * 0.9)],
    { flat: { towards: [0, 1, 0], ratio: 0.84 } },
  )
  // The base is broad and hollowed for the bone behind it.
  const base = ellipsoid(mix(start, end, first), [width, width * 0.84, width * 0.8])
  const form = union(2, shaft, base, ...(isLast ? [tuft(mix(start, end, last), head)] : []))
  return full < 17 ? form : cut(1, form, ellipsoid(start, [width, width, width * 0.16]))
}

export const TOES_AND_RAYS = {
  'metatarsal-1': { field: () => metatarsalOf(1), side: 'right' },
  'metatarsal-2': { field: () => metatarsalOf(2), side: 'right' },
  'metatarsal-3': { field: () => metatarsalOf(3), side: 'right' },
  'metatarsal-4': { field: () => metatarsalOf(4), side: 'right' },
  'metatarsal-5': { field: () => metatarsalOf(5), side: 'right' },
  'toe-1': { field: () => toe(1), side: 'right', coarsest: 1 },
  'toe-2': { field: () => toe(2), side: 'right', coarsest: 1 },
  'toe-3': { field: () => toe(3), side: 'right', coarsest: 1 },
  'toe-4': { field: () => toe(4), side: 'right', coarsest: 1 },
  'toe-5': { field: () => toe(5), side: 'right', coarsest: 1 },
} as const satisfies Readonly<Record<string, Bone>>
