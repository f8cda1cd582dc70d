import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MuscleLook, muscleBodies } from '../../src/atlas/muscle.ts'
import { AT_REST, type Pose, pose } from '../../src/atlas/pose.ts'
import { add, length, mirror, scale, subtract, type Vec3 } from '../../src/atlas/vector.ts'
import type { MuscleShape } from '../../src/content/atlas-data.ts'
import { ANKLE, atlasOf, gastrocnemius, popliteus, soleus } from './limb.ts'
import { pointsOf } from './solid.ts'

const { landmarks } = atlasOf()
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
    ['start', 'popliteus/belly', 'tibia.top', true],
    ['end', 'popliteus/belly', 'calcaneus.heel', false],
  ])
})

test('should begin at the first point of a line that the flesh runs beside', () => {
  const { heads, ...shape } = soleus()
  const [head] = heads
  assert.ok(head)
  // The ridge goes from 380 down to 340: its middle lies at 360.
  const bodies = (next: number, look?: Partial<MuscleLook>) =>
    bodiesOf({ ...shape, heads: [{ ...head, via: [{ at: [80, next, -25] }, ...head.via] }] }, look)
  const beginning = (next: number, look?: Partial<MuscleLook>): Vec3 => {
    const mesh = bodies(next, look).objects.at(-1)?.mesh
    const ring = mesh ? pointsOf(mesh).slice(0, 36) : []
    return scale(ring.reduce<Vec3>(add, [0, 0, 0]), 1 / ring.length)
  }
  near(beginning(372), [70, 380, -5])
  near(beginning(372, { side: 'left' }), [-70, 380, -5])
  near(beginning(330), [75, 360, -5])
  // Either way the whole ridge is marked, and its label points at the middle of it.
  for (const next of [372, 330]) {
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
  const [head] = shape.heads
  assert.ok(head)
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
  const [head] = shape.heads
  assert.ok(head)
  const long = { ...shape, heads: [{ ...head, belly: [0.1, 0.4] as const }] }
  const plain = bodiesOf(long, { plain: true }).objects.at(-1)
  assert.deepEqual(
    [0.05, 0.3, 0.5].map((along) => plain?.isTendon?.(along, 0)),
    [false, false, true],
  )
  assert.deepEqual(plain?.fibres, [])
})
