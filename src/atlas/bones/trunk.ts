// Spine, rib cage and breastbone, as few and as smooth as a small figure can show: eight pairs of
// ribs stand for twelve, and each vertebra is a body with a knob behind it.

import type { CurvePoint } from '../curve.ts'
import { type Field, mirrored, union } from '../field.ts'
import type { Bone } from '../skeleton.ts'
import { tube } from '../tube.ts'

const SIDEWAYS = [1, 0, 0] as const
const UPWARDS = [0, 1, 0] as const

/** Middle of each vertebral body from the fifth lumbar to the first cervical one: up, forward in mm. */
const VERTEBRAE: readonly (readonly [up: number, forward: number])[] = [
  [1018, -34],
  [1047, -31],
  [1077, -32],
  [1107, -39],
  [1136, -48],
  [1163, -58],
  [1188, -66],
  [1211, -72],
  [1234, -76],
  [1256, -79],
  [1278, -79],
  [1300, -77],
  [1322, -74],
  [1344, -69],
  [1365, -63],
  [1385, -57],
  [1404, -51],
  [1421, -46],
  [1436, -42],
  [1451, -39],
  [1466, -38],
  [1481, -38],
  [1497, -40],
  [1512, -42],
]
const LUMBAR = 5
const CERVICAL = 17

function spine(): Field {
  const wings = VERTEBRAE.slice(0, LUMBAR).map(wing)
  return union(4, column(), ...VERTEBRAE.map(knob), ...wings, ...wings.map(mirrored))
}

/** The bodies: wide where two of them meet at a disc, waisted between. */
function column(): Field {
  const points = VERTEBRAE.flatMap(([up, forward], index): CurvePoint[] => {
    const next = VERTEBRAE[index + 1]
    const radius = bodyRadius(index)
    const middle = [0, up, forward, radius * 0.68]
    if (next === undefined) return [middle]
    return [middle, [0, (up + next[0]) / 2, (forward + next[1]) / 2, radius]]
  })
  return tube([[0, 1003, -37, bodyRadius(0)], ...points, [0, 1530, -44, 8]], {
    flat: { towards: SIDEWAYS, ratio: 1.35 },
    perSpan: 4,
  })
}

/** From the back to the front of a body, halved, in mm: 17 at the loin, 9 at the neck. */
function bodyRadius(index: number): number {
  if (index < LUMBAR) return 17 - index * 0.4
  if (index < CERVICAL) return 15 - (index - LUMBAR) * 0.38
  return 9.5
}

/** What is felt through the skin: the spinous process, with its arch. */
function knob([up, forward]: readonly [number, number], index: number): Field {
  const [back, fall, width] =
    index < LUMBAR
      ? [50, 5, 5]
      : index < CERVICAL
        ? [42, 16, 4]
        : [index === CERVICAL ? 42 : 30, 7, 4]
  return tube([
    [0, up, forward - bodyRadius(index) - 3, width + 5],
    [0, up - fall * 0.6, forward - back * 0.7, width + 1],
    [0, up - fall, forward - back, width],
  ])
}

/** The transverse process of a lumbar vertebra. */
function wing([up, forward]: readonly [number, number]): Field {
  return tube([
    [8, up, forward - 10, 8],
    [22, up + 2, forward - 23, 6],
    [37, up + 4, forward - 29, 5],
  ])
}

/** One rib: where it leaves the spine, how wide it swings, and where its cartilage begins. */
interface Rib {
  readonly up: number
  readonly half: number
  readonly front: readonly [lateral: number, up: number, forward: number]
  /** Where it meets the breastbone or the cartilage above it; the last one ends free. */
  readonly joins?: readonly [lateral: number, up: number, forward: number]
}

const RIBS: readonly Rib[] = [
  { up: 1404, half: 62, front: [32, 1388, -6], joins: [20, 1380, 14] },
  { up: 1378, half: 95, front: [42, 1337, 26], joins: [17, 1350, 31] },
  { up: 1348, half: 116, front: [52, 1294, 47], joins: [15, 1324, 42] },
  { up: 1318, half: 126, front: [62, 1256, 57], joins: [15, 1298, 50] },
  { up: 1287, half: 131, front: [78, 1214, 58], joins: [14, 1272, 57] },
  { up: 1257, half: 129, front: [93, 1172, 46], joins: [30, 1236, 66] },
  { up: 1228, half: 122, front: [104, 1144, 20], joins: [74, 1182, 60] },
  { up: 1198, half: 117, front: [106, 1130, -26] },
]

function ribs(): Field {
  return union(3, ...RIBS.map(rib))
}

function rib({ up, half, front, joins }: Rib): Field {
  const spineAt = forwardOfSpine(up)
  const back = Math.max(-110, spineAt - 36)
  const drop = up - front[1]
  const reach = front[2] - spineAt
  const bow = joins === undefined ? [] : bowOf(front, half, up, drop)
  const points: CurvePoint[] = [
    [14, up, spineAt - 10, 4.5],
    [30, up + 1, spineAt - 26, 4.6],
    [half * 0.6, up - 8, back, 4.8],
    [half * 0.88, up - drop * 0.22, back + 26, 5],
    [half, up - drop * 0.5, spineAt + reach * 0.42, 5],
    [half * 0.95, up - drop * 0.78, spineAt + reach * 0.75, 5],
    ...bow,
    [...front, 5],
  ]
  if (joins !== undefined) {
    const dip = joins[1] > front[1] ? -4 : 0
    points.push([
      front[0] * 0.6 + joins[0] * 0.4,
      front[1] * 0.72 + joins[1] * 0.28 + dip,
      front[2] * 0.5 + joins[2] * 0.5 + 3,
      5,
    ])
    points.push([...joins, 4.4])
  }
  return tube(points, { flat: { towards: UPWARDS, ratio: 1.45 }, perSpan: 5 })
}

/** Before a rib ends it turns towards the middle. */
function bowOf(front: Rib['front'], half: number, up: number, drop: number): CurvePoint[] {
  return [[(half * 0.76 + front[0]) / 2, up - drop * 0.94, front[2] - 7, 5]]
}

/** Of the middle of the vertebral body at a height, in mm. */
function forwardOfSpine(up: number): number {
  const above = VERTEBRAE.findIndex(([height]) => height >= up)
  const [high, forward] = VERTEBRAE[above] ?? [up, 0]
  const [low, before] = VERTEBRAE[above - 1] ?? [up, forward]
  return high === low ? forward : before + ((forward - before) * (up - low)) / (high - low)
}

function sternum(): Field {
  return union(
    6,
    tube(
      [
        [0, 1385, 11, 13],
        [0, 1368, 22, 14],
        [0, 1350, 32, 11],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.75 } },
    ),
    tube(
      [
        [0, 1342, 34, 9.5],
        [0, 1310, 46, 10.5],
        [0, 1275, 56, 11.5],
        [0, 1254, 60, 8.5],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.6 } },
    ),
    tube([
      [0, 1252, 60, 5],
      [0, 1230, 60, 3.5],
    ]),
  )
}

export const TRUNK = {
  spine: { field: spine, side: 'middle' },
  ribs: { field: ribs, side: 'right' },
  sternum: { field: sternum, side: 'middle' },
} as const satisfies Readonly<Record<string, Bone>>
