// QR codes on paper: large enough for a camera, and never without the address in letters.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QUIET_ZONE, readCode } from '../../src/figure/code.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import type { Mark } from '../../src/layout/page.ts'
import type { Setting } from '../../src/layout/setting.ts'
import { layMarkdown, printStructure } from './ruler.ts'

const figures: Setting['figures'] = (source): FigureContent | undefined => {
  const address = source.kind === 'code' ? source.address : ''
  const code = readCode(address)
  return code && { kind: 'code', code, address, alt: `QR code for ${address}` }
}

function lay(markdown: string) {
  const { handout, told } = layMarkdown(markdown, { figures })
  const marks = (handout.pages[0]?.marks ?? []).filter(({ belongsTo }) => belongsTo !== 'foot')
  const ground = marks.find(
    (mark) => mark.kind === 'rect' && typeof mark.belongsTo !== 'string',
  ) as Extract<Mark, { kind: 'rect' }>
  const path = marks.find(({ kind }) => kind === 'path') as Extract<Mark, { kind: 'path' }>
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  return { handout, told: told.map(({ rule, severity }) => [severity, rule]), ground, path, texts }
}

const points = (path: Extract<Mark, { kind: 'path' }>, axis: 0 | 1): number[] =>
  path.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to[axis]]))

test('should be one path, at least 0.9 inch wide, in four squares of white', () => {
  const { path, ground, told } = lay('![See it](code:https://example.com/x)')
  assert.deepEqual(told, [])
  assert.equal(path.fill, '#000000')
  assert.equal(ground.fill, '#ffffff')
  for (const axis of [0, 1] as const) {
    const all = points(path, axis)
    const [least, most] = [Math.min(...all), Math.max(...all)]
    assert.ok(most - least >= 64.799)
    const square = (most - least) / 25
    const start = axis === 0 ? ground.x : ground.y
    assert.ok(Math.abs(least - start - QUIET_ZONE * square) < 0.01)
    assert.ok(Math.abs(start + ground.width - most - QUIET_ZONE * square) < 0.01)
  }
})

test('should make the squares of a long address no smaller than a camera can read', () => {
  const { path } = lay(`![](code:https://example.com/${'x'.repeat(200)})`)
  const rows = new Set(points(path, 1)).size - 1
  const all = points(path, 1)
  assert.ok((Math.max(...all) - Math.min(...all)) / rows >= 1.199)
})

test('should print the caption and the address beside it, or below it where there is no room', () => {
  const beside = lay('![See it](code:https://example.com/x)')
  assert.deepEqual(
    beside.texts.map(({ text }) => text),
    ['See it', 'https://example.com/x'],
  )
  for (const { x, y } of beside.texts) {
    assert.ok(x > beside.ground.x + beside.ground.width)
    assert.ok(y < beside.ground.y + beside.ground.height)
  }
  const below = lay(
    ':::: columns\n::: note\n![See it](code:https://example.com/x)\n:::\n::: note\nB\n:::\n::::',
  )
  const [caption, ...address] = below.texts.filter(({ text }) => text !== 'B')
  assert.equal(caption?.text, 'See it')
  assert.equal(address.map(({ text }) => text).join(''), 'https://example.com/x')
  assert.ok(caption && caption.y > below.ground.y + below.ground.height)
})

test('should say what it is, and lead there by a link', () => {
  const { handout } = lay('![See it](code:https://example.com/x)')
  assert.equal(
    printStructure(handout.structure),
    'Document\n  Figure (QR code for https://example.com/x)\n  P\n  P\n    Link',
  )
  assert.equal(handout.structure.children[2]?.children[0]?.href, 'https://example.com/x')
})

test('should print nothing of a code that cannot be made', () => {
  assert.deepEqual(lay('![See it](code:)').texts, [])
})

test('should tell a column that is too narrow for a code', () => {
  const { told, ground } = lay('::: side\n![](code:https://example.com/x)\n:::\n\nBeside it.')
  assert.deepEqual(told[0], ['warning', 'code-small'])
  assert.ok(ground.width < 85)
})

test('should part an address only behind a sign, and not tell that it was parted', () => {
  const { texts, told } = lay(
    '![](code:https://example.com/a-page?list=one_two&v=abcdefghijklmnopqrstuvwxyz)',
  )
  assert.deepEqual(told, [])
  const lines = texts.map(({ text }) => text)
  assert.ok(lines.length > 1)
  for (const line of lines.slice(0, -1)) assert.match(line, /[/?&=_-]$/)
})
