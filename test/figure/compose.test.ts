import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeScene, type Drawing } from '../../src/figure/compose.ts'
import type { Anchor, Palette, Scene, Shape } from '../../src/figure/scene.ts'
import { ruler } from '../layout/ruler.ts'

const palette: Palette = {
  tones: {
    target: '#100000',
    helper: '#200000',
    tendon: '#300000',
    ghost: '#400000',
    bone: '#500000',
    skin: '#600000',
  },
  strokes: {
    outline: { colour: '#000001', width: 2 },
    detail: { colour: '#000002', width: 1 },
    hidden: { colour: '#000003', width: 2, dash: [8, 6] },
  },
  label: { face: 'text', size: 8, colour: '#000004' },
}

const corner: Shape = {
  steps: [{ kind: 'move', to: [0, 0] }, { kind: 'line', to: [100, 50] }, { kind: 'close' }],
}

function scene(anchors: readonly Anchor[], shapes: readonly Shape[] = []): Scene {
  return { width: 100, height: 50, parts: [{ name: 'muscle', shapes }], anchors }
}

/** Each anchor bears its own name as its label; letters are 4 wide. */
function compose(given: Scene, width = 200, unlabelled: readonly string[] = []): Drawing {
  const names = given.anchors.map(({ name }) => name).filter((name) => !unlabelled.includes(name))
  return composeScene(given, {
    width,
    palette,
    metrics: ruler,
    labels: new Map(names.map((name) => [name, name])),
  })
}

test('should fill the width when there is nothing to label, and keep its proportions', () => {
  const { width, height, paths, labels } = compose(scene([], [corner]), 300)
  assert.deepEqual([width, height], [300, 150])
  assert.deepEqual(paths, [
    {
      steps: [{ kind: 'move', to: [0, 0] }, { kind: 'line', to: [300, 150] }, { kind: 'close' }],
    },
  ])
  assert.deepEqual(labels, [])
})

test('should give tones their colour, and strokes a width that does not grow with the scene', () => {
  const shapes: readonly Shape[] = [
    { ...corner, tone: 'bone' },
    { ...corner, stroke: 'hidden' },
    { ...corner, tone: 'target', stroke: 'outline' },
  ]
  for (const width of [100, 1000])
    assert.deepEqual(
      compose(scene([], shapes), width).paths.map(({ fill, stroke }) => [fill, stroke]),
      [
        ['#500000', undefined],
        [undefined, { colour: '#000003', width: 2, dash: [8, 6] }],
        ['#100000', { colour: '#000001', width: 2 }],
      ],
    )
})

test('should keep the order of parts, so that what is drawn later lies on top', () => {
  const parts = [
    { name: 'bones', shapes: [{ ...corner, tone: 'bone' }] },
    { name: 'muscle', shapes: [{ ...corner, tone: 'target' }] },
  ] as const
  const { paths } = compose({ width: 100, height: 50, parts, anchors: [] })
  assert.deepEqual(
    paths.map(({ fill }) => fill),
    ['#500000', '#100000'],
  )
})

test('should set labels on both sides, with a leader from each to its anchor', () => {
  const { height, paths, labels } = compose(
    scene([
      { name: 'start', at: [0, 25], side: 'left' },
      { name: 'end', at: [100, 25], side: 'right' },
    ]),
    // 20 + 14 of them for the label at the left, 12 + 14 for the one at the right.
    260,
  )
  assert.equal(height, 100)
  assert.deepEqual(
    labels.map(({ text, x }) => [text, x]),
    [
      ['start', 0],
      ['end', 248],
    ],
  )
  assert.deepEqual(paths, [
    {
      steps: [
        { kind: 'move', to: [34, 50] },
        { kind: 'line', to: [23, 50] },
      ],
      stroke: palette.strokes.detail,
    },
    {
      steps: [
        { kind: 'move', to: [234, 50] },
        { kind: 'line', to: [245, 50] },
      ],
      stroke: palette.strokes.detail,
    },
  ])
})

test('should end the labels at the left at one edge', () => {
  const { labels } = compose(
    scene([
      { name: 'short', at: [0, 10], side: 'left' },
      { name: 'a longer one', at: [0, 40], side: 'left' },
    ]),
  )
  assert.deepEqual(
    labels.map(({ text, x }) => x + text.length * 4),
    [48, 48],
  )
})

test('should give an anchor without a label neither leader nor room', () => {
  const { paths, labels, height } = compose(
    scene([{ name: 'end', at: [100, 25], side: 'right' }]),
    200,
    ['end'],
  )
  assert.deepEqual([paths, labels, height], [[], [], 100])
})

/** From top to bottom. */
function labelsAt(...heights: readonly number[]): Drawing {
  const names = 'abcdef'
  return compose(
    scene(heights.map((y, index) => ({ name: names.charAt(index), at: [100, y], side: 'right' }))),
    // 200 for the drawing, so that one unit of the scene is 2 pt.
    218,
  )
}

const crowds: readonly (readonly [title: string, heights: readonly number[]])[] = [
  ['at one point', [25, 25, 25]],
  ['at the top', [0, 0, 1]],
  ['at the bottom', [50, 50, 49]],
  ['between two that have room', [10, 12, 40]],
]

for (const [title, heights] of crowds)
  test(`should keep labels apart that crowd ${title}`, () => {
    const { labels, height } = labelsAt(...heights)
    const middles = labels.map(({ y }) => y - 8 * 0.33)
    middles.forEach((middle, index) => {
      assert.ok(middle >= 0 && middle <= height + 0.001)
      const above = middles[index - 1]
      assert.ok(above === undefined || middle - above >= 8 * 1.25 - 0.001)
    })
  })

test('should set labels in the order of their anchors, so that no leaders cross', () => {
  const { labels } = labelsAt(40, 10, 25)
  assert.deepEqual(
    labels.map(({ text }) => text),
    ['b', 'c', 'a'],
  )
})

test('should leave a label that has room at the height of its anchor', () => {
  const { labels } = labelsAt(10, 40)
  assert.deepEqual(
    labels.map(({ y }) => y - 8 * 0.33),
    [20, 80],
  )
})
