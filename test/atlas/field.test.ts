import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cut, type Field, mirrored, union } from '../../src/atlas/solid/field.ts'
import { patch } from '../../src/atlas/solid/patch.ts'
import { block, ellipsoid, halfSpace } from '../../src/atlas/solid/solids.ts'
import { stack } from '../../src/atlas/solid/stack.ts'
import { tube } from '../../src/atlas/solid/tube.ts'
import { unit, type Vec3 } from '../../src/atlas/space/vector.ts'

const SHEET = [
  [
    [0, 0, 0],
    [30, 0, 6],
    [60, 0, 0, 5],
  ],
  [
    [0, 40, 0],
    [30, 40, 6],
    [60, 40, 0, 5],
  ],
]

const SHAFT = [
  [0, 0, 0, 10],
  [6, 60, 4, 8],
  [0, 120, 0, 12],
]

/** One of each kind, with a place inside it. */
const FORMS: readonly (readonly [name: string, form: Field, inside: Vec3])[] = [
  ['ellipsoid', ellipsoid([3, 4, 5], [20, 10, 30], [10, 20, 30]), [3, 4, 5]],
  ['block', block([0, 0, 0], [20, 10, 5], 3, [0, 30, 0]), [0, 0, 0]],
  ['tube', tube(SHAFT), [6, 60, 4]],
  ['oval tube', tube(SHAFT, { flat: { towards: [1, 0, 0], ratio: 0.6 } }), [6, 60, 4]],
  ['patch', patch(SHEET, 3), [30, 20, 6]],
  [
    'stack',
    stack([
      [0, 0, 0, 20, 10],
      [50, 5, 0, 30, 20],
      [100, 0, 0, 15, 15],
    ]),
    [5, 50, 0],
  ],
  [
    'union',
    union(6, ellipsoid([0, 0, 0], [20, 20, 20]), ellipsoid([30, 0, 0], [15, 15, 15])),
    [15, 0, 0],
  ],
  ['cut', cut(3, ellipsoid([0, 0, 0], [20, 20, 20]), halfSpace([8, 0, 0], [-1, 0, 0])), [0, 0, 0]],
]

/** The same scattered places every time, in a box of 200 mm round a middle. */
function places(count: number, [x, y, z]: Vec3): Vec3[] {
  let seed = 7
  const next = (): number => {
    seed = (seed * 16807) % 2147483647
    return (seed / 2147483647 - 0.5) * 200
  }
  return Array.from({ length: count }, () => [x + next(), y + next(), z + next()])
}

for (const [name, form, inside] of FORMS) {
  test(`should be negative inside a form and positive beyond its bounds: ${name}`, () => {
    assert.ok(form.distance(...inside) < 0)
    const { min, max } = form.bounds
    for (const place of places(500, inside)) {
      const isWithin = place.every(
        (value, axis) => value >= (min[axis] ?? 0) && value <= (max[axis] ?? 0),
      )
      if (!isWithin) assert.ok(form.distance(...place) > 0, `${place}`)
    }
  })

  test(`should never say that the surface is much farther away than it is: ${name}`, () => {
    // From a place outside straight towards the inside, the surface is met where the sign turns.
    for (const place of places(200, inside)) {
      const said = form.distance(...place)
      if (said <= 0) continue
      const [dx, dy, dz] = unit([inside[0] - place[0], inside[1] - place[1], inside[2] - place[2]])
      const at = (gone: number): number =>
        form.distance(place[0] + dx * gone, place[1] + dy * gone, place[2] + dz * gone)
      let gone = 0
      while (gone < 250 && at(gone) > 0) gone += 0.5
      assert.ok(said <= gone * 1.1 + 0.5, `${place}: said ${said}, met after ${gone}`)
    }
  })

  test(`should change evenly, without steps: ${name}`, () => {
    for (const [x, y, z] of places(300, inside)) {
      const here = form.distance(x, y, z)
      if (Math.abs(here) > 20) continue
      assert.ok(Math.abs(form.distance(x + 0.01, y, z) - here) < 0.03)
    }
  })
}

test('should give the exact distance of a ball and of a straight shaft', () => {
  const ball = ellipsoid([1, 2, 3], [10, 10, 10])
  assert.ok(Math.abs(ball.distance(21, 2, 3) - 10) < 1e-9)
  assert.ok(Math.abs(ball.distance(1, 2, 8) + 5) < 1e-9)
  const shaft = tube([
    [0, 0, 0, 4],
    [0, 100, 0, 4],
  ])
  assert.ok(Math.abs(shaft.distance(7, 50, 0) - 3) < 1e-9)
})

test('should be as wide as said towards the flat side of a tube', () => {
  const oval = tube(
    [
      [0, 0, 0, 10],
      [0, 100, 0, 10],
    ],
    { flat: { towards: [1, 0, 0], ratio: 0.5 } },
  )
  assert.ok(Math.abs(oval.distance(5, 50, 0)) < 1e-9)
  assert.ok(Math.abs(oval.distance(0, 50, 10)) < 1e-9)
})

test('should join forms to more than either, by a quarter of the fillet at most', () => {
  const [a, b] = [ellipsoid([0, 0, 0], [20, 20, 20]), ellipsoid([30, 0, 0], [15, 15, 15])]
  const both = union(8, a, b)
  for (const place of places(400, [15, 0, 0])) {
    const nearest = Math.min(a.distance(...place), b.distance(...place))
    const joined = both.distance(...place)
    assert.ok(joined <= nearest + 1e-9)
    assert.ok(joined >= nearest - 2 - 1e-9)
  }
})

test('should cut to less than the form, and touch nothing far from the tool', () => {
  const [whole, tool] = [ellipsoid([0, 0, 0], [20, 20, 20]), ellipsoid([20, 0, 0], [8, 8, 8])]
  const rest = cut(3, whole, tool)
  assert.ok(rest.distance(18, 0, 0) > 0)
  for (const place of places(400, [0, 0, 0]))
    assert.ok(rest.distance(...place) >= whole.distance(...place) - 1e-9)
  assert.equal(rest.distance(-19, 0, 0), whole.distance(-19, 0, 0))
})

test('should mirror a form and its bounds', () => {
  for (const [, form, inside] of FORMS) {
    const other = mirrored(form)
    for (const [x, y, z] of places(50, inside))
      assert.equal(other.distance(-x, y, z), form.distance(x, y, z))
    assert.equal(other.bounds.min[0], -form.bounds.max[0])
    assert.equal(other.bounds.max[0], -form.bounds.min[0])
  }
})
