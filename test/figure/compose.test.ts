import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Composition, composeScene } from '../../src/figure/compose.ts'
import type { Drawing, DrawnGroup, DrawnPath } from '../../src/figure/drawing.ts'
import type { Mark, Scene } from '../../src/figure/scene.ts'
import type { FigureWords, Labelling } from '../../src/figure/words.ts'
import { ruler } from '../layout/ruler.ts'
import { oval, SCENE, shippedPalette, WORDS } from './sample-scene.ts'

const palette = shippedPalette()
const SIZE = palette.label.size

function compose(scene: Scene, changes: Partial<Composition> = {}): Drawing {
  return composeScene(scene, {
    width: 300,
    height: 400,
    palette,
    metrics: ruler,
    words: WORDS,
    ...changes,
  })
}

function labelled(labelling: Labelling, changes: Partial<FigureWords> = {}): FigureWords {
  return { ...WORDS, labelling, ...changes }
}

function group({ groups }: Drawing, step: string): DrawnGroup {
  const found = groups.find((one) => one.step === step)
  assert.ok(found, `there is no group ${step}`)
  return found
}

function texts({ groups }: Drawing): string[] {
  return groups.flatMap(({ labels }) => labels.map(({ text }) => text))
}

function paths({ groups }: Drawing): DrawnPath[] {
  return groups.flatMap((one) => one.paths)
}

/** Of the skin, which is as large as the scene. */
function extent(drawing: Drawing): { width: number; height: number } {
  const [skin] = group(drawing, 'skin').paths
  const points = skin?.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to])) ?? []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  }
}

test('should keep within its room, and be as large as it allows', () => {
  for (const [width, height] of [
    [300, 400],
    [220, 500],
    [500, 200],
  ] as const) {
    const drawing = compose(SCENE, { width, height })
    assert.ok(drawing.width <= width && drawing.height <= height)
    assert.ok(drawing.width > width - 3 || drawing.height > height - 3)
  }
})

test('should keep proportions', () => {
  const { width, height } = extent(compose(SCENE))
  assert.ok(Math.abs(width / height - 144 / 472) < 0.001)
})

test('should show layers first, then arrows, start, end and the other labels', () => {
  const steps = ['skin', 'bones', 'deep', 'gastrocnemius', 'arrows', 'start', 'end', 'labels']
  const { groups } = compose(SCENE)
  assert.deepEqual(
    groups.map(({ step }) => step),
    steps,
  )
  assert.deepEqual(
    groups.filter(({ title }) => title !== '').map(({ title }) => title),
    ['Gastrocnemius', 'Where it starts'],
  )
})

test('should leave out groups that have nothing in them', () => {
  const scene = { ...SCENE, marks: [], arrows: [], anchors: [] }
  assert.deepEqual(
    compose(scene).groups.map(({ step }) => step),
    ['skin', 'bones', 'deep', 'gastrocnemius'],
  )
})

test('should show what names a start together with its mark', () => {
  const start = group(compose(SCENE), 'start')
  assert.match(start.labels.map(({ text }) => text).join(' '), /knee knob.*shin bone/)
  const end = group(compose(SCENE), 'end')
  assert.deepEqual(end.labels.map(({ text }) => text).join(' '), 'End: heel bone')
})

test('should give tones their colours', () => {
  const fills = group(compose(SCENE), 'gastrocnemius').paths.map(({ fill }) => fill)
  const { target, tendon } = palette.fills
  assert.deepEqual(
    fills.filter((fill) => fill !== undefined),
    [target.base, target.shade, tendon.base, tendon.shade],
  )
})

/** Widths of the lines of forms, whatever stands around them. */
function lineWidths(drawing: Drawing): number[] {
  const { paths: all } = group(drawing, 'gastrocnemius')
  return [...new Set(all.flatMap(({ stroke }) => (stroke ? [stroke.width] : [])))]
}

test('should not let lines grow with the figure', () => {
  const words = labelled('none')
  const large = lineWidths(compose(SCENE, { width: 300, height: 600, words }))
  assert.deepEqual(lineWidths(compose(SCENE, { width: 200, height: 300, words })), large)
})

