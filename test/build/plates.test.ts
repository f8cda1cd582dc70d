// The words on plates, made from the shipped records and landmarks.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProject } from '../../src/build/files.ts'
import { recordOf } from '../../src/build/plan.ts'
import { plateAlt } from '../../src/build/plate-alt.ts'
import { type Labels, readWish } from '../../src/build/plate-options.ts'
import { type Audience, plateWords } from '../../src/build/plate-words.ts'
import { contextOf, findPlate } from '../../src/build/plates.ts'
import { drawHint, platePath } from '../../src/build/stored-plates.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { printPlate } from '../../src/figure/plate-file.ts'
import type { Anchor, FigureName } from '../../src/figure/scene.ts'
import { ROOT } from './project.ts'
import { anchor, squareScene } from './scenes.ts'

const workshop = openWorkshop(readProject(ROOT, undefined, ROOT), ROOT, () => {})
assert.ok(workshop)
const shop = workshop

function contextFor(id: string) {
  const record = recordOf(id, shop)
  assert.ok(record)
  return contextOf(record, shop)
}

interface Asked {
  readonly labels?: Labels
  readonly audience?: Audience
}

/** Anchor → label, in the order of need; `*` stands before what is strong. */
function labelsOf(id: string, anchors: readonly Anchor[], asked: Asked = {}): string[] {
  const { labels = 'plain', audience = 'client' } = asked
  const scene = squareScene(id, 'attachments', 'back', anchors)
  const words = plateWords(scene, labels, audience, contextFor(id))
  return [...words.labels].map(([key, { text, strong }]) => `${key} = ${strong ? '*' : ''}${text}`)
}

const GASTROCNEMIUS = [
  anchor('bone', 'femur'),
  anchor('bone', 'calcaneus'),
  anchor('muscle', 'soleus'),
  anchor('muscle', 'gastrocnemius'),
  anchor('tendon', 'calcaneal-tendon'),
  anchor('end', 'calcaneus.tuberosity'),
  anchor('start', 'femur.medial-condyle.posterior'),
  anchor('start', 'femur.lateral-condyle.posterior'),
  anchor('head', 'gastrocnemius/medial'),
  anchor('head', 'gastrocnemius/lateral'),
]

test('should say for a client what is needed most, in plain words', () => {
  const labels = labelsOf('gastrocnemius', GASTROCNEMIUS)
  assert.equal(labels.length, 6)
  assert.deepEqual(labels.slice(0, 2), [
    'head:gastrocnemius/lateral = *Outer part',
    'head:gastrocnemius/medial = *Inner part',
  ])
  assert.match(labels[2] ?? '', /^start:femur\.lateral-condyle\.posterior = \*Start: [a-z, ]+$/)
  assert.match(labels[4] ?? '', /^end:calcaneus\.tuberosity = \*End: [a-z ]*heel[a-z ]*$/)
  assert.equal(labels[5], 'tendon:calcaneal-tendon = Achilles tendon')
})

test('should name more for teachers, in their words', () => {
  const labels = labelsOf('gastrocnemius', GASTROCNEMIUS, {
    labels: 'technical',
    audience: 'teacher',
  })
  // All but the muscle as a whole, whose heads are named.
  assert.equal(labels.length, GASTROCNEMIUS.length - 1)
  assert.equal(labels[0], 'head:gastrocnemius/lateral = *Lateral head')
  assert.ok(labels.includes('muscle:soleus = Soleus'))
  assert.equal(labels.at(-1), 'bone:femur = Femur')
})

test('should write numbers and blanks for a client in plain words, for a teacher in others', () => {
  for (const labels of ['numbers', 'blank'] as const) {
    const bone = [anchor('bone', 'tibia')]
    assert.deepEqual(labelsOf('soleus', bone, { labels }), ['bone:tibia = Shin bone'])
    assert.deepEqual(labelsOf('soleus', bone, { labels, audience: 'teacher' }), [
      'bone:tibia = Tibia',
    ])
  }
})

