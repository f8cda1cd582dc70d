import assert from 'node:assert/strict'
import { test } from 'node:test'
import { action } from '../../src/atlas/choice/action.ts'
import { attachments } from '../../src/atlas/choice/attachments.ts'
import { groupAttachments } from '../../src/atlas/choice/group-attachments.ts'
import { locator } from '../../src/atlas/choice/locator.ts'
import { boneAnchors } from '../../src/atlas/choice/scenery.ts'
import type { MemberOfAtlas } from '../../src/atlas/choice/subject.ts'
import type { MeshOf } from '../../src/atlas/model.ts'
import { platesOf } from '../../src/atlas/plates.ts'
import { ellipsoid } from '../../src/atlas/solid/solids.ts'
import { surfaceNet } from '../../src/atlas/solid/surface-net.ts'
import { ANKLE, atlasOf, gastrocnemius, popliteus, soleus } from './limb.ts'

/** Balls in place of bones: a tibia, a foot and, out of every window of a leg, the rest. */
const BALL = surfaceNet(ellipsoid([80, 200, 0], [12, 150, 12]), 12)
const FOOT = surfaceNet(ellipsoid([80, 30, 60], [20, 15, 90]), 12)
/** 120 mm broad. */
const LIMB = surfaceNet(ellipsoid([80, 200, 0], [60, 150, 60]), 12)
const FAR = surfaceNet(ellipsoid([80, 1400, 0], [20, 20, 20]), 12)
const NEAR = new Map([
  ['tibia', BALL],
  ['skin-of-leg', BALL],
  ['calcaneus', FOOT],
  ['humerus', BALL],
])
const meshOf: MeshOf = (name) => NEAR.get(name) ?? FAR

const MOVES = { action: { moves: 'ankle:plantarflexion' } }
const MEMBERS: MemberOfAtlas[] = [
  { id: 'gastrocnemius', layer: 'superficial' },
  { id: 'soleus', layer: 'intermediate' },
  { id: 'unwritten', layer: 'deep' },
  { id: 'popliteus', layer: 'deep' },
]

test('should order a place, a body and, where it says what it moves, an action', () => {
  const figures = (...shapes: Parameters<typeof atlasOf>) =>
    platesOf({ kind: 'muscle', id: 'gastrocnemius' }, atlasOf(...shapes)).map(
      ({ subject, figure, view }) => `${subject} ${figure} ${view}`,
    )
  assert.deepEqual(figures(gastrocnemius()), [
    'gastrocnemius attachments back',
    'gastrocnemius locator back',
  ])
  assert.equal(figures(gastrocnemius(MOVES))[2], 'gastrocnemius action outer')
  assert.deepEqual(figures(soleus()), [])
})

test('should order three figures of a group, of its members that have a shape', () => {
  const atlas = atlasOf(gastrocnemius(), soleus(), popliteus())
  const orders = platesOf({ kind: 'group', id: 'calf', members: MEMBERS }, atlas)
  assert.deepEqual(
    orders.map(({ subject, figure, view }) => [subject, figure, view]),
    [
      ['calf', 'attachments', 'back'],
      ['calf', 'locator', 'back'],
      ['calf', 'layers', 'back'],
    ],
  )
  assert.deepEqual(platesOf({ kind: 'group', id: 'calf', members: [] }, atlas), [])
})

test('should tell by its inputs whether a plate is out of date', () => {
  const inputs = (...shapes: Parameters<typeof atlasOf>) =>
    platesOf({ kind: 'muscle', id: 'gastrocnemius' }, atlasOf(...shapes)).map(
      ({ inputs }) => inputs,
    )
  const before = inputs(gastrocnemius())
  const alone = { attachments: { behind: [] } }
  assert.deepEqual(inputs(gastrocnemius(alone), soleus()), inputs(gastrocnemius(alone)))
  const [head] = gastrocnemius().heads
  assert.ok(head?.kind === 'strand')
  const after = inputs({ ...gastrocnemius(), heads: [{ ...head, slant: 11 }] })
  assert.deepEqual(
    after.map((text, index) => text === before[index]),
    [false, false],
  )
  // A neighbour is seen on one figure, not on the other.
  const [place, whole] = inputs(gastrocnemius(), soleus())
  assert.deepEqual([place === before[0], whole === before[1]], [false, true])
})

