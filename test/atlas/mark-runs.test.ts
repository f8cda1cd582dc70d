import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runsAlong, type Sight } from '../../src/atlas/draw/mark-runs.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'

/** 40 mm, to the side. */
const LINE = [0, 10, 20, 30, 40].map((lateral): Vec3 => [lateral, 0, 0])

/** What is hidden, and what is outside the picture, as stretches. */
function runs(
  hidden: readonly (readonly [number, number])[],
  outside: readonly (readonly [number, number])[] = [],
): [from: number, to: number, isBehind: boolean][] {
  const within = ([from, to]: readonly [number, number], x: number): boolean => x >= from && x < to
  const sightOf = ([x]: Vec3): Sight => {
    if (outside.some((stretch) => within(stretch, x))) return 'outside'
    return hidden.some((stretch) => within(stretch, x)) ? 'behind' : 'seen'
  }
  return runsAlong(LINE, sightOf).map(({ along, isBehind }) => {
    assert.ok(along.length >= 2)
    return [Math.round(along[0]?.[0] ?? 0), Math.round(along.at(-1)?.[0] ?? 0), isBehind]
  })
}

test('should leave a line that is seen as it is', () => {
  assert.deepEqual(
    runsAlong(LINE, () => 'seen'),
    [{ along: LINE, isBehind: false }],
  )
})

test('should part a line where it dives behind something', () => {
  const [seen, behind, more, ...rest] = runs([[15, 30]])
  assert.ok(seen && behind && more && rest.length === 0)
  assert.deepEqual([seen[2], behind[2], more[2]], [false, true, false])
  assert.deepEqual([seen[0], more[1]], [0, 40])
  assert.deepEqual([seen[1], behind[1]], [behind[0], more[0]])
  assert.ok(Math.abs(behind[0] - 15) <= 2 && Math.abs(behind[1] - 30) <= 2)
})

test('should keep the given points within each run', () => {
  const [first] = runsAlong(LINE, ([x]) => (x > 25 ? 'behind' : 'seen'))
  assert.deepEqual(first?.along.slice(0, 3), LINE.slice(0, 3))
})

test('should pass over gaps of a few mm, at the ends too', () => {
  assert.deepEqual(runs([[18, 22]]), [[0, 40, false]])
  assert.deepEqual(runs([[0, 4]]), [[0, 40, false]])
  assert.deepEqual(
    runs([
      [0, 12],
      [15, 41],
    ]),
    [[0, 40, true]],
  )
})

test('should make of many short pieces what most of them are', () => {
  const pieces = [2, 10, 18, 26, 34].map((from) => [from, from + 5] as const)
  assert.equal(runs(pieces).length, 1)
})

test('should leave out what is outside the picture and not join over it', () => {
  assert.deepEqual(
    runs([], [[15, 25]]).map(([, , isBehind]) => isBehind),
    [false, false],
  )
  assert.deepEqual(runs([], [[-1, 41]]), [])
})

test('should tell of a point whether it is seen', () => {
  const point: Vec3[] = [[1, 2, 3]]
  assert.deepEqual(
    runsAlong(point, () => 'behind'),
    [{ along: point, isBehind: true }],
  )
  assert.deepEqual(
    runsAlong(point, () => 'outside'),
    [],
  )
})
