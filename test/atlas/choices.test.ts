// Which bones a figure shows, which only as an outline, and which it names.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachments } from '../../src/atlas/choice/attachments.ts'
import { groupAttachments } from '../../src/atlas/choice/group-attachments.ts'
import { boneAnchors, boneId, bonesIn, chosenBones } from '../../src/atlas/choice/scenery.ts'
import { seenThrough } from '../../src/atlas/choice/xray.ts'
import { axesOf } from '../../src/atlas/draw/view.ts'
import type { MeshOf, ModelName } from '../../src/atlas/model.ts'
import { BONES, type BoneName } from '../../src/atlas/skeleton.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'
import type { FigureWish } from '../../src/content/atlas-data.ts'
import { ball, bone } from './bodies.ts'
import { atlasWith, muscle, place, sheetHead, strandHead } from './forms.ts'

const FRONT = axesOf('front', 'right')
const BACK = axesOf('back', 'right')

/** Every bone is a ball where it was put, and else nowhere to be seen. */
function bodyOf(places: Readonly<Partial<Record<ModelName, [Vec3, Vec3]>>>): MeshOf {
  const meshes = new Map<string, Mesh>(
    Object.entries(places).map(([name, [centre, radii]]) => [name, ball(centre, radii, 16)]),
  )
  const nowhere = ball([0, 9000, 0], [1, 1, 1], 4)
  return (name) => meshes.get(name) ?? nowhere
}

const SHOULDER = { left: 0, top: -1500, width: 260, height: 800 }

const BODY = bodyOf({
  humerus: [
    [180, 1230, -28],
    [14, 140, 14],
  ],
  ulna: [
    [205, 960, -20],
    [8, 120, 8],
  ],
  scapula: [
    [100, 1330, -100],
    [40, 70, 5],
  ],
  clavicle: [
    [90, 1400, -10],
    [60, 8, 8],
  ],
  femur: [
    [85, 720, 0],
    [20, 200, 20],
  ],
  'hip-bone': [
    [90, 900, 0],
    [50, 100, 60],
  ],
})

test('should leave the arm out unless it is what the muscle is fixed to', () => {
  const shown = (...carriers: string[]) =>
    bonesIn(SHOULDER, BACK, new Set(carriers), BODY).toSorted()
  assert.deepEqual(shown('scapula', 'hip-bone'), ['clavicle', 'femur', 'hip-bone', 'scapula'])
  assert.ok(shown('hip-bone', 'humerus').includes('humerus'))
  assert.ok(!shown('hip-bone', 'humerus').includes('ulna'), 'it hangs beside the hip')
  assert.deepEqual(shown('scapula', 'humerus'), ['clavicle', 'humerus', 'scapula', 'ulna'])
})

test('should show from above only what lies level with the bones it is fixed to', () => {
  const everywhere = { left: -400, top: -400, width: 800, height: 800 }
  const shown = (view: 'above' | 'front') =>
    bonesIn(
      view === 'above' ? everywhere : { ...everywhere, top: -1600, height: 1600 },
      axesOf(view, 'right'),
      new Set(['hip-bone']),
      REAL_BODY,
    )
  assert.ok(shown('above').includes('sacrum'))
  assert.ok(!shown('above').includes('rib-5'), 'it would lie over the pelvis')
  assert.ok(!shown('above').includes('femur'))
  assert.ok(shown('front').includes('rib-5'))
})

/** Its bones are where they are in the body, if not of their form. */
const REAL_BODY: MeshOf = (name) => {
  const { min, max } = BONES[name as BoneName].field().bounds
  const middle = [0, 1, 2].map((axis) => ((min[axis] ?? 0) + (max[axis] ?? 0)) / 2)
  return ball(middle as unknown as Vec3, [5, 5, 5], 6)
}

test('should leave the choice of bones to the data', () => {
  const shown = (wish: FigureWish) =>
    chosenBones(wish, SHOULDER, BACK, new Set(['scapula', 'hip-bone']), BODY)
  assert.deepEqual(shown({ bones: ['ulna'] }), ['ulna'])
  assert.ok(!shown({ omit: ['clavicle'] }).includes('clavicle'))
  assert.ok(shown({}).includes('clavicle'))
})

const WINDOW = { left: -100, top: -1400, width: 200, height: 200 }

/** 60 mm broad and 120 mm high, in the plane of the body's middle. */
const FLESH = ball([0, 1300, 0], [30, 60, 5])

function clear(carriers: readonly string[], places: Parameters<typeof bodyOf>[0]): string[] {
  const names = Object.keys(places) as Parameters<typeof seenThrough>[1]
  return [...seenThrough([FLESH], names, new Set(carriers), FRONT, WINDOW, bodyOf(places))]
}

test('should see through what hides much of a muscle, and not what it is fixed to', () => {
  const third: [Vec3, Vec3] = [
    [-20, 1300, 60],
    [16, 70, 5],
  ]
  assert.deepEqual(clear([], { scapula: third }), ['scapula'])
  assert.deepEqual(clear(['scapula'], { scapula: third }), [])
  const nearAll: [Vec3, Vec3] = [
    [0, 1300, 60],
    [40, 80, 5],
  ]
  assert.deepEqual(clear(['scapula'], { scapula: nearAll }), ['scapula'])
  assert.deepEqual(
    clear([], {
      scapula: [
        [0, 1300, -60],
        [40, 80, 5],
      ],
    }),
    [],
    'it lies behind',
  )
  assert.deepEqual(
    clear([], {
      scapula: [
        [-26, 1340, 60],
        [12, 20, 5],
      ],
    }),
    [],
    'it hides little',
  )
})

