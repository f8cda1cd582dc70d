import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfPull } from '../../src/atlas/muscle/pull.ts'
import { type StrandForm, strand } from '../../src/atlas/muscle/strand.ts'
import { cross, dot, length, subtract, unit, type Vec3 } from '../../src/atlas/space/vector.ts'
import { pointAt, trianglesOf, volumeOf } from './solid.ts'

/** Straight down behind the knee, its broad side to the back. */
const BELLY: StrandForm = {
  through: [
    [80, 300, -20],
    [80, 200, -20],
    [80, 100, -20],
  ],
  halfWidth: [
    [0, 4],
    [0.5, 20],
    [1, 4],
  ],
  halfThickness: [
    [0, 3],
    [0.5, 10],
    [1, 3],
  ],
  faces: [0, 0, -1],
}

/** Around a corner as tight as the strand is thick. */
const BENT: StrandForm = {
  ...BELLY,
  through: [
    [80, 300, -20],
    [80, 200, -20],
    [80, 196, -10],
    [80, 195, 60],
  ],
}

const RIDGE: Vec3[] = [
  [60, 320, -20],
  [80, 300, -22],
  [100, 280, -20],
]

test('should close a strand: each edge lies between two triangles that face the same way', () => {
  for (const form of [BELLY, BENT, { ...BELLY, startsOn: RIDGE, endsOn: RIDGE.map(lowered) }]) {
    const edges = new Map<string, number>()
    for (const corners of trianglesOf(strand(form).mesh)) {
      const names = corners.map((point) => point.map((value) => value.toFixed(2)).join(' '))
      // One whose corners fall together at a tight bend has no edges to close.
      if (new Set(names).size < 3) continue
      names.forEach((name, index) => {
        const next = names[(index + 1) % 3] ?? ''
        const [key, turn] = name < next ? [`${name}|${next}`, 1] : [`${next}|${name}`, -1]
        edges.set(key, (edges.get(key) ?? 0) + turn)
      })
    }
    assert.ok(edges.size > 1000)
    assert.deepEqual(
      [...edges.values()].filter((sum) => sum !== 0),
      [],
    )
  }
})

function lowered([lateral, up, forward]: Vec3): Vec3 {
  return [lateral, up - 200, forward]
}

test('should face outward, with normals of length 1', () => {
  const { mesh } = strand(BELLY)
  const volume = volumeOf(mesh)
  // Of an oval of these profiles: about π · 13 · 7 · 200.
  assert.ok(volume > 40_000 && volume < 90_000, `${volume}`)
  for (let index = 0; index < mesh.positions.length / 3; index++) {
    const [point, normal] = [pointAt(mesh.positions, index), pointAt(mesh.normals, index)]
    assert.ok(Math.abs(length(normal) - 1) < 1e-5)
    assert.ok(dot(normal, unit(subtract(point, [80, point[1], -20]))) > -0.01)
  }
})

test('should number its surface from start to end and once around from the deep side', () => {
  const { mesh, at } = strand(BELLY)
  const parameters = [...(mesh.parameters ?? [])]
  assert.equal(parameters.length / 2, mesh.positions.length / 3)
  const along = parameters.filter((_, index) => index % 2 === 0)
  const around = parameters.filter((_, index) => index % 2 === 1)
  assert.deepEqual([Math.min(...along), Math.max(...along)], [0, 1])
  assert.ok(Math.min(...around) === 0 && Math.abs(Math.max(...around) - 2 * Math.PI) < 1e-5)
  near(at(0.5, 0, 0), [80, 200, -10])
  near(at(0.5, Math.PI, 0), [80, 200, -30])
  // Seen from behind with the start on top, lateral is to the right of a right leg.
  near(at(0.5, Math.PI / 2, 0), [100, 200, -20])
  near(at(0, Math.PI, 1), [80, 300, -24])
})

function near(point: Vec3, expected: Vec3): void {
  assert.ok(length(subtract(point, expected)) < 0.3, `${point} is not ${expected}`)
}