test('should call the only head of a muscle, and the members of a group, by the muscle', () => {
  assert.deepEqual(labelsOf('popliteus', [anchor('head', 'popliteus/belly')]), [
    'head:popliteus/belly = *Popliteus',
  ])
  assert.deepEqual(
    labelsOf('calf', [
      anchor('head', 'gastrocnemius/medial'),
      anchor('head', 'gastrocnemius/lateral'),
      anchor('bone', 'tibia'),
      anchor('muscle', 'soleus'),
    ]),
    [
      'head:gastrocnemius/lateral = *Gastrocnemius',
      'muscle:soleus = *Soleus',
      'bone:tibia = Shin bone',
    ],
  )
})

test('should say a motion as the record does, and leave out what nobody has named', () => {
  assert.deepEqual(
    labelsOf('gastrocnemius', [
      anchor('motion', 'ankle:plantarflexion'),
      anchor('motion', 'ankle:dorsiflexion'),
      anchor('bone', 'nobody'),
      anchor('start', 'nowhere'),
      anchor('muscle', 'nobody'),
    ]),
    ['motion:ankle:plantarflexion = *Points your foot and lifts your heel'],
  )
})

test('should name for a client only bones that the muscle is fixed to', () => {
  const bones = [anchor('bone', 'femur'), anchor('bone', 'cuboid'), anchor('bone', 'calcaneus')]
  assert.deepEqual(labelsOf('gastrocnemius', bones), [
    'bone:calcaneus = Heel bone',
    'bone:femur = Thigh bone',
  ])
  assert.equal(labelsOf('gastrocnemius', bones, { audience: 'teacher' }).length, 3)
})

test('should say of a muscle at work only what it does, and its name', () => {
  const anchors = [...GASTROCNEMIUS, anchor('motion', 'ankle:plantarflexion')]
  const scene = squareScene('gastrocnemius', 'action', 'outer', anchors)
  const { labels } = plateWords(scene, 'plain', 'client', contextFor('gastrocnemius'))
  assert.deepEqual(
    [...labels.values()].map(({ text }) => text),
    ['Points your foot and lifts your heel', 'Gastrocnemius shortens'],
  )
})

test('should name a muscle at work where most of it is seen', () => {
  const anchors = [
    { ...anchor('head', 'gastrocnemius/lateral'), reach: [8, 12] as const },
    { ...anchor('head', 'gastrocnemius/medial'), reach: [2, 18] as const },
    anchor('end', 'calcaneus.tuberosity'),
    anchor('muscle', 'soleus'),
  ]
  const scene = squareScene('gastrocnemius', 'action', 'outer', anchors)
  const { labels } = plateWords(scene, 'technical', 'teacher', contextFor('gastrocnemius'))
  assert.deepEqual([...labels.keys()], ['head:gastrocnemius/medial'])
})

test('should say from where it is seen, and what each step shows', () => {
  const context = contextFor('gastrocnemius')
  const scene = squareScene('gastrocnemius', 'attachments', 'back')
  const words = plateWords(scene, 'plain', 'client', context)
  assert.equal(words.view, 'Right leg, from behind')
  assert.equal(words.steps.get('gastrocnemius'), 'Gastrocnemius')
  assert.equal(words.steps.get('start'), 'Where it starts')
  const locator = squareScene('gastrocnemius', 'locator', 'front')
  assert.equal(plateWords(locator, 'none', 'client', context).view, 'Whole body, from the front')
})

const ALTS: readonly (readonly [id: string, figure: FigureName, alt: RegExp])[] = [
  [
    'gastrocnemius',
    'attachments',
    /^Drawing: Gastrocnemius\. Right leg, from behind\. It starts at the back of your thigh bone, on and just above its inner condyle; the outer side .*, and ends at the back of your heel bone, through the Achilles tendon\.$/,
  ],
  ['soleus', 'action', /^Drawing: Soleus at work\. Right leg, from behind\. It [a-z].*\.$/],
  ['soleus', 'locator', /^Drawing: where Soleus lies, .*\. Whole body, from behind\.$/],
  [
    'calf',
    'attachments',
    /^Drawing: Calf\. Right leg, from behind\. It shows Gastrocnemius; Soleus; Plantaris; Popliteus\.$/,
  ],
]