test('should make lines thinner and leave out fine ones where the figure is small', () => {
  const words = labelled('none')
  const { outline, fibre } = palette.strokes.target
  const large = compose(SCENE, { width: 200, height: 300, words })
  const small = compose(SCENE, { width: 200, height: 100, words })
  assert.ok(outline && fibre)
  assert.ok(paths(large).some(({ stroke }) => stroke?.colour === fibre.colour))
  assert.ok(!paths(small).some(({ stroke }) => stroke?.colour === fibre.colour))
  assert.ok(lineWidths(small).every((width) => width >= 0.5 && width < outline.width))
})

test('should keep every line of a form between 0.5 and 1.5 pt', () => {
  for (const height of [80, 200, 700])
    for (const width of lineWidths(compose(SCENE, { width: 700, height })))
      assert.ok(width >= 0.5 && width <= 1.5)
})

test('should set labels in the size of the theme, and the muscle’s own in bold', () => {
  const all = compose(SCENE).groups.flatMap(({ labels }) => labels)
  assert.ok(all.every(({ size }) => size === SIZE && size >= 9))
  const faces = new Map(all.map(({ text, face }) => [text, face]))
  assert.equal(faces.get('Inner head'), 'bold')
  assert.equal(faces.get('Soleus'), 'text')
})

test('should write numbers with a key where the figure is narrow', () => {
  const drawing = compose(SCENE, { width: 190, height: 420 })
  const numbers = texts(drawing).filter((text) => /^\d+$/.test(text))
  const twice = ['1', '2', '3', '4', '5', '6', '7', '8'].flatMap((number) => [number, number])
  assert.deepEqual(numbers.toSorted(), twice)
  assert.ok(texts(drawing).includes('Soleus'))
})

test('should count down the left side, then down the right one', () => {
  const drawing = compose(SCENE, { words: labelled('numbers-only') })
  const numbers = drawing.groups
    .flatMap(({ labels }) => labels)
    .filter(({ text }) => /^\d+$/.test(text))
    .toSorted((a, b) => Number(a.text) - Number(b.text))
  const order = numbers.map(({ x, y }) => (x > drawing.width / 2 ? 10_000 : 0) + y)
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  assert.equal(numbers.length, 8)
})

test('should write only numbers, or nothing but lines, or nothing, as a worksheet asks', () => {
  const below = ['Right leg, from behind', 'Start', 'End']
  const numbers = texts(compose(SCENE, { words: labelled('numbers-only') }))
  assert.deepEqual(numbers.filter((text) => !/^\d$/.test(text)).toSorted(), below.toSorted())
  const blank = compose(SCENE, { width: 400, words: labelled('blank') })
  assert.deepEqual(texts(blank), below)
  const level = paths(blank).filter(({ steps: [from, to], stroke }) => {
    const isLevel = from?.kind === 'move' && to?.kind === 'line' && from.to[1] === to.to[1]
    return isLevel && stroke?.colour === palette.leader.colour
  })
  assert.ok(level.length >= 8)
  const none = compose(SCENE, { words: labelled('none') })
  assert.deepEqual(texts(none), below)
  assert.ok(none.groups.every(({ step }) => step !== 'labels'))
})

test('should leave the least needed without a label where not all fit, and tell it', () => {
  const drawing = compose(SCENE, { width: 120, height: 130 })
  const named = texts(drawing).join(' ')
  assert.match(named, /Inner head/)
  assert.ok(!named.includes('Shin bone'))
  assert.equal(drawing.unplaced.at(-1), 'Shin bone')
  const all = [...WORDS.labels.values()].map(({ text }) => text)
  assert.deepEqual(drawing.unplaced, all.slice(-drawing.unplaced.length))
  assert.deepEqual(compose(SCENE).unplaced, [])
  assert.deepEqual(compose(SCENE, { width: 120, words: labelled('none') }).unplaced, [])
})

for (const labelling of ['words', 'numbers-only', 'blank', 'none'] as const)
  test(`should tell the view in a corner where that lets the drawing be larger: ${labelling}`, () => {
    const words = labelled(labelling)
    const wide = compose(SCENE, { width: 700, height: 300, words })
    assert.ok(Math.abs(extent(wide).height - (300 * 472) / 480) < 1)
    const { labels } = group(wide, 'skin')
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['Right leg, from behind', 'Start', 'End'],
    )
    // Beside the drawing, at its foot.
    const [skin] = group(wide, 'skin').paths
    const xs = skin?.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to[0]])) ?? []
    for (const { text, x, y, face, size } of labels) {
      const isBeside = x > Math.max(...xs) || x + ruler.width(text, face, size) < Math.min(...xs)
      assert.ok(isBeside && y > 250, text)
    }
  })

