import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeScene } from '../../src/figure/compose.ts'
import type { Drawing, DrawnGroup } from '../../src/figure/drawing.ts'
import { type Bounds, type Item, type Placement, placeLabels } from '../../src/figure/labels.ts'
import type { Anchor, Point, Scene } from '../../src/figure/scene.ts'
import { cross, type Segment } from '../../src/figure/segment.ts'
import { LABELLINGS } from '../../src/figure/words.ts'
import { ruler } from '../layout/ruler.ts'
import { randomNumbers, SCENE, shippedPalette, WORDS } from './sample-scene.ts'

const bounds: Bounds = {
  left: 0,
  right: 100,
  top: 0,
  bottom: { left: 200, right: 200 },
  gap: 4,
  clearance: 3,
  obstacles: [],
}

function item(at: Point, height = 10, marks: readonly Segment[] = []): Item {
  return { height, ends: { left: [at], right: [at] }, marks }
}

/** Side and top of each label. */
function stand({ labels }: Placement): (readonly [string, number])[] {
  return labels.map(({ side, top }) => [side, top])
}

test('should set each label at the nearer side, level with what it names', () => {
  const placement = placeLabels([item([20, 50]), item([80, 120])], bounds)
  assert.deepEqual(stand(placement), [
    ['left', 45],
    ['right', 115],
  ])
  assert.equal(placement.faults, 0)
})

test('should move labels apart that would overlap, each as little as the other', () => {
  const placement = placeLabels([item([20, 50]), item([20, 56])], bounds)
  const [first, second] = placement.labels
  assert.ok(first && second && Math.abs(second.top - first.top) >= 14 - 1e-9)
})

test('should keep labels between top and bottom', () => {
  for (const y of [0, 200]) {
    const { labels, faults } = placeLabels([item([20, y]), item([40, y]), item([49, y])], bounds)
    assert.equal(faults, 0)
    for (const { top } of labels) assert.ok(top >= 0 && top + 10 <= 200)
  }
})

test('should lead to the other side where a mark is in the way', () => {
  const mark: Segment = [
    [20, 50],
    [20, 50],
  ]
  const placement = placeLabels([item([20, 50], 10, [mark]), item([40, 50])], bounds)
  assert.equal(placement.faults, 0)
})

test('should keep away from marks that have no label', () => {
  const obstacles: readonly Segment[] = [
    [
      [20, 50],
      [20, 50],
    ],
  ]
  const placement = placeLabels([item([40, 50])], { ...bounds, obstacles })
  assert.deepEqual(stand(placement), [['right', 45]])
})

test('should lead under a long line only where it may, and never under a dot', () => {
  // A wall on either side of what is to be named.
  const wall = (x: number): Segment => [
    [x, -50],
    [x, 250],
  ]
  const dot: Segment = [
    [60, 50],
    [60, 50],
  ]
  const walls = [wall(40), wall(70)]
  const level = { ...bounds, top: 45, bottom: { left: 55, right: 55 } }
  const faultsWith = (more: Partial<Bounds>): number =>
    placeLabels([item([50, 50])], { ...level, obstacles: walls, ...more }).faults
  assert.equal(faultsWith({}), 1)
  assert.equal(faultsWith({ mayCrossLines: true }), 0)
  const dots = [dot, dot.map(([x, y]) => [x - 20, y] as const) as unknown as Segment]
  assert.equal(faultsWith({ obstacles: dots, mayCrossLines: true }), 1)
})

test('should count what cannot be right', () => {
  const many = Array.from({ length: 40 }, (_, index) => item([50, index * 5]))
  assert.ok(placeLabels(many, bounds).faults > 0)
})

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the letters of a drawing stand, each line by itself. */
function textBoxes({ groups }: Drawing): Box[] {
  return groups.flatMap(({ labels }) =>
    labels.map(({ text, x, y, size, face }) => ({
      left: x,
      right: x + ruler.width(text, face, size),
      top: y - size * 0.7,
      bottom: y + size * 0.2,
    })),
  )
}

