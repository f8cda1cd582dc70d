// From where figures are seen, what lies behind the muscle, and what decides a picture.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { behindOf } from '../../src/atlas/choice/behind.ts'
import { viewOf, viewOfMotion, wholeBodyView } from '../../src/atlas/choice/facing.ts'
import { plannedPlates } from '../../src/atlas/orders.ts'
import type { FigureWishes, MuscleShape, Position } from '../../src/content/atlas-data.ts'
import { atlasWith, muscle, place, sheetHead, slipsHead, strandHead } from './forms.ts'
import { ANKLE } from './limb.ts'

const PLACES = [
  place('femur.top', [80, 700, 0]),
  place('femur.low', [80, 480, 0]),
  place('tibia.top', [80, 420, 0]),
  place('tibia.low', [80, 200, 0]),
  place('vertebra-t6.tip', [0, 1260, -120]),
  place('rib-6.angle', [80, 1240, -110]),
  place('scapula.border', [70, 1320, -100]),
  place('humerus.crest', [165, 1300, -20]),
  place('ulna.ridge', [200, 1080, -30]),
]

function facing(faces: Position, from = 'femur.top', to = 'tibia.top'): MuscleShape {
  return muscle('test', [strandHead(from, to, faces)])
}

const { landmarks } = atlasWith(PLACES)

test('should look at a muscle from the side that it faces', () => {
  const view = (...args: Parameters<typeof facing>) =>
    viewOf([facing(...args)], undefined, landmarks)
  assert.equal(view([0.1, 0, 1]), 'front')
  assert.equal(view([0.5, 0.5, -1]), 'back')
  assert.equal(view([1, 0, 0.4]), 'outer')
  assert.equal(view([-1, 0, 0.4]), 'inner')
  assert.equal(view([0.3, 1, 0.2]), 'above')
  assert.equal(view([0.2, -1, 0]), 'below')
  assert.equal(view([0, 1, 0.6]), 'front', 'not steep enough')
})

test('should take the data’s word for it', () => {
  const shape = facing([0, 0, 1])
  assert.equal(viewOf([shape], { view: 'back-outer' }, landmarks), 'back-outer')
  assert.equal(wholeBodyView([shape], { view: 'outer' }), 'back')
  assert.equal(wholeBodyView([facing([1, 0, 0.1])]), 'front', 'a whole body has no outer side')
})

test('should never look between the trunk and a limb', () => {
  const view = (from: string, to: string, forward: number) =>
    viewOf([facing([-1, 0, forward], from, to)], undefined, landmarks)
  assert.equal(view('rib-6.angle', 'scapula.border', 0.3), 'front')
  assert.equal(view('scapula.border', 'humerus.crest', -0.3), 'back')
  assert.equal(view('vertebra-t6.tip', 'femur.top', 0.3), 'front')
  assert.equal(view('humerus.crest', 'ulna.ridge', 0.3), 'inner')
})

test('should count each head once, however many slips it has', () => {
  const back = ['a', 'b', 'c', 'd'].map(() => ['femur.top', 'tibia.top', [0, 0, -1]] as const)
  const heads = [
    slipsHead(back),
    sheetHead('femur.top', 'tibia.top', [0.3, 0, 1], [[], []]),
    strandHead('femur.top', 'tibia.top', [0.3, 0, 0.2]),
  ]
  assert.equal(viewOf([muscle('test', heads)], undefined, landmarks), 'outer')
})

test('should show a motion across its axis', () => {
  const view = (axis: Position, lateral: number) => {
    const at = place('femur.aside', [lateral, 500, 0])
    const atlas = atlasWith([...PLACES, at])
    const shape = facing([0, 0, -1], 'femur.aside', 'femur.aside')
    const aside = { ...shape, heads: shape.heads.map((head) => ({ ...head, via: [] })) }
    return viewOfMotion(aside, { ...ANKLE, axis }, undefined, atlas.landmarks)
  }
  assert.equal(view([1, 0, 0], 100), 'outer')
  assert.equal(view([-1, 0, 0], 60), 'inner')
  assert.equal(view([-0.2, 0.7, 0.7], 60), 'back')
})

const CORD: MuscleShape['tendons'][number] = {
  id: 'calcaneal-tendon',
  along: [{ at: [80, 260, -40] }, { at: [80, 200, -20] }],
  to: ['tibia.low'],
  halfWidth: [[0, 6]],
  halfThickness: [[0, 2]],
  faces: [0, 0, -1],
}

/** On the back of the thigh, so many mm behind its middle. */
function layer(id: string, forward: number, more: Partial<ReturnType<typeof strandHead>> = {}) {
  const via = [650, 600, 550, 500].map((up) => ({ at: [80, up, forward] as const }))
  return muscle(id, [strandHead('femur.top', 'tibia.top', [0, 0, -1], { via, ...more })])
}

function behind(shape: MuscleShape, others: readonly MuscleShape[]): string[] {
  const atlas = atlasWith(PLACES, [shape, ...others])
  return behindOf(shape, shape.figures.attachments, 'back', atlas).map(({ id }) => id)
}

test('should show at most two muscles that it covers, the nearest', () => {
  const others = [layer('third', -40), layer('first', -50), layer('above', -75)]
  const all = [...others, layer('second', -45)]
  assert.deepEqual(behind(layer('target', -60), all), ['first', 'second'])
})

