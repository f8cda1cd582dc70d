// What stands below a drawing or in its corner: the view, and what its marks mean.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrawnPath } from '../../src/figure/drawing.ts'
import { type Footer, setBelow, setBeside } from '../../src/figure/footer.ts'
import type { Point } from '../../src/figure/scene.ts'
import { ruler } from '../layout/ruler.ts'
import { SCENE, shippedPalette, WORDS } from './sample-scene.ts'

const palette = shippedPalette()

/** From where to where a form has ink or paper colour; the points of its curves lie on the outline. */
function across({ steps, stroke }: DrawnPath): Point {
  const xs = steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to[0]]))
  const over = stroke && stroke.cap !== 'butt' ? stroke.width / 2 : 0
  return [Math.min(...xs) - over, Math.max(...xs) + over]
}

function extents(footer: Footer): Point[] {
  return footer.draw(0, 0).paths.map(across)
}

const footers: readonly (readonly [string, Footer | undefined])[] = [
  ['below, in one row', setBelow(SCENE, WORDS, 600, palette, ruler)],
  ['below, one under the other', setBelow(SCENE, WORDS, 50, palette, ruler)],
  ['in a wide corner', setBeside(SCENE, WORDS, palette, ruler)(300)],
  ['in a narrow corner', setBeside(SCENE, WORDS, palette, ruler)(66)],
]

for (const [where, footer] of footers)
  test(`should keep the marks that it explains within its own width: ${where}`, () => {
    assert.ok(footer)
    const all = extents(footer)
    assert.equal(all.length, 3)
    for (const [from, to] of all)
      assert.ok(from > -0.01 && to < footer.width + 0.01, `${from} to ${to} of ${footer.width}`)
  })

test('should begin each row of a corner at its left edge, marks as well as words', () => {
  const footer = setBeside(SCENE, WORDS, palette, ruler)(66)
  assert.ok(footer)
  const { labels } = footer.draw(0, 0)
  assert.equal(labels[0]?.x, 0)
  const starts = extents(footer).map(([from]) => from)
  assert.equal(starts.filter((from) => Math.abs(from) < 0.01).length, 2)
})