test('should set a muscle among its neighbours and the bones in the window', () => {
  const request = attachments(gastrocnemius(), [soleus()], 'back', atlasOf())(meshOf)
  assert.deepEqual(request.layers, ['skin', 'bones', 'deep', 'gastrocnemius'])
  const named = request.objects.map(({ name, layer, tone }) => `${layer} ${name} ${tone}`)
  assert.deepEqual(named, [
    'skin skin skin',
    'bones calcaneus bone',
    'bones tibia bone',
    // Its tendon is the muscle’s own, and drawn with that.
    'deep soleus/tibial helper',
    'gastrocnemius gastrocnemius/calcaneal-tendon target',
    'gastrocnemius gastrocnemius/lateral target',
  ])
  const ids = request.anchors.map(({ kind, id }) => `${kind}:${id}`)
  for (const id of ['muscle:soleus', 'bone:tibia', 'head:gastrocnemius/lateral'])
    assert.ok(ids.includes(id), id)
  assert.ok(!ids.includes('start:tibia.ridge'), 'only the muscle itself is marked')
})

test('should name the small bones of the foot only where something is fixed to them', () => {
  const { landmarks } = atlasOf(gastrocnemius())
  const ofFoot = new Set([...landmarks.values()].map(({ bone }) => bone))
  assert.ok(ofFoot.has('calcaneus') && !ofFoot.has('cuboid'))
  const bones = ['tibia', 'calcaneus', 'cuboid'].map((name) => ({
    name,
    layer: 'bones',
    tone: 'bone' as const,
    kind: 'bone' as const,
    mesh: BALL,
  }))
  const called = boneAnchors(bones, ofFoot, new Map()).map(({ id }) => id)
  assert.deepEqual(called, ['tibia', 'calcaneus'])
})

test('should set a muscle of the leg in the skin of the leg alone', () => {
  const asked: string[] = []
  const listening: MeshOf = (name, cell) => {
    asked.push(name)
    return meshOf(name, cell)
  }
  attachments(gastrocnemius(), [], 'back', atlasOf())(listening)
  assert.ok(asked.includes('skin-of-leg') && !asked.includes('skin'))
})

test('should show joints at both ends and nothing under the floor', () => {
  const { window } = attachments(gastrocnemius(), [], 'back', atlasOf())(meshOf)
  assert.ok(window.top < -510 && window.top > -560)
  assert.equal(window.top + window.height, 6)
  const broad: MeshOf = (name) => (name === 'skin-of-leg' ? LIMB : meshOf(name, 2))
  const limb = attachments(gastrocnemius(), [], 'back', atlasOf())(broad).window
  assert.ok(Math.abs(limb.left - 15) <= 1 && Math.abs(limb.width - 130) <= 2, 'all of its breadth')
  const wish = { attachments: { window: [10, 500, 150, -5] } } as const
  const asked = attachments(gastrocnemius(wish), [], 'back', atlasOf())(meshOf)
  assert.deepEqual(asked.window, { left: 10, top: -500, width: 140, height: 505 })
})

test('should fill a muscle on both sides of the whole body, in front of everything', () => {
  const request = locator('soleus', [soleus()], 'front', atlasOf())(meshOf)
  const filled = request.objects.filter(({ tone }) => tone === 'target')
  assert.deepEqual(
    filled.map(({ name }) => name),
    [
      'soleus/calcaneal-tendon',
      'soleus/tibial',
      'left/soleus/calcaneal-tendon',
      'left/soleus/tibial',
    ],
  )
  for (const { mesh } of filled) {
    const forward = mesh.positions.filter((_, index) => index % 3 === 2)
    assert.ok(forward.every((value) => value > 500))
  }
  assert.equal(request.side, 'both')
})