test('should take one rib, or one vertebra, for another', () => {
  const from = (id: string, start: string, end: string, forward: number): MuscleShape =>
    muscle(id, [strandHead(start, end, [0, 0, -1], { via: [{ at: [60, 1290, forward] }] })])
  const target = from('target', 'rib-6.angle', 'humerus.crest', -130)
  const beneath = from('beneath', 'rib-4.edge', 'scapula.border', -118)
  const places = [...PLACES, place('rib-4.edge', [80, 1250, -112])]
  const found = behindOf(target, undefined, 'back', atlasWith(places, [target, beneath]))
  assert.deepEqual(
    found.map(({ id }) => id),
    ['beneath'],
  )
})

test('should not show what is far, elsewhere, turned away or fixed to other bones', () => {
  const target = layer('target', -60)
  const aside = muscle('aside', [
    strandHead('femur.top', 'tibia.top', [0, 0, -1], { via: [{ at: [160, 600, -45] }] }),
  ])
  const others = [
    layer('far', -5),
    layer('front', -45, { faces: [0, 0, 1] }),
    layer('foreign', -45, { from: ['rib-6.angle'], to: ['scapula.border'] }),
    aside,
  ]
  assert.deepEqual(behind(target, others), [])
  assert.deepEqual(behind(target, [layer('near', -45)]), ['near'])
})

test('should not show what comes from the trunk behind a muscle of the arm', () => {
  const on = (id: string, forward: number, from: string): MuscleShape =>
    muscle(id, [
      strandHead(from, 'humerus.crest', [0, 0, -1], { via: [{ at: [120, 1310, forward] }] }),
    ])
  const beneath = [on('cuff', -90, 'scapula.border'), on('trunk', -90, 'rib-6.angle')]
  assert.deepEqual(behind(on('target', -110, 'scapula.border'), beneath), ['cuff'])
})

test('should show who works on the same tendon, unless it would hide the muscle', () => {
  const on = (shape: MuscleShape): MuscleShape => ({
    ...shape,
    heads: shape.heads.map((head) => ({ ...head, to: [] })),
    tendons: [CORD],
  })
  const [target, helper, cover] = [
    on(layer('target', -60)),
    on(layer('helper', -30)),
    on(layer('cover', -80)),
  ]
  assert.deepEqual(behind(target, [helper, cover]), ['helper'])
})

test('should show what the data ask for behind a muscle, and nothing when that is nothing', () => {
  const near = layer('near', -45)
  const asked = (ids: readonly string[]) =>
    behind({ ...layer('target', -60), figures: { attachments: { behind: ids } } }, [near])
  assert.deepEqual(asked([]), [])
  assert.deepEqual(asked(['near']), ['near'])
})

test('should not find a copy of the muscle behind itself', () => {
  const target = layer('target', -60)
  const atlas = atlasWith(PLACES, [{ ...layer('target', -45), tendons: [CORD] }])
  assert.deepEqual(behindOf({ ...target, tendons: [CORD] }, undefined, 'back', atlas), [])
})

test('should draw anew when the muscle behind changes, and not when another does', () => {
  const inputs = (...others: MuscleShape[]): string[] => {
    const atlas = atlasWith(PLACES, [layer('target', -60), ...others])
    return plannedPlates({ kind: 'muscle', id: 'target' }, atlas).map((plate) => plate.inputs)
  }
  const [place1, whole1] = inputs(layer('near', -45), layer('far', -5))
  const [place2, whole2] = inputs(layer('near', -46), layer('far', -5))
  const [place3] = inputs(layer('near', -45), layer('far', -6))
  assert.notEqual(place1, place2)
  assert.equal(whole1, whole2)
  assert.equal(place1, place3)
})

test('should draw anew when a place of a slip moves, or becomes a row', () => {
  const slips = slipsHead([
    ['rib-6.angle', 'vertebra-t6.tip', [0, 0, -1]],
    ['scapula.border', 'vertebra-t6.tip', [0, 0, -1]],
  ])
  const shape = muscle('test', [{ ...slips, from: [], to: [] }])
  const inputs = (index: number, change: object): string => {
    const places = PLACES.map((at, i) => (i === index ? { ...at, ...change } : at))
    const [plan] = plannedPlates({ kind: 'muscle', id: 'test' }, atlasWith(places, [shape]))
    return plan?.inputs ?? ''
  }
  const before = inputs(-1, {})
  assert.notEqual(inputs(6, { points: [[71, 1320, -100]] }), before)
  assert.notEqual(inputs(4, { points: [[1, 1260, -120]] }), before)
  assert.notEqual(inputs(4, { isRow: true }), before)
  assert.equal(inputs(0, { points: [[71, 1320, -100]] }), before)
  assert.equal(inputs(6, { name: 'renamed', plain: 'renamed' }), before)
})

test('should draw anew when a wish changes', () => {
  const inputs = (figures: FigureWishes): string => {
    const shape = { ...layer('target', -60), figures }
    const [plan] = plannedPlates({ kind: 'muscle', id: 'target' }, atlasWith(PLACES, [shape]))
    return plan?.inputs ?? ''
  }
  const all = [{}, { omit: ['femur'] }, { xray: ['femur'] }, { bones: ['femur'] }].map((wish) =>
    inputs({ attachments: wish }),
  )
  assert.equal(new Set(all).size, all.length)
})
