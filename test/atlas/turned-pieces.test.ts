import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachment } from '../../src/atlas/muscle/attachment.ts'
import { turnedPieces } from '../../src/atlas/muscle/turned-pieces.ts'
import { lengthAlong } from '../../src/atlas/space/curve.ts'
import { AT_REST } from '../../src/atlas/space/pose.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'
import type { Landmark } from '../../src/content/atlas-data.ts'

type Piece = Pick<Landmark, 'points' | 'isRow'>

/** A straight piece at a height, from one lateral place to another. */
function piece(from: number, to: number, up = 0): Piece {
  return { points: [from, (from + to) / 2, to].map((lateral): Vec3 => [lateral, up, 0]) }
}

test('should turn a piece that would lead the line back', () => {
  assert.deepEqual(turnedPieces([piece(0, 50), piece(110, 60)]), [false, true])
  assert.deepEqual(turnedPieces([piece(0, 50), piece(60, 110), piece(170, 120)]), [
    false,
    false,
    true,
  ])
})

test('should turn the first piece towards the second', () => {
  assert.deepEqual(turnedPieces([piece(50, 0), piece(60, 110)]), [true, false])
  assert.deepEqual(turnedPieces([piece(50, 0), piece(110, 60)]), [true, true])
})

test('should leave pieces as they are where turning would save little', () => {
  assert.deepEqual(turnedPieces([piece(0, 50), piece(60, 110)]), [false, false])
  // Ribs below each other are all read from front to back.
  assert.deepEqual(turnedPieces([piece(0, 30), piece(5, 35, -30), piece(10, 40, -60)]), [
    false,
    false,
    false,
  ])
  assert.deepEqual(turnedPieces([piece(0, 50)]), [false])
})

test('should leave separate places in their order', () => {
  const row: Piece = { ...piece(110, 60), isRow: true }
  assert.deepEqual(turnedPieces([piece(0, 50), row]), [false, false])
})

test('should join the places that a muscle is fixed to in one line without loops', () => {
  const place = (id: string, from: number, to: number): [string, Landmark] => [
    id,
    { id, name: id, plain: id, bone: 'hip-bone', ...piece(from, to) } as Landmark,
  ]
  const landmarks = new Map([place('a.one', 0, 50), place('a.two', 110, 60)])
  const { along = [] } = attachment(['a.one', 'a.two'], landmarks, AT_REST) ?? {}
  assert.ok(Math.abs(lengthAlong(along) - 110) < 0.01)
})