for (const [id, figure, alt] of ALTS)
  test(`should describe ${figure} of ${id} to those who cannot see it`, () => {
    const said = plateAlt(squareScene(id, figure, 'back'), contextFor(id))
    assert.match(said, alt)
    assert.doesNotMatch(said, /[[\]*_{}]|term:/)
  })

test('should advise to draw into the folder that was named', () => {
  const advice = (studioFolder: string | undefined) => drawHint('soleus', { studioFolder })
  assert.equal(advice(undefined), 'run `npm run draw soleus`')
  assert.equal(advice('../mine'), 'run `npm run draw soleus -- --studio ../mine`')
  assert.equal(advice('my studio'), 'run `npm run draw soleus -- --studio "my studio"`')
})

const WISHES: readonly (readonly [name: string, options: Record<string, string>, told: string])[] =
  [
    [
      'attachmnets',
      {},
      'there is no plate called `attachmnets` (plate-unknown) did you mean `attachments`?',
    ],
    [
      'action',
      { lables: 'plain' },
      'a plate has no option `lables` (plate-option) did you mean `labels`?',
    ],
    [
      'action',
      { labels: 'latin' },
      '`labels` of a plate cannot be `latin` (plate-option) expected one of: plain, technical, numbers, numbers-only, blank, none',
    ],
    [
      'action',
      { view: 'bak' },
      '`view` of a plate cannot be `bak` (plate-option) did you mean `back`?',
    ],
    [
      'action',
      { steps: 'one' },
      '`steps` of a plate cannot be `one` (plate-option) did you mean `none`?',
    ],
    [
      'action',
      { size: 'lage' },
      '`size` of a plate cannot be `lage` (plate-option) did you mean `large`?',
    ],
  ]

for (const [name, options, told] of WISHES)
  test(`should refuse plate:${name}?${new URLSearchParams(options)}`, () => {
    const { all, report } = collectDiagnostics()
    const at = { file: 'a.md', line: 3 }
    assert.equal(readWish({ kind: 'plate', name, options }, at, report), undefined)
    const [line = '', hint = ''] = all.map(formatDiagnostic).join('').split('\n  hint: ')
    assert.equal(`${line.replace('a.md:3: error: ', '')} ${hint}`, told)
  })

test('should understand what a document asks of a plate', () => {
  const wish = (name: string, options: Record<string, string>) =>
    readWish({ kind: 'plate', name, options }, { file: 'a.md', line: 1 }, ({ message }) =>
      assert.fail(message),
    )
  assert.deepEqual(wish('locator', {}), { figure: 'locator', shown: 'whole' })
  assert.deepEqual(wish('layers', { of: 'soleus' }), {
    figure: 'layers',
    of: 'soleus',
    shown: 'in-steps',
  })
  assert.deepEqual(wish('action', { labels: 'blank', view: 'outer', steps: 'all' }), {
    figure: 'action',
    labels: 'blank',
    view: 'outer',
    shown: 'in-steps',
  })
})

test('should show the view that the atlas chooses now, when an earlier one is stored too', () => {
  const views = ['front', 'back', 'outer'] as const
  const plates = views.map((view) => {
    const plate = printPlate(squareScene('soleus', 'attachments', view), 'a test')
    const path = platePath('soleus', 'attachments', view)
    const file = { path, shown: path, bytes: Buffer.from(plate, 'utf8') }
    return { subject: 'soleus', figure: 'attachments' as const, view, file }
  })
  const record = recordOf('soleus', shop)
  assert.ok(record)
  const stored = { ...shop, storedPlates: new Map([['soleus', plates]]) }
  const source = { kind: 'plate', name: 'attachments', options: {} } as const
  const found = findPlate(
    source,
    { file: 'a.md', line: 1 },
    { record, audience: 'client' },
    stored,
    ({ message }) => assert.fail(message),
  )
  assert.equal(found?.scene.view, 'back')
})
