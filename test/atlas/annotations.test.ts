import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SceneRequest } from '../../src/atlas/draw/request.ts'
import { drawScene } from '../../src/atlas/draw/scene.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'
import { board, bone, flesh, requestOf } from './bodies.ts'

/** Covers what lies to its right, lateral 0 to 40. */
const COVER = bone('cover', board([0, -40, 20], [40, 0, 0], [0, 80, 0]))

/** Level, from lateral −35 to 35, behind the cover for half of its length. */
const LINE = [-35, -20, 0, 20, 35].map((lateral): Vec3 => [lateral, 0, 0])

function drawn(at: Vec3, along: readonly Vec3[] = LINE): ReturnType<typeof drawScene> {
  const request: SceneRequest = {
    ...requestOf([COVER]),
    marks: [{ end: 'start', of: 'a/one', landmark: 'femur.line', along }],
    anchors: [{ kind: 'start', id: 'femur.line', at }],
  }
  return drawScene(request)
}

test('should part a mark where it dives behind what is drawn', () => {
  const { marks } = drawn([-20, 0, 0])
  assert.deepEqual(
    marks.map(({ end, of, landmark, behind }) => [end, of, landmark, behind]),
    [
      ['start', 'a/one', 'femur.line', undefined],
      ['start', 'a/one', 'femur.line', true],
    ],
  )
  // Seen from the front, lateral is to the left.
  const [seen, hidden] = marks
  assert.deepEqual(
    [seen?.along[0], hidden?.along.at(-1)],
    [
      [85, 50],
      [15, 50],
    ],
  )
})

test('should let a label point at a part of a line that is seen', () => {
  const anchor = (at: Vec3): number | undefined => drawn(at).anchors[0]?.at[0]
  assert.equal(anchor([-20, 0, 0]), 70)
  // The middle of what is seen, where the place asked for is hidden.
  const moved = anchor([20, 0, 0]) ?? 0
  assert.ok(moved > 60 && moved < 75, `${moved}`)
})

test('should let it point at a hidden line where nothing of it is seen', () => {
  const hidden = LINE.filter(([lateral]) => lateral > 10)
  assert.equal(drawn([20, 0, 0], hidden).anchors[0]?.at[0], 30)
})

test('should see a line through the muscle’s own tendon, where that stands off a dip', () => {
  const behindOf = (name: string, isTendon: boolean, before = 12): (boolean | undefined)[] => {
    const cover = flesh(name, board([-40, -40, before], [80, 0, 0], [0, 80, 0]), {
      isTendon: () => isTendon,
    })
    const mark = { end: 'start', of: 'a/one', landmark: 'femur.line', along: LINE } as const
    const { marks } = drawScene({ ...requestOf([cover]), marks: [mark] })
    return marks.map(({ behind }) => behind)
  }
  for (const own of ['a/one', 'a/one/3', 'left/a/one'])
    assert.deepEqual(behindOf(own, true), [undefined], own)
  assert.deepEqual(behindOf('a/one', true, 20), [true], 'too deep for a dip')
  assert.deepEqual(behindOf('a/one', false), [true], 'flesh')
  for (const other of ['a/two', 'b/one', 'a/one-more'])
    assert.deepEqual(behindOf(other, true), [true], other)
})

test('should see a line that heads share alike for each of them', () => {
  const tendon = flesh('a/one', board([-40, -40, 12], [80, 0, 0], [0, 80, 0]), {
    isTendon: () => true,
  })
  const marks = ['a/one', 'a/two'].map(
    (of) => ({ end: 'end', of, landmark: 'femur.line', along: LINE }) as const,
  )
  const scene = drawScene({ ...requestOf([tendon]), marks })
  assert.deepEqual(
    scene.marks.map(({ of, behind }) => [of, behind]),
    [
      ['a/one', undefined],
      ['a/two', undefined],
    ],
  )
})