test('should not let its sections overtake each other at a tight bend', () => {
  const { mesh } = strand(BENT)
  let backward = 0
  for (const [a, b, c] of trianglesOf(mesh)) {
    const face = cross(subtract(b, a), subtract(c, a))
    const middle: Vec3 = [
      (a[0] + b[0] + c[0]) / 3,
      (a[1] + b[1] + c[1]) / 3,
      (a[2] + b[2] + c[2]) / 3,
    ]
    // The upper limb hangs straight: there, every face looks away from its middle line.
    if (
      middle[1] > 230 &&
      middle[1] < 299 &&
      dot(face, subtract(middle, [80, middle[1], -20])) < -1e-3
    )
      backward++
  }
  assert.equal(backward, 0)
})

test('should keep its broad side where the strand runs in the direction that it should face', () => {
  const { at } = strand({ ...BELLY, through: [...BELLY.through, [80, 90, -80], [80, 40, -82]] })
  for (let step = 0; step <= 50; step++) {
    const across = subtract(at(step / 50, Math.PI / 2, 0), at(step / 50, -Math.PI / 2, 0))
    assert.ok(across[0] > 0.99 * length(across), `at ${step / 50}`)
  }
})

test('should fan out onto a line of bone, whichever way that is written', () => {
  for (const line of [RIDGE, RIDGE.toReversed()]) {
    const { at } = strand({ ...BELLY, startsOn: line, halfThickness: [[0, 0]] })
    near(at(0, Math.PI / 2, 0), RIDGE[2] as Vec3)
    near(at(0, Math.PI, 0), RIDGE[1] as Vec3)
    near(at(0, (3 * Math.PI) / 2, 0), RIDGE[0] as Vec3)
    near(at(0.5, Math.PI / 2, 0), [100, 200, -20])
  }
})

test('should spread a long cord only close to the line that it ends on', () => {
  const line: Vec3[] = [
    [76, 100, -20],
    [84, 100, -20],
  ]
  const { at } = strand({ ...BELLY, endsOn: line, halfThickness: [[0, 0]] })
  near(at(1, Math.PI / 2, 0), [84, 100, -20])
  near(at(0.9, Math.PI, 0), [80, 120, -20])
})

test('should have its breadth also where it runs in the very direction that it should face', () => {
  for (const faces of [
    [0, 1, 0],
    [0, -2, 0],
  ] as const) {
    const { at } = strand({ ...BELLY, faces })
    const [right, left] = [at(0.5, Math.PI / 2, 0), at(0.5, (3 * Math.PI) / 2, 0)]
    assert.ok(Math.abs(length(subtract(right, left)) - 40) < 0.01)
  }
})

test('should draw the pull of fibres on the flesh, slanting as told', () => {
  const body = strand(BELLY)
  const straight = linesOfPull(body, { belly: [0.1, 0.8], slant: 0 })
  const slanted = linesOfPull(body, { belly: [0, 1], slant: 30 })
  for (const line of straight) {
    const [first, last] = [line[0] as Vec3, line.at(-1) as Vec3]
    assert.ok(first[1] > last[1], 'from start to end')
  }
  const behind = slanted.filter((line) => line.every((point) => point[2] < -20))
  assert.ok(behind.length >= 14 && behind.length <= 26, `${behind.length} lines`)
  const long = behind.filter((line) => line.length > 6)
  for (const line of long) {
    const way = subtract(line.at(-1) as Vec3, line[0] as Vec3)
    assert.ok(way[1] < 0 && way[0] > 0, 'anticlockwise: down and, from behind, to the right')
  }
  assert.ok(long.length > 8)
})

test('should draw the cords of a tendon, and none where it is short', () => {
  const body = strand(BELLY)
  const cords = linesOfPull(body, { belly: [1, 1], slant: 0 })
  assert.ok(cords.length >= 5)
  const short = linesOfPull(body, { belly: [0.05, 0.95], slant: 0 })
  for (const line of short)
    for (const [, up] of line) assert.ok(up <= 290 && up >= 110, 'on the flesh alone')
})
