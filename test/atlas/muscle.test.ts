import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MuscleLook, muscleBodies } from '../../src/atlas/muscle/muscle.ts'
import { AT_REST, type Pose, pose } from '../../src/atlas/space/pose.ts'
import { add, length, mirror, scale, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'
import type {
  Landmark,
  MuscleShape,
  SheetHead,
  SlipsHead,
  StrandHead,
} from '../../src/content/atlas-data.ts'
import { ANKLE, atlasOf, gastrocnemius, popliteus, soleus } from './limb.ts'
import { pointsOf } from './solid.ts'

function landmark(id: string, points: Landmark['points'], more: Partial<Landmark> = {}): Landmark {
  return { id, bone: id.split('.')[0] ?? '', points, name: id, plain: id, ...more }
}

const ROW = { isRow: true } as const

/** Of tips that stand apart, of tips that stand close, and a line in the middle of the body. */
const MORE: readonly Landmark[] = [
  landmark('tibia.tips', upAt([400, 380, 360], 60, -5), ROW),
  landmark('tibia.teeth', upAt([400, 394, 388], 60, 5), ROW),
  landmark('femur.middle', upAt([500, 450, 400], 0, 20)),
  landmark('calcaneus.edge', [
    [70, 30, -50],
    [90, 30, -50],
  ]),
]

function upAt(heights: readonly number[], lateral: number, forward: number): Vec3[] {
  return heights.map((up) => [lateral, up, forward])
}

const landmarks = new Map([
  ...atlasOf().landmarks,
  ...MORE.map((landmark) => [landmark.id, landmark] as const),
])
const LOOK: MuscleLook = { side: 'right', pose: AT_REST, layer: 'x', tone: 'target' }

function bodiesOf(shape: MuscleShape, look: Partial<MuscleLook> = {}) {
  return muscleBodies(shape, landmarks, { ...LOOK, ...look })
}

test('should make a body of each tendon and head', () => {
  const { objects } = bodiesOf(gastrocnemius())
  assert.deepEqual(
    objects.map(({ name, layer, tone }) => [name, layer, tone]),
    [
      ['gastrocnemius/calcaneal-tendon', 'x', 'target'],
      ['gastrocnemius/lateral', 'x', 'target'],
    ],
  )
  const [tendon, head] = objects
  assert.deepEqual(
    [0, 0.5, 1].map((along) => tendon?.isTendon?.(along, 0)),
    [true, true, true],
  )
  assert.deepEqual(
    [0, 0.05, 0.5, 1].map((along) => head?.isTendon?.(along, 0)),
    [true, true, false, false],
  )
})

test('should mark points and lines of bone', () => {
  const marks = (shape: MuscleShape) =>
    bodiesOf(shape).marks.map(({ end, of, landmark, along }) => [
      end,
      of,
      landmark,
      along.length > 1,
    ])
  assert.deepEqual(marks(gastrocnemius()), [
    ['end', 'gastrocnemius/calcaneal-tendon', 'calcaneus.heel', false],
    ['start', 'gastrocnemius/lateral', 'femur.back', false],
  ])
  assert.deepEqual(marks(soleus())[1], ['start', 'soleus/tibial', 'tibia.ridge', true])
  assert.deepEqual(marks(popliteus()), [
    ['start', 'popliteus/belly', 'tibia.top', false],
    ['start', 'popliteus/belly', 'tibia.side', false],
    ['end', 'popliteus/belly', 'calcaneus.heel', false],
  ])
})

function strandOf({ heads }: MuscleShape): StrandHead {
  const [head] = heads
  assert.ok(head?.kind === 'strand')
  return head
}

test('should mark each place of a row, or one line where they would crowd', () => {
  const marks = (id: string): number[] => {
    const head = { ...strandOf(popliteus()), from: [id] }
    return bodiesOf({ ...popliteus(), heads: [head] })
      .marks.filter(({ end }) => end === 'start')
      .map(({ along }) => along.length)
  }
  assert.deepEqual(marks('tibia.tips'), [1, 1, 1])
  assert.equal(marks('tibia.teeth').length, 1)
  assert.ok((marks('tibia.teeth')[0] ?? 0) > 3)
})

test('should begin at the first point of a line that the flesh runs beside', () => {
  const shape = soleus()
  const head = strandOf(shape)
  // The ridge goes from 380 down to 340: its middle lies at 360.
  const bodies = (next: Vec3, look?: Partial<MuscleLook>) =>
    bodiesOf({ ...shape, heads: [{ ...head, via: [{ at: next }, ...head.via] }] }, look)
  const beginning = (next: Vec3, look?: Partial<MuscleLook>): Vec3 => {
    const mesh = bodies(next, look).objects.at(-1)?.mesh
    const ring = mesh ? pointsOf(mesh).slice(0, 36) : []
    return scale(ring.reduce<Vec3>(add, [0, 0, 0]), 1 / ring.length)
  }
  const [beside, below, across]: Vec3[] = [
    [73, 370, -11],
    [80, 330, -25],
    [90, 372, 30],
  ]
  assert.ok(beside && below && across)
  near(beginning(beside), [70, 380, -5])
  near(beginning(beside, { side: 'left' }), [-70, 380, -5])
  near(beginning(below), [75, 360, -5])
  // It leads back, and yet leaves the ridge, as what springs from a slanting line does.
  near(beginning(across), [75, 360, -5])
  // Either way the whole ridge is marked, and its label points at the middle of it.
  for (const next of [beside, below, across]) {
    const { marks, anchors } = bodies(next)
    const start = marks.find(({ end }) => end === 'start')?.along
    assert.deepEqual(
      [start?.[0], start?.at(-1)],
      [
        [70, 380, -5],
        [80, 340, -5],
      ],
    )
    const label = anchors.find(({ kind }) => kind === 'start')?.at
    assert.ok(Math.abs((label?.[1] ?? 0) - 360) < 2)
  }
})

function near(point: Vec3, expected: Vec3): void {
  assert.ok(length(subtract(point, expected)) < 1, `${point} is not ${expected}`)
}

test('should let a tendon run up the middle of the flesh on the outer side', () => {
  const shape = gastrocnemius()
  const head = strandOf(shape)
  const { objects } = bodiesOf({ ...shape, heads: [{ ...head, belly: [0.1, 0.7] as const }] })
  const isTendon = objects.at(-1)?.isTendon
  const border = (around: number): number => {
    let along = 1
    while (along > 0.5 && isTendon?.(along, around)) along -= 0.001
    return along
  }
  const [middle, edge] = [border(Math.PI), border(Math.PI / 2)]
  assert.ok(middle < 0.69 && edge > 0.71, `${middle} ${edge}`)
  assert.ok(Math.abs((middle + edge) / 2 - 0.7) < 0.002)
})

test('should tell what labels may point at, each once', () => {
  const { anchors } = bodiesOf(gastrocnemius())
  assert.deepEqual(anchors.map(({ kind, id }) => `${kind}:${id}`).toSorted(), [
    'end:calcaneus.heel',
    'head:gastrocnemius/lateral',
    'muscle:gastrocnemius',
    'start:femur.back',
    'tendon:calcaneal-tendon',
  ])
})

test('should mirror everything onto the left side', () => {
  const right = bodiesOf(soleus())
  const left = bodiesOf(soleus(), { side: 'left' })
  right.objects.forEach((object, index) => {
    const other = left.objects[index]
    assert.equal(other?.name, `left/${object.name}`)
    assert.deepEqual(other && pointsOf(other.mesh), pointsOf(object.mesh).map(mirror))
    assert.deepEqual(other?.fibres?.[0], object.fibres?.[0]?.map(mirror))
  })
  assert.deepEqual(
    left.marks.map(({ along }) => along),
    right.marks.map(({ along }) => along.map(mirror)),
  )
})

test('should move only the end that a moving bone carries', () => {
  const look = { pose: pose(ANKLE, 30) }
  const [tendon, head] = bodiesOf(gastrocnemius(), look).marks
  assert.deepEqual(head?.along, [[90, 470, -10]])
  assert.notDeepEqual(tendon?.along, [[80, 30, -50]])
})

test('should make flesh shorter and thicker, no broader, when the tendon is pulled up', () => {
  const extents = (turned: Pose): { forward: number; across: number; lowest: number } => {
    const belly = bodiesOf(gastrocnemius(), { pose: turned }).objects.at(-1)
    const points = belly ? pointsOf(belly.mesh).filter(([, up]) => up < 400) : []
    const span = (axis: 0 | 2): number =>
      Math.max(...points.map((point) => point[axis])) -
      Math.min(...points.map((point) => point[axis]))
    return { across: span(0), forward: span(2), lowest: Math.min(...points.map(([, up]) => up)) }
  }
  const [rest, pulled] = [extents(AT_REST), extents(pose(ANKLE, 30))]
  assert.ok(pulled.lowest > rest.lowest + 10, `${pulled.lowest} and ${rest.lowest} before`)
  assert.ok(pulled.forward > rest.forward, `${pulled.forward} and ${rest.forward} before`)
  assert.ok(Math.abs(pulled.across - rest.across) < 1)
})

test('should make flesh that ends on bone thicker as its end comes nearer', () => {
  const thickness = (turned: Pose): number => {
    const mesh = bodiesOf(popliteus(), { pose: turned }).objects[0]?.mesh
    assert.ok(mesh?.parameters)
    const { parameters } = mesh
    const points = pointsOf(mesh)
    const at = (around: number): Vec3 => {
      const off = points.map(
        (_, index) =>
          Math.abs((parameters[2 * index] ?? 0) - 0.5) +
          Math.abs((parameters[2 * index + 1] ?? 0) - around),
      )
      return points[off.indexOf(Math.min(...off))] as Vec3
    }
    return length(subtract(at(Math.PI), at(0)))
  }
  // The heel rises by about 29 of 370 mm.
  const thicker = thickness(pose(ANKLE, 30)) / thickness(AT_REST)
  assert.ok(thicker > 1.05 && thicker < 1.12, `${thicker}`)
})

test('should leave out stubs of tendon, but no long ones, where all is small', () => {
  const shape = gastrocnemius()
  const head = strandOf(shape)
  const long = { ...shape, heads: [{ ...head, belly: [0.1, 0.4] as const }] }
  const plain = bodiesOf(long, { plain: true }).objects.at(-1)
  assert.deepEqual(
    [0.05, 0.3, 0.5].map((along) => plain?.isTendon?.(along, 0)),
    [false, false, true],
  )
  assert.deepEqual(plain?.fibres, [])
})

/** Three teeth from the tips of a row, onto one line of the heel. */
function serratus(more: Partial<SlipsHead> = {}): MuscleShape {
  const slips = ['femur.back', 'tibia.top', 'tibia.side'].map((from, index) => ({
    from: [from],
    to: ['calcaneus.edge'],
    end: index / 2,
    via: [{ at: [70 + 10 * index, 200, -20] as const }],
    halfWidth: [[0, 4 + index]] as const,
    halfThickness: [[0, 2]] as const,
    faces: [0, 0, -1] as const,
  }))
  const from = slips.flatMap((slip) => slip.from)
  const head: SlipsHead = {
    kind: 'slips',
    id: 'main',
    from,
    to: ['calcaneus.edge'],
    belly: [0, 0.8],
    slips,
    ...more,
  }
  return { id: 'serratus', heads: [head], tendons: [], figures: {} }
}

test('should make a body of each slip, under the name of their head', () => {
  const { objects, anchors } = bodiesOf(serratus())
  const names = ['serratus/main/1', 'serratus/main/2', 'serratus/main/3']
  assert.deepEqual(
    objects.map(({ name }) => name),
    names,
  )
  assert.deepEqual(
    objects.map(({ isTendon }) => [0.5, 0.95].map((along) => isTendon?.(along, 0))),
    names.map(() => [false, true]),
  )
  const heads = anchors.filter(({ kind }) => kind === 'head')
  assert.deepEqual(heads, [{ kind: 'head', id: 'serratus/main', objects: names }])
  assert.deepEqual(anchors.find(({ kind }) => kind === 'muscle')?.objects, names)
  // One label for where they begin and one for where they end.
  assert.deepEqual(
    anchors.flatMap(({ kind, id }) => (kind === 'start' || kind === 'end' ? [id] : [])),
    ['femur.back', 'calcaneus.edge'],
  )
})

test('should call many places by one name where the data have one', () => {
  const { marks, anchors } = bodiesOf(serratus({ fromAs: 'tibia.tips', toAs: 'femur.middle' }))
  assert.deepEqual(
    [...new Set(marks.map(({ end, landmark }) => `${end} ${landmark}`))],
    ['start tibia.tips', 'end femur.middle'],
  )
  assert.equal(marks.length, 4, 'each place is marked all the same')
  const [start, end] = anchors.filter(({ kind }) => kind === 'start' || kind === 'end')
  assert.equal(start?.id, 'tibia.tips')
  // In the middle of the three places that it names.
  assert.deepEqual(start?.at, landmarks.get('tibia.top')?.points[0])
  assert.equal(end?.id, 'femur.middle')
})

test('should name each of several places that a head starts from', () => {
  const [tendon] = gastrocnemius().tendons
  const head = gastrocnemius().heads[0]
  assert.ok(tendon && head)
  const shape = { ...gastrocnemius(), heads: [{ ...head, from: ['femur.back', 'tibia.top'] }] }
  const starts = bodiesOf(shape).anchors.filter(({ kind }) => kind === 'start')
  assert.deepEqual(
    starts.map(({ id }) => id),
    ['femur.back', 'tibia.top'],
  )
})

test('should let slips meet the line that they share side by side, and mark it once', () => {
  const { objects, marks } = bodiesOf(serratus())
  const ends = objects.map(({ mesh }) => {
    const low = pointsOf(mesh).filter(([, up]) => up < 31)
    const laterals = low.map(([lateral]) => lateral)
    return [Math.min(...laterals), Math.max(...laterals)].map((value) => Math.round(value))
  })
  // 4, 5 and 6 mm to either side, as far as the line goes.
  assert.deepEqual(ends, [
    [70, 74],
    [75, 85],
    [84, 90],
  ])
  assert.deepEqual(
    marks.map(({ end, of, landmark }) => [end, of, landmark]),
    [
      ['start', 'serratus/main', 'femur.back'],
      ['end', 'serratus/main', 'calcaneus.edge'],
      ['start', 'serratus/main', 'tibia.top'],
      ['start', 'serratus/main', 'tibia.side'],
    ],
  )
})

/** Three lines from the ridge of the tibia to the edge of the heel. */
function curtain(more: Partial<SheetHead> = {}): MuscleShape {
  const head: SheetHead = {
    kind: 'sheet',
    id: 'main',
    from: ['tibia.ridge'],
    to: ['calcaneus.edge'],
    belly: [0.1, 1],
    lines: [0, 0.5, 1].map((share) => ({
      start: share,
      end: share,
      via: [{ at: [70 + 20 * share, 200, -30] }],
      belly: [0.1, 1],
    })),
    halfThickness: [[0, 3]],
    faces: [0, 0, -1],
    inscriptions: [],
    isClosed: false,
    isMirrored: false,
    ...more,
  }
  return { id: 'curtain', heads: [head], tendons: [], figures: {} }
}

test('should spread a sheet from line to line of bone', () => {
  const { objects, marks } = bodiesOf(curtain())
  const [object] = objects
  assert.ok(object?.mesh.parameters)
  const { parameters } = object.mesh
  const corner = (along: number, across: number): Vec3 => {
    const points = pointsOf(object.mesh)
    const at = points.findIndex(
      (_, index) => parameters[2 * index] === along && parameters[2 * index + 1] === across,
    )
    return points[at] as Vec3
  }
  near(corner(0, 0), [70, 380, -5])
  near(corner(0, 1), [80, 340, -5])
  near(corner(1, 0), [70, 30, -50])
  near(corner(1, 1), [90, 30, -50])
  assert.deepEqual(
    marks.map(({ end, of, landmark }) => [end, of, landmark]),
    [
      ['start', 'curtain/main', 'tibia.ridge'],
      ['end', 'curtain/main', 'calcaneus.edge'],
    ],
  )
  assert.equal(object.isTendon?.(0.05, 0.5), true)
})

test('should let a sheet follow its bones, thicker as it becomes shorter', () => {
  const spanOf = (turned: Pose): { low: Vec3; thick: number; high: Vec3 } => {
    const mesh = bodiesOf(curtain(), { pose: turned }).objects[0]?.mesh
    const points = mesh ? pointsOf(mesh) : []
    const middle = points.filter(([, up]) => Math.abs(up - 200) < 5).map(([, , forward]) => forward)
    return {
      low: points.toSorted((a, b) => a[1] - b[1])[0] as Vec3,
      high: points.toSorted((a, b) => b[1] - a[1])[0] as Vec3,
      thick: Math.max(...middle) - Math.min(...middle),
    }
  }
  const [rest, pulled] = [spanOf(AT_REST), spanOf(pose(ANKLE, 30))]
  near(pulled.high, rest.high)
  // The heel, 50 mm behind the axis, goes up and back.
  assert.ok(pulled.low[1] > rest.low[1] + 15, `${pulled.low}`)
  assert.ok(pulled.thick > rest.thick * 1.03, `${pulled.thick} and ${rest.thick} before`)
})

test('should draw what spans the middle once, and mark it on both sides', () => {
  const lines = [0, 0.5, 1].map((share) => ({
    start: share,
    end: share,
    via: [{ at: [40 * share, 250, 30] as const }],
    belly: [0, 1] as const,
  }))
  const shape = curtain({ lines, isMirrored: true })
  const right = bodiesOf(shape)
  const laterals = pointsOf(right.objects[0]?.mesh ?? assert.fail()).map(([lateral]) => lateral)
  assert.ok(Math.abs(Math.min(...laterals) + Math.max(...laterals)) < 0.1)
  assert.deepEqual(
    right.marks.map(({ landmark, along }) => [landmark, Math.sign(along[0]?.[0] ?? 0)]),
    [
      ['tibia.ridge', 1],
      ['tibia.ridge', -1],
      ['calcaneus.edge', 1],
      ['calcaneus.edge', -1],
    ],
  )
  const middle = bodiesOf(curtain({ lines, isMirrored: true, from: ['femur.middle'] }))
  assert.equal(middle.marks.filter(({ end }) => end === 'start').length, 1)
  const left = bodiesOf(shape, { side: 'left' })
  assert.deepEqual([left.objects, left.marks], [[], []])
})
