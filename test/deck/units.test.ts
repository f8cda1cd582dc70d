import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partEvenly, toBlocks, toUnits } from '../../src/deck/units.ts'
import { printBlocks } from '../document/print-blocks.ts'
import { blocksOf } from './ruler.ts'

const MIXED = 'intro:\n\n3. c\n4. d\n5. e\n\n| a |\n| - |\n| 1 |\n| 2 |\n\n### head\n\nlast'

test('should put all units together again as they were', () => {
  const blocks = blocksOf(MIXED)
  assert.equal(printBlocks(toBlocks(toUnits(blocks))), printBlocks(blocks))
})

test('should let numbers run on and repeat the head of a table', () => {
  const units = toUnits(blocksOf(MIXED))
  assert.equal(units.length, 8)
  const [list, table] = toBlocks(units.slice(2, 5))
  assert.equal(list?.kind === 'list' && list.start, 4)
  assert.equal(table?.kind === 'table' && table.header.length, 1)
  assert.equal(table?.kind === 'table' && table.rows.length, 1)
})

const paragraphs = (count: number) =>
  toUnits(blocksOf(Array.from({ length: count }, (_, index) => `p${index}`).join('\n\n')))

const EVEN: readonly (readonly [count: number, most: number, ends: number[] | undefined])[] = [
  [4, 10, [4]],
  [9, 4, [3, 6, 9]],
  [9, 3, [3, 6, 9]],
  [5, 4, [3, 5]],
  [7, 6, [4, 7]],
  [2, 0, undefined],
]

for (const [count, most, ends] of EVEN)
  test(`should deal ${count} units, ${most} a slide, as ${ends?.join(', ') ?? 'nothing'}`, () => {
    const found = partEvenly(paragraphs(count), (start, end) => end - start, most)
    if (ends === undefined) assert.equal(found, undefined)
    else {
      assert.equal(found?.length, ends.length)
      const sizes = found?.map((end, index) => end - (found[index - 1] ?? 0)) ?? []
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join())
      assert.equal(found?.at(-1), count)
    }
  })

test('should not leave what opens a list at the end of a slide', () => {
  const units = toUnits(blocksOf('a\n\nb\n\nso:\n\n- c\n- d\n- e'))
  const ends = partEvenly(units, (start, end) => end - start, 3) ?? []
  assert.ok(!ends.includes(3))
})

test('should deal onto more slides when asked', () => {
  assert.deepEqual(
    partEvenly(paragraphs(4), (start, end) => end - start, 10, 2),
    [2, 4],
  )
})

function countHeights(
  count: number,
  heightOf: (start: number, end: number) => number,
  most: number,
) {
  let asked = 0
  const ends = partEvenly(
    paragraphs(count),
    (start, end) => {
      asked++
      return heightOf(start, end)
    },
    most,
  )
  return { ends, asked }
}

test('should lay out no more of a long list than can stand on a slide', () => {
  const { ends, asked } = countHeights(400, (start, end) => end - start, 10)
  assert.equal(ends?.length, 40)
  assert.ok(asked <= 400 * 11, `${asked} heights`)
})

test('should give up at once when one unit is too high', () => {
  const isIn = (start: number, end: number): boolean => start <= 20 && 20 < end
  const { ends, asked } = countHeights(
    400,
    (start, end) => end - start + (isIn(start, end) ? 100 : 0),
    10,
  )
  assert.equal(ends, undefined)
  assert.ok(asked <= 400, `${asked} heights`)
})

test('should give up when what opens something does not fit together with it', () => {
  const units = toUnits(blocksOf('a:\n\nb:\n\nc:\n\nd'))
  assert.equal(
    partEvenly(units, (start, end) => end - start, 3),
    undefined,
  )
  assert.deepEqual(
    partEvenly(units, (start, end) => end - start, 4),
    [4],
  )
})
