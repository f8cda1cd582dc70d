import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { composeScene } from '../../src/figure/compose.ts'
import type { Drawing } from '../../src/figure/drawing.ts'
import { markRadius } from '../../src/figure/marks.ts'
import { inkSaverPalette, type Palette, paperPalette } from '../../src/figure/palette.ts'
import { readPlate } from '../../src/figure/plate-file.ts'
import type { Point, Scene } from '../../src/figure/scene.ts'
import { pointAlong } from '../../src/figure/segment.ts'
import type { FigureWords } from '../../src/figure/words.ts'
import type { Tone } from '../../src/theme/theme.ts'
import { readText } from '../equipment/golden.ts'
import { ruler } from '../layout/ruler.ts'
import { type Bitmap, DOTS, greyAt, outline, printDrawing } from './bitmap.ts'
import { SCENE, shippedTheme, WORDS } from './sample-scene.ts'

const theme = shippedTheme()
const paper = paperPalette(theme, 12)
const inkSaver = inkSaverPalette(theme, 12)
const PLATES = 'content/plates'

/** The sample, and every plate that is kept. */
function scenes(): (readonly [string, Scene])[] {
  const files = existsSync(PLATES) ? readdirSync(PLATES, { recursive: true, encoding: 'utf8' }) : []
  const plates = files
    .filter((file) => file.endsWith('.svg'))
    .sort()
    .map((file) => {
      const plate = readPlate(readText(`${PLATES}/${file}`))
      assert.ok('scene' in plate, `${file} ${'problem' in plate ? plate.problem : ''}`)
      return [file, plate.scene] as const
    })
  return [['the sample', SCENE], ...plates]
}

function compose(scene: Scene, palette: Palette): Drawing {
  const labels = scene.anchors
    .slice(0, 8)
    .map(({ kind, id }) => [`${kind}:${id}`, { text: id.slice(0, 16), strong: false }] as const)
  const words: FigureWords = scene === SCENE ? WORDS : { ...WORDS, labels: new Map(labels) }
  return composeScene(scene, { width: 270, height: 260, palette, metrics: ruler, words })
}

/** The share of the line's way on which there is black within a dot of it. */
function blackShare(bitmap: Bitmap, drawing: Drawing, colour: string): number {
  let points = 0
  let black = 0
  for (const { paths } of drawing.groups)
    for (const { steps, stroke } of paths) {
      if (stroke?.colour !== colour) continue
      for (const segment of outline(steps).flat()) {
        points++
        if (isBlackNear(bitmap, pointAlong(segment, 0))) black++
      }
    }
  return black / points
}

function isBlackNear(bitmap: Bitmap, [x, y]: Point): boolean {
  const near = [-1, 0, 1].map((step) => step / DOTS)
  return near.some((dx) => near.some((dy) => greyAt(bitmap, [x + dx, y + dy]) < 0.5))
}

for (const [title, palette] of [
  ['in colour', paper],
  ['saving ink', inkSaver],
] as const)
  test(`should keep its outlines on a printer that knows only black, ${title}`, () => {
    for (const [name, scene] of scenes()) {
      const drawing = compose(scene, palette)
      const bitmap = printDrawing(drawing)
      const colour = palette.strokes.target.outline?.colour ?? ''
      assert.ok(blackShare(bitmap, drawing, colour) > 0.75, name)
    }
  })

test('should print marks that can be told apart in black', () => {
  const drawing = compose({ ...SCENE, arrows: [], anchors: [] }, paper)
  const bitmap = printDrawing(drawing)
  for (const step of ['start', 'end']) {
    // The ground around a mark comes first: a circle from its rightmost point.
    const ground = drawing.groups.find((group) => group.step === step)?.paths[0]?.steps ?? []
    const points = ground.flatMap((one) => (one.kind === 'close' ? [] : [one.to]))
    const [right, , left] = points
    assert.ok(right && left)
    const [x, y] = [(right[0] + left[0]) / 2, right[1]]
    assert.equal(greyAt(bitmap, [x, y]) < 0.5, step === 'start')
    assert.ok(isBlackNear(bitmap, [x + markRadius(paper) - paper.mark.width * 0.6, y]))
    assert.ok(greyAt(bitmap, [right[0] - 0.3, y]) > 0.9, 'it stands on white')
  }
})

test('should print tones in their order of grey', () => {
  const bare = {
    ...SCENE,
    marks: [],
    arrows: [],
    anchors: [],
    layers: SCENE.layers.map((layer) => ({
      ...layer,
      parts: layer.parts.map(({ name, shapes }) => ({ name, shapes: shapes.slice(0, 1) })),
    })),
  }
  const { greys } = printDrawing(compose(bare, paper))
  const seen = [...new Set(greys)].toSorted((a, b) => a - b)
  const order: readonly Tone[] = ['target', 'helper', 'ghost', 'tendon', 'bone']
  const expected = order.map((tone) => greyOfFill(tone))
  for (const grey of expected) assert.ok(seen.some((one) => Math.abs(one - grey) < 1e-6))
  expected.slice(1).forEach((grey, index) => {
    assert.ok(grey - (expected[index] ?? 0) > 0.02, `${order[index + 1]}`)
  })
})

function greyOfFill(tone: Tone): number {
  const steps = [
    { kind: 'move', to: [0, 0] },
    { kind: 'line', to: [9, 0] },
    { kind: 'line', to: [9, 9] },
  ] as const
  const paths = [{ steps, fill: paper.fills[tone].base }]
  const groups = [{ step: '', title: '', paths, labels: [] }]
  return greyAt(printDrawing({ width: 9, height: 9, groups, unplaced: [] }), [8, 4])
}

/** Letters cover about so much of their line's width times their size. */
const LETTER_INK = 0.17

test('should use no more than 8 % of the ink of a black page where ink is saved', () => {
  for (const [name, scene] of scenes()) {
    const drawing = compose(scene, inkSaver)
    const { greys } = printDrawing(drawing)
    const forms = greys.reduce((sum, grey) => sum + 1 - grey, 0) / greys.length
    const letters = drawing.groups
      .flatMap(({ labels }) => labels)
      .reduce((sum, { text, face, size }) => sum + ruler.width(text, face, size) * size, 0)
    const ink = forms + (letters * LETTER_INK) / (drawing.width * drawing.height)
    assert.ok(ink <= 0.08, `${name}: ${(ink * 100).toFixed(1)} %`)
    assert.ok(ink > 0.01, name)
  }
})