test('should see through all ribs when they hide a muscle together', () => {
  const rib = (up: number): [Vec3, Vec3] => [
    [0, up, 60],
    [60, 7, 5],
  ]
  const ribs = { 'rib-5': rib(1330), 'rib-6': rib(1300), 'rib-7': rib(1270) }
  assert.deepEqual(clear([], ribs), ['rib-5', 'rib-6', 'rib-7'])
  assert.deepEqual(clear([], { 'rib-5': rib(1330) }), [])
})

test('should call bones as the vocabulary does', () => {
  assert.deepEqual(
    ['vertebra-c7', 'vertebra-t1', 'vertebra-l5', 'rib-3', 'finger-2', 'metacarpal-1', 'tibia'].map(
      boneId,
    ),
    [
      'cervical-vertebrae',
      'thoracic-vertebrae',
      'lumbar-vertebrae',
      'ribs',
      'phalanges-hand',
      'metacarpals',
      'tibia',
    ],
  )
})

test('should name what a muscle is fixed to, and three bones more, those most seen', () => {
  const names = ['rib-1', 'rib-2', 'scapula', 'sternum', 'skull', 'clavicle', 'carpals', 'humerus']
  const areas = new Map([
    ['rib-1', 10],
    ['rib-2', 10],
    ['scapula', 15],
    ['sternum', 5],
    ['skull', 40],
    ['clavicle', 12],
    ['carpals', 90],
  ])
  const objects = names.map((name) => bone(name, FLESH))
  const anchors = boneAnchors(objects, new Set(['humerus']), areas)
  assert.deepEqual(anchors.map(({ id }) => id).toSorted(), ['humerus', 'ribs', 'scapula', 'skull'])
  assert.deepEqual(anchors.find(({ id }) => id === 'ribs')?.objects, ['rib-1', 'rib-2'])
})

const TRUNK = atlasWith([
  place('vertebra-t6.tip', [2, 1260, -110]),
  place('scapula.border', [70, 1320, -105]),
  place('vertebra-t6.line', [0, 1300, -110], [0, 1220, -110]),
  place('rib-6.line', [60, 1300, -100], [60, 1220, -100]),
])

const TRUNK_BODY = bodyOf({
  scapula: [
    [90, 1320, -90],
    [40, 70, 5],
  ],
  'vertebra-t6': [
    [0, 1256, -85],
    [25, 15, 20],
  ],
  skin: [
    [0, 1200, 0],
    [180, 500, 140],
  ],
})

test('should show the left side of the back pale, with its bones and without marks', () => {
  const shape = muscle('test', [strandHead('vertebra-t6.tip', 'scapula.border', [0, 0, -1])])
  const request = attachments(shape, [], 'back', TRUNK)(TRUNK_BODY)
  assert.equal(request.side, 'both')
  const named = request.objects.map(({ name, layer, tone }) => `${layer} ${name} ${tone}`)
  for (const line of [
    'bones left/scapula bone',
    'bones scapula bone',
    'deep left/test/belly ghost',
    'test test/belly target',
  ])
    assert.ok(named.includes(line), line)
  assert.ok(!named.includes('bones left/vertebra-t6 bone'), 'there is one of it')
  assert.ok(request.marks.every(({ along }) => along.every(([lateral]) => lateral > 0)))
  const labelled = request.anchors.filter(({ kind }) => kind !== 'bone')
  assert.ok(labelled.every(({ objects = [] }) => objects.every((name) => !/^left/.test(name))))
})

test('should draw once what spans the middle', () => {
  const lines = [[], []] as const
  const head = sheetHead('vertebra-t6.line', 'rib-6.line', [0, 0, -1], lines, { isMirrored: true })
  const request = attachments(muscle('test', [head]), [], 'back', TRUNK)(TRUNK_BODY)
  const muscles = request.objects.filter(({ kind }) => kind === 'muscle')
  assert.ok(muscles.length > 0)
  assert.ok(muscles.every(({ tone }) => tone === 'target'))
})

test('should show of a group what spans the middle, though it lies on top', () => {
  const lines = [[], []] as const
  const head = sheetHead('vertebra-t6.line', 'rib-6.line', [0, 0, -1], lines, { isMirrored: true })
  const strand = strandHead('vertebra-t6.tip', 'scapula.border', [0, 0, -1])
  const members = [
    { shape: muscle('across', [head]), layer: 'superficial' },
    { shape: muscle('beneath', [strand]), layer: 'deep' },
  ] as const
  const request = groupAttachments('group', members, 'back', TRUNK)(TRUNK_BODY)
  const muscles = request.objects.filter(({ kind }) => kind === 'muscle')
  const of = (id: string) => muscles.filter(({ layer }) => layer === id)
  assert.equal(of('beneath').length, 2)
  assert.ok(of('across').length > 0)
  const named = request.anchors.find(({ id }) => id === 'across')?.objects ?? []
  assert.ok(named.length > 0)
  const even = members.map((member) => ({ ...member, layer: 'deep' as const }))
  const all = groupAttachments('group', even, 'back', TRUNK)(TRUNK_BODY).objects
  assert.equal(all.filter(({ layer }) => layer === 'beneath').length, 2, 'on both sides')
})

test('should draw only the outline of bones that the data see through', () => {
  const wish = { attachments: { xray: ['scapula'] } }
  const head = strandHead('vertebra-t6.tip', 'scapula.border', [0, 0, -1])
  const request = attachments(muscle('test', [head], wish), [], 'back', TRUNK)(TRUNK_BODY)
  const bones = request.objects.filter(({ kind }) => kind === 'bone')
  const ghosts = bones.filter(({ ghost, tone }) => ghost && tone === 'skin')
  assert.deepEqual(ghosts.map(({ name }) => name).toSorted(), ['left/rest/scapula', 'rest/scapula'])
  assert.ok(!request.anchors.some(({ id }) => id === 'scapula'))
})
