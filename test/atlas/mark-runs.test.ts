import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Depth, runsAlong } from '../../src/atlas/draw/mark-runs.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'

/** 80 mm, to the side. */
const LINE = [0, 20, 40, 60, 80].map((lateral): Vec3 => [lateral, 0, 0])

/** mm below what is drawn there. */
const DEEP = 20
const SEEN = 1

/** What is hidden, and what is outside the picture, as stretches. */
function runs(
  hidden: readonly (readonly [number, number])[],
  outside: readonly (readonly [number, number])[] = [],
): [from: number, to: number, isBehind: boolean][] {
  const within = ([from, to]: readonly [number, number], x: number): boolean => x >= from && x < to
  const depthAt = ([x]: Vec3): Depth => {
    if (outside.some((stretch) => within(stretch, x))) return undefined
    return hidden.some((stretch) => within(stretch, x)) ? DEEP : SEEN
  }
  return runsAlong(LINE, depthAt).map(({ along, isBehind }) => {
    assert.ok(along.length >= 2)
    return [Math.round(along[0]?.[0] ?? 0), Math.round(along.at(-1)?.[0] ?? 0), isBehind]
  })
}

test('should leave a line that is seen as it is', () => {
  assert.deepEqual(
    runsAlong(LINE, () => SEEN),
    [{ along: LINE, isBehind: false }],
  )
})

test('should part a line where it dives behind something', () => {
  const [seen, behind, more, ...rest] = runs([[30, 55]])
  assert.ok(seen && behind && more && rest.length === 0)
  assert.deepEqual([seen[2], behind[2], more[2]], [false, true, false])
  assert.deepEqual([seen[0], more[1]], [0, 80])
  assert.deepEqual([seen[1], behind[1]], [behind[0], more[0]])
  assert.ok(Math.abs(behind[0] - 30) <= 2 && Math.abs(behind[1] - 55) <= 2)
})

test('should keep the given points within each run', () => {
  const [first] = runsAlong(LINE, ([x]) => (x > 45 ? DEEP : SEEN))
  assert.deepEqual(first?.along.slice(0, 3), LINE.slice(0, 3))
})

test('should pass over gaps of some mm, at the ends too', () => {
  assert.deepEqual(runs([[34, 46]]), [[0, 80, false]])
  assert.deepEqual(runs([[0, 12]]), [[0, 80, false]])
  assert.deepEqual(
    runs([
      [0, 25],
      [35, 81],
    ]),
    [[0, 80, true]],
  )
})

test('should make of many short pieces what most of them are', () => {
  const pieces = [2, 16, 30, 44, 58, 72].map((from) => [from, from + 9] as const)
  assert.equal(runs(pieces).length, 1)
})

test('should look at a line that dips between knobs as its places mostly are', () => {
  // Every third place lies deep, between tips that are 25 mm apart.
  const tips = Array.from({ length: 13 }, (_, index): Vec3 => [25 * index, 0, 0])
  const depthAt = ([x]: Vec3): number => ((x + 12) % 25 < 9 ? 8 : 2)
  const [only, ...rest] = runsAlong(tips, depthAt)
  assert.deepEqual([only?.along.length, only?.isBehind, rest.length], [tips.length, false, 0])
})

test('should ask of a long line for longer pieces', () => {
  const parts = (long: number): number =>
    runsAlong(
      [
        [0, 0, 0],
        [long, 0, 0],
      ],
      ([x]) => (x > 40 && x < 62 ? DEEP : SEEN),
    ).length
  assert.deepEqual([parts(100), parts(400)], [3, 1])
})

test('should leave out what is outside the picture and not join over it', () => {
  assert.deepEqual(
    runs([], [[30, 50]]).map(([, , isBehind]) => isBehind),
    [false, false],
  )
  assert.deepEqual(runs([], [[-1, 81]]), [])
})

test('should tell of a point whether it is seen', () => {
  const point: Vec3[] = [[1, 2, 3]]
  assert.deepEqual(
    runsAlong(point, () => DEEP),
    [{ along: point, isBehind: true }],
  )
  assert.deepEqual(
    runsAlong(point, () => undefined),
    [],
  )
})
