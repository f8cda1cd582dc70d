import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Heading } from '../../src/document/block.ts'
import type { Logo } from '../../src/layout/logo.ts'
import { placeLogo } from '../../src/layout/logo.ts'
import type { Setting } from '../../src/layout/setting.ts'
import { shippedTheme } from '../figure/sample-scene.ts'

const at = { file: 'a.md', line: 1 }
const TITLE: Heading = { kind: 'heading', at, level: 1, runs: [{ text: 'A title', at }] }
const RAIL: Block = { kind: 'box', at, name: 'place', title: [], blocks: [] }

function place(ratio: number, first: Block | undefined = TITLE, pageWidth = 612) {
  const logo: Logo = { path: 'images/logo.png', width: 100 * ratio, height: 100 }
  // Of a setting, only what is looked at.
  const setting = { theme: shippedTheme(), pageWidth, size: 12, leading: 1.3 } as unknown as Setting
  return placeLogo(logo, first, setting)
}

const RATIOS = [8, 4, 2, 1, 0.5, 1 / 3]

test('should keep the shape of every logo, and the edges of the page and the text', () => {
  const { margins } = shippedTheme()
  for (const ratio of RATIOS)
    for (const first of [TITLE, RAIL]) {
      const { mark } = place(ratio, first)
      assert.ok(Math.abs(mark.width / mark.height - ratio) < 1e-9)
      assert.ok(mark.y >= 12)
      assert.ok(Math.abs(mark.x + mark.width - (612 - margins.right)) < 1e-9)
    }
})

test('should give a square logo the area of a wide one beside a title', () => {
  const areas = [4, 2, 1].map((ratio) => {
    const { width, height } = place(ratio).mark
    return width * height
  })
  assert.ok(Math.max(...areas) / Math.min(...areas) < 1.35, areas.join(' '))
})

test('should let a logo reach into the line of the title, which ends before it', () => {
  const { margins } = shippedTheme()
  const line = 12 * 2.25 * 1.1
  const { mark, beside } = place(1)
  assert.ok(mark.y + mark.height > margins.top)
  assert.ok(mark.y + mark.height <= margins.top + line)
  assert.equal(beside?.heading, TITLE)
  assert.ok(beside.width > mark.width + 10)
})

test('should leave a title its whole line where a wide logo keeps to the margin', () => {
  const { mark, beside } = place(5)
  assert.ok(mark.y + mark.height <= shippedTheme().margins.top)
  assert.equal(beside, undefined)
})

test('should keep to the margin where no title begins the page', () => {
  for (const ratio of RATIOS)
    for (const first of [RAIL, { ...TITLE, level: 2 } as const]) {
      const { mark, beside } = place(ratio, first)
      assert.ok(mark.y + mark.height < shippedTheme().margins.top)
      assert.equal(beside, undefined)
    }
})

test('should make a logo smaller on a smaller page', () => {
  assert.ok(place(6, TITLE, 306).mark.width < place(6).mark.width)
})
