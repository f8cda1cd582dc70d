import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printPlate, readPlate } from '../../src/figure/plate-file.ts'
import type { PathStep, Point, Scene } from '../../src/figure/scene.ts'
import { randomNumbers, SCENE } from './sample-scene.ts'

const printed = printPlate(SCENE, 'abc123')

test('should read a plate as it was printed', () => {
  assert.deepEqual(readPlate(printed), { scene: SCENE, inputs: 'abc123' })
})

test('should read names that mean something in SVG', () => {
  const scene = { ...SCENE, subject: 'a "b" <c> & d' }
  const plate = readPlate(printPlate(scene, '&quot;'))
  assert.deepEqual(plate, { scene, inputs: '&quot;' })
})

/** Any steps on a grid, with several rings and closings. */
function randomSteps(random: () => number, unit: number): PathStep[] {
  const value = (): number =>
    Math.round(Math.round((random() * 2 - 0.5) * 4000) * unit * 10) / 10 || 0
  const point = (): Point => [value(), value()]
  const steps: PathStep[] = [{ kind: 'move', to: point() }]
  for (let index = 0; index < 30; index++) {
    const choice = random()
    if (choice < 0.15) steps.push({ kind: 'move', to: point() })
    else if (choice < 0.45) steps.push({ kind: 'line', to: point() })
    else if (choice < 0.85) steps.push({ kind: 'curve', handles: [point(), point()], to: point() })
    else steps.push({ kind: 'close' })
  }
  return steps
}

for (const unit of [0.1, 0.2, 0.5, 1])
  test(`should bring every outline back from a grid of ${unit} mm`, () => {
    const random = randomNumbers(7)
    for (let round = 0; round < 50; round++) {
      const steps = randomSteps(random, unit)
      const scene: Scene = {
        ...SCENE,
        layers: [
          {
            name: 'bones',
            parts: [
              { name: 'tibia', shapes: [{ kind: 'surface', tone: 'bone', shade: 'dark', steps }] },
            ],
          },
        ],
        marks: [],
        arrows: [],
        anchors: [],
      }
      assert.deepEqual(readPlate(printPlate(scene, '')), { scene, inputs: '' })
    }
  })

test('should round to a tenth of a millimetre', () => {
  const scene = { ...SCENE, anchors: [{ ...SCENE.anchors[0], at: [1.0421, 2.06] }] } as Scene
  const plate = readPlate(printPlate(scene, ''))
  assert.ok('scene' in plate)
  assert.deepEqual(plate.scene.anchors[0]?.at, [1, 2.1])
})

/** A scene of one line. */
function lineScene(steps: readonly PathStep[]): Scene {
  return {
    ...SCENE,
    layers: [
      {
        name: 'bones',
        parts: [
          { name: 'rib', shapes: [{ kind: 'stroke', tone: 'bone', role: 'outline', steps }] },
        ],
      },
    ],
    marks: [],
    arrows: [],
    anchors: [],
  }
}

test('should count in whole millimetres where all stands on them', () => {
  const scene = lineScene([
    { kind: 'move', to: [1, 1] },
    { kind: 'line', to: [40, 7] },
  ])
  const text = printPlate(scene, '')
  assert.match(text, /data-unit="1"/)
  assert.deepEqual(readPlate(text), { scene, inputs: '' })
})

test('should count in the largest steps that lose nothing', () => {
  const steps: PathStep[] = [
    { kind: 'move', to: [1, 1] },
    {
      kind: 'curve',
      handles: [
        [2, 1],
        [2.5, 1],
      ],
      to: [3, 4],
    },
    { kind: 'line', to: [2, 4] },
    { kind: 'line', to: [1, 3] },
    { kind: 'close' },
  ]
  const text = printPlate(lineScene(steps), '')
  assert.match(text, /data-unit="0.5"/)
  assert.match(text, /d="M2 2c2 0 3 0 4 6l-2 0-2-2z"/)
})

const broken: readonly (readonly [
  title: string,
  change: (text: string) => string,
  problem: RegExp,
])[] = [
  ['nothing', () => '', /no `<svg>` in line 1/],
  ['another text', () => 'hello', /no `<svg>` in line 1/],
  ['an SVG by others', () => '<svg viewBox="0 0 1 1"><rect/></svg>', /no `data-unit` in line 1/],
  ['a file that was cut off', (text) => text.slice(0, text.length / 2), /in line \d+/],
  ['a file without its end', (text) => text.replace('</svg>', ''), /something else than expected/],
  ['more after its end', (text) => `${text}<script/>`, /something else than expected/],
  [
    'a script',
    (text) => text.replace('<g class="layer"', '<script>alert(1)</script>$&'),
    /something else/,
  ],
  [
    'an unknown tone',
    (text) => text.replace('"bone base"', '"bine base"'),
    /an unknown tone in line \d+/,
  ],
  [
    'an unknown shade',
    (text) => text.replace('"bone base"', '"bone bright"'),
    /an unknown shade or line/,
  ],
  [
    'an unknown view',
    (text) => text.replace('data-view="back"', 'data-view="top"'),
    /an unknown `data-view` in line 1/,
  ],
  [
    'a size of nothing',
    (text) => text.replace(/viewBox="[^"]*"/, 'viewBox="0 0 0 9"'),
    /a broken `viewBox` in line 1/,
  ],
  [
    'a grid of nothing',
    (text) => text.replace(/data-unit="[^"]*"/, 'data-unit="0"'),
    /a broken `data-unit`/,
  ],
  ['a broken outline', (text) => text.replace(/ d="M/, ' d="L'), /a broken `d` in line 5/],
  ['an arc', (text) => text.replace(/ d="M\d+ \d+c/, '$&1 1a'), /a broken `d`/],
  [
    'numbers without end',
    (text) => text.replace(/ d="M\d+/, `$&${'9'.repeat(400)}`),
    /a broken `d`/,
  ],
  ['too few numbers', (text) => text.replace(/z"/, 'c1 2 3"'), /a broken `d`/],
  ['an anchor without reach', (text) => text.replace(/ data-reach="[^"]*"/, ''), /no `data-reach`/],
]

for (const [title, change, problem] of broken)
  test(`should tell ${title}`, () => {
    const plate = readPlate(change(printed))
    assert.ok('problem' in plate, 'it was read')
    assert.match(plate.problem, problem)
    assert.match(plate.problem, /^is not a plate/)
  })

test('should read or tell a file that is spoiled anywhere, and never stumble', () => {
  const random = randomNumbers(3)
  let told = 0
  const read = (text: string): void => {
    const plate = readPlate(text)
    if ('scene' in plate) return
    assert.match(plate.problem, /^is not a plate as `draw` writes it: .+ in line \d+$/)
    told++
  }
  for (let round = 0; round < 400; round++) {
    const at = Math.floor(random() * printed.length)
    const sign = '<>"/ zMc9-\u0000é'.charAt(Math.floor(random() * 13))
    read(printed.slice(0, at) + sign + printed.slice(at + 1))
    read(printed.slice(0, at) + printed.slice(at + 1 + Math.floor(random() * 40)))
  }
  assert.ok(told > 400, `${told} of 800 are told`)
})

test('should not read a file that is too large', () => {
  assert.deepEqual(readPlate(' '.repeat(4_000_001)), { problem: 'is larger than a plate can be' })
})