/** Straight lines as fine as a leader is. */
function leaders(groups: readonly DrawnGroup[], width: number): Segment[] {
  return groups.flatMap(({ paths }) =>
    paths.flatMap(({ steps, stroke }): Segment[] => {
      const [from, to] = steps
      const isLine = steps.length === 2 && from?.kind === 'move' && to?.kind === 'line'
      return isLine && stroke?.width === width ? [[from.to, to.to]] : []
    }),
  )
}

function enters([from, to]: Segment, { left, right, top, bottom }: Box): boolean {
  const isInside = ([x, y]: Point): boolean => x > left && x < right && y > top && y < bottom
  const diagonals: readonly Segment[] = [
    [
      [left, top],
      [right, bottom],
    ],
    [
      [left, bottom],
      [right, top],
    ],
  ]
  return isInside(from) || isInside(to) || diagonals.some((line) => cross([from, to], line))
}

const NAMES = ['Sole', 'Inner head of it', 'Start: back of the inner knee knob', 'End: heel bone']

/** Marks, parts and words anywhere, from one to a dozen. */
function randomScene(random: () => number): { scene: Scene; words: typeof WORDS } {
  const width = 60 + Math.round(random() * 300)
  const height = 60 + Math.round(random() * 500)
  const count = 1 + Math.floor(random() * 12)
  const anchors = Array.from({ length: count }, (_, index): Anchor => {
    const at: Point = [
      Math.round((0.02 + random() * 0.96) * width * 10) / 10,
      Math.round((0.02 + random() * 0.96) * height * 10) / 10,
    ]
    const kind = (['head', 'bone', 'start', 'end'] as const)[Math.floor(random() * 4)] ?? 'head'
    return { kind, id: `n${index}`, at, reach: [at[0] - random() * 9, at[0] + random() * 9] }
  })
  const marks = anchors.flatMap(({ kind, id, at }) =>
    kind === 'start' || kind === 'end' ? [{ end: kind, of: 'a/b', landmark: id, along: [at] }] : [],
  )
  const labels = anchors.map(
    ({ kind, id }, index) =>
      [
        `${kind}:${id}`,
        { text: NAMES[index % NAMES.length] ?? '', strong: index % 2 === 0 },
      ] as const,
  )
  const scene: Scene = { ...SCENE, width, height, layers: [], arrows: [], marks, anchors }
  return { scene, words: { ...WORDS, labels: new Map(labels) } }
}

test('should keep leaders and labels apart and inside, whatever the scene', () => {
  const palette = shippedPalette()
  const random = randomNumbers(1858)
  let wanted = 0
  let named = 0
  for (let round = 0; round < 500; round++) {
    const { scene, words } = randomScene(random)
    const labelling = LABELLINGS[round % 3] ?? 'words'
    const width = 120 + random() * 360
    const height = 160 + random() * 400
    const composition = { width, height, palette, metrics: ruler }
    const drawing = composeScene(scene, { ...composition, words: { ...words, labelling } })
    assert.ok(drawing.width <= width + 0.01 && drawing.height <= height + 0.01, `${round}: size`)
    const boxes = textBoxes(drawing)
    const lines = leaders(drawing.groups, palette.leader.width)
    wanted += words.labels.size
    named += lines.length
    for (const [index, box] of boxes.entries()) {
      assert.ok(box.left >= -0.01 && box.right <= drawing.width + 0.01, `${round}: beside`)
      assert.ok(box.top >= -0.01 && box.bottom <= drawing.height + 0.01, `${round}: above or below`)
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top
        assert.ok(apart, `${round}: labels overlap`)
      }
      for (const line of lines) assert.ok(!enters(line, box), `${round}: a leader crosses a label`)
    }
    for (const [index, line] of lines.entries())
      for (const other of lines.slice(index + 1))
        assert.ok(!cross(line, other), `${round}: leaders cross`)
  }
  // Only where nothing else helps is something left without a label.
  assert.ok(named / wanted > 0.9, `${named} of ${wanted} have a label`)
})