test('should tell the view below where a corner would cost more', () => {
  const narrow = compose(SCENE, { width: 240, height: 700 })
  const { labels } = group(narrow, 'skin')
  assert.ok(labels.every(({ y }) => y > extent(narrow).height))
})

test('should explain marks only where there are some', () => {
  const texted = texts(compose({ ...SCENE, marks: [], anchors: [] }))
  assert.deepEqual(texted, ['Right leg, from behind'])
  const starts = SCENE.marks.filter(({ end }) => end === 'start')
  assert.deepEqual(texts(compose({ ...SCENE, marks: starts, anchors: [] })), [
    'Right leg, from behind',
    'Start',
  ])
})

function markPaths(mark: Omit<Mark, 'of' | 'landmark'>): readonly DrawnPath[] {
  const marks = [{ ...mark, of: 'a/b', landmark: 'c' }]
  return group(compose({ ...SCENE, marks, anchors: [] }), mark.end).paths
}

test('should tell start from end by form: dot and ring, line and dashes', () => {
  const ink = palette.mark.colour
  const line = [
    [60, 60],
    [90, 80],
  ] as const
  const dot = markPaths({ end: 'start', along: [[80, 80]] }).at(-1)
  assert.equal(dot?.fill, ink)
  const ring = markPaths({ end: 'end', along: [[80, 80]] }).at(-1)
  assert.deepEqual([ring?.fill, ring?.steps.length], [ink, 12])
  const solid = markPaths({ end: 'start', along: line }).at(-1)
  assert.deepEqual([solid?.stroke?.colour, solid?.stroke?.dash], [ink, undefined])
  const dashed = markPaths({ end: 'end', along: line }).at(-1)
  assert.ok(dashed?.stroke?.dash)
})

test('should part marks from what they stand on, and tell those that lie behind', () => {
  for (const end of ['start', 'end'] as const)
    for (const along of [
      [[80, 80]],
      [
        [80, 80],
        [90, 90],
      ],
    ] as const) {
      const before = markPaths({ end, along })
      const behind = markPaths({ end, along, behind: true })
      assert.ok([before[0]?.fill, before[0]?.stroke?.colour].includes(palette.halo))
      assert.notDeepEqual(before, behind)
    }
})

test('should keep a start whole where it lies behind, so that nobody takes it for an end', () => {
  const at = { end: 'start', along: [[80, 80]] } as const
  const [ground, dot, ...more] = markPaths({ ...at, behind: true })
  assert.deepEqual([ground?.fill, dot?.fill], [palette.halo, palette.mark.behind])
  assert.deepEqual([dot?.steps, dot?.stroke], [markPaths(at)[1]?.steps, undefined])
  assert.deepEqual(more, [])
})

test('should paint marks over an arrow that comes near', () => {
  const steps = compose(SCENE).groups.map(({ step }) => step)
  assert.ok(steps.indexOf('arrows') < steps.indexOf('end'))
})

test('should give an arrow a head and a halo', () => {
  const arrows = group(compose({ ...SCENE, anchors: [] }), 'arrows').paths
  assert.equal(arrows.at(-1)?.fill, palette.arrow.colour)
  assert.equal(arrows[0]?.stroke?.colour, palette.halo)
})

test('should join neighbouring lines of one kind into one path', () => {
  const steps = oval([80, 80], 10, 10)
  const stroke = { kind: 'stroke', tone: 'bone', role: 'crease', steps } as const
  const scene: Scene = {
    ...SCENE,
    layers: [{ name: 'bones', parts: [{ name: 'rib', shapes: [stroke, stroke] }] }],
    marks: [],
    arrows: [],
    anchors: [],
  }
  const joined = group(compose(scene), 'bones').paths
  assert.deepEqual([joined.length, joined[0]?.steps.length], [1, 2 * steps.length])
})