test('should show a motion by what moved, what it was before, and arrows', () => {
  const motion = { joint: ANKLE, motion: 'ankle:plantarflexion', degrees: 30 }
  const request = action(gastrocnemius(MOVES), [], motion, 'outer', atlasOf())(meshOf)
  const bones = request.objects.filter(({ kind }) => kind === 'bone')
  assert.ok(bones.some(({ name, ghost }) => name === 'rest/calcaneus' && ghost))
  const [rest, moved] = ['rest/calcaneus', 'calcaneus'].map((name) =>
    bones.find((bone) => bone.name === name),
  )
  assert.notDeepEqual(rest?.mesh.positions, moved?.mesh.positions)
  assert.equal(request.arrows.length, 2)
  const [far, heel] = request.arrows.map(
    ({ along }) => (along.at(-1)?.[1] ?? 0) - (along[0]?.[1] ?? 0),
  )
  assert.ok((far ?? 0) < 0 && (heel ?? 0) > 0, 'toes go down, the heel goes up')
  assert.ok(request.anchors.some(({ kind, id }) => kind === 'motion' && id === motion.motion))
  assert.deepEqual(
    request.objects.filter(({ kind }) => kind === 'skin').map(({ layer, name }) => [layer, name]),
    [['skin', 'skin']],
  )
})

test('should bend the skin of one leg, though the muscle comes from the hip', () => {
  const atlas = atlasOf()
  const crest = { id: 'hip-bone.crest', bone: 'hip-bone', name: 'crest', plain: 'crest' }
  const landmarks = new Map([
    ...atlas.landmarks,
    [crest.id, { ...crest, points: [[90, 470, -10]] }],
  ])
  const { heads, ...shape } = gastrocnemius(MOVES)
  const fromHip = { ...shape, heads: heads.map((head) => ({ ...head, from: [crest.id] })) }
  const motion = { joint: ANKLE, motion: 'ankle:plantarflexion', degrees: 30 }
  const asked: string[] = []
  action(fromHip, [], motion, 'outer', { ...atlas, landmarks })((name, cell) => {
    asked.push(name)
    return meshOf(name, cell)
  })
  assert.ok(asked.includes('skin-of-leg') && !asked.includes('skin'))
})

test('should show a helper behind the muscle in a motion, and their tendon once', () => {
  const motion = { joint: ANKLE, motion: 'ankle:plantarflexion', degrees: 30 }
  const request = action(gastrocnemius(MOVES), [soleus()], motion, 'outer', atlasOf())(meshOf)
  const muscles = request.objects.filter(({ kind }) => kind === 'muscle')
  assert.deepEqual(
    muscles.map(({ layer, name, tone }) => `${layer} ${name} ${tone}`),
    [
      'deep soleus/tibial helper',
      'gastrocnemius gastrocnemius/calcaneal-tendon target',
      'gastrocnemius gastrocnemius/lateral target',
    ],
  )
})

test('should lay a group open on the right side', () => {
  const members = [
    { shape: gastrocnemius(), layer: 'superficial' },
    { shape: soleus(), layer: 'intermediate' },
    { shape: popliteus(), layer: 'deep' },
  ] as const
  const request = groupAttachments('calf', members, 'back', atlasOf())(meshOf)
  assert.deepEqual(request.layers, ['skin', 'bones', 'popliteus', 'soleus', 'gastrocnemius'])
  const muscles = request.objects.filter(({ kind }) => kind === 'muscle')
  const heads = muscles.filter(({ name }) => !name.endsWith('tendon'))
  assert.deepEqual(
    heads.map(({ name, tone }) => `${name} ${tone}`),
    [
      'left/popliteus/belly target',
      'left/soleus/tibial helper',
      'left/gastrocnemius/lateral target',
      'popliteus/belly target',
      'soleus/tibial helper',
    ],
  )
  const { left, width } = request.window
  assert.equal(left, -width / 2)
  const objects = request.anchors.find(({ id }) => id === 'soleus')?.objects
  assert.ok(objects?.every((name) => !name.startsWith('left/')))
})

test('should draw a scene that can be printed', () => {
  const [order] = platesOf({ kind: 'muscle', id: 'gastrocnemius' }, atlasOf(gastrocnemius()))
  const scene = order?.draw(meshOf)
  assert.deepEqual(
    [scene?.subject, scene?.figure, scene?.side],
    ['gastrocnemius', 'attachments', 'right'],
  )
  assert.deepEqual(
    scene?.layers
      .at(-1)
      ?.parts.map(({ name }) => name)
      .toSorted(),
    ['gastrocnemius/calcaneal-tendon', 'gastrocnemius/lateral'],
  )
  assert.ok(scene?.marks.length === 2 && scene.anchors.length >= 5)
})
