import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SceneObject } from '../../src/atlas/draw/request.ts'
import { drawScene } from '../../src/atlas/draw/scene.ts'
import type { Part, PathStep, Scene, Shape } from '../../src/figure/scene.ts'
import { ball, bone, flesh, meridians, requestOf, sampled, together } from './bodies.ts'

const BONE = bone('femur', ball([0, 0, 0], [15, 35, 15]))
const BEHIND = flesh('a/one', ball([0, 0, -30], [30, 12, 8]))
const IN_FRONT = flesh('a/one', ball([10, 0, 30], [12, 30, 8]))

function draw(...objects: SceneObject[]): Scene {
  return drawScene(requestOf(objects))
}

function part(scene: Scene, name: string): Part {
  const found = scene.layers.flatMap(({ parts }) => parts).find((one) => one.name === name)
  assert.ok(found, name)
  return found
}

function strokes(of: Part, role: string): Shape[] {
  return of.shapes.filter((shape) => shape.kind === 'stroke' && shape.role === role)
}

function surfaces(of: Part, shade: string): Shape[] {
  return of.shapes.filter((shape) => shape.kind === 'surface' && shape.shade === shade)
}

/** Places where steps end. */
function ends(shapes: readonly Shape[]): (readonly [number, number])[] {
  return shapes.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to])),
  )
}

test('each object is a part of its layer, the layers in the order asked for', () => {
  const scene = draw(BONE, IN_FRONT)
  assert.deepEqual(
    scene.layers.map(({ name, parts }) => [name, ...parts.map((one) => one.name)]),
    [['skin'], ['bones', 'femur'], ['muscle', 'a/one']],
  )
  assert.deepEqual([scene.width, scene.height], [100, 100])
})

test('a later layer leaves no hole in an earlier one', () => {
  const alone = draw(BONE)
  const covered = draw(BONE, IN_FRONT)
  assert.deepEqual(part(covered, 'femur'), part(alone, 'femur'))
})

test('what an earlier layer hides stays hidden, and its outline is dashed there and nowhere else', () => {
  const muscle = part(draw(BONE, BEHIND), 'a/one')
  // The bone covers x 35–65; its own line is drawn again where it cuts the muscle.
  const [base] = surfaces(muscle, 'base')
  assert.ok(base)
  assert.ok(ends([base]).every(([x]) => x < 37 || x > 63))
  const dashed = strokes(muscle, 'hidden')
  assert.ok(dashed.length > 0)
  assert.ok(ends(dashed).every(([x]) => x > 34 && x < 66))
  const tones = strokes(muscle, 'outline').map(({ tone }) => tone)
  assert.deepEqual(new Set(tones), new Set(['target', 'bone']))
})

test('nothing is dashed in front of bone, nor of muscles that the figure is not about', () => {
  assert.deepEqual(strokes(part(draw(BONE, IN_FRONT), 'a/one'), 'hidden'), [])
  const helper = { ...BEHIND, tone: 'helper' } as const
  assert.deepEqual(strokes(part(draw(BONE, helper), 'a/one'), 'hidden'), [])
})

test('of two forms of one layer the nearer one owns the line between them', () => {
  const far = flesh('a/far', ball([-8, 0, 0], [20, 20, 10]))
  const near = flesh('a/near', ball([8, 0, 20], [20, 20, 10]))
  const scene = draw(far, near)
  // In a front view the near one, further to the right side of the body, is at the left: x 22–62.
  const nearSteps = strokes(part(scene, 'a/near'), 'outline').flatMap(({ steps }) => [...steps])
  assert.equal(nearSteps.at(-1)?.kind, 'close')
  const farEnds = ends(strokes(part(scene, 'a/far'), 'outline'))
  assert.ok(farEnds.every(([x]) => x > 49))
})

test('a form reaches a little under what is drawn over it, so that no gap shows between them', () => {
  const far = flesh('a/far', ball([-8, 0, 0], [20, 20, 10]))
  const near = flesh('a/near', ball([8, 0, 20], [20, 20, 10]))
  const leftmost = (objects: SceneObject[]): number => {
    const base = surfaces(part(draw(...objects), 'a/far'), 'base')
    const outline = base.flatMap(({ steps }) => sampled(steps))
    return Math.min(...outline.flatMap(([x, y]) => (Math.abs(y - 50) < 4 ? [x] : [])))
  }
  // The near one ends at x 62; what lies under it in a later layer is drawn whole, from x 38 on.
  const tucked = leftmost([far, near])
  assert.ok(tucked > 59.5 && tucked < 61.5, String(tucked))
  assert.ok(leftmost([{ ...far, layer: 'bones' }, near]) < 39)
})

test('a fold is drawn where a form stands before itself', () => {
  const folded = together(ball([0, 15, 0], [18, 18, 18]), ball([0, -15, 30], [18, 18, 10]))
  const folds = strokes(part(draw(bone('femur', folded)), 'femur'), 'crease')
  // The upper rim of the lower, nearer ball, whose middle is at y 65.
  assert.ok(folds.length === 1 && ends(folds).some(([x, y]) => Math.abs(x - 50) < 12 && y < 52))
  const plain = draw(bone('femur', ball([0, 0, 0], [30, 40, 30])))
  assert.deepEqual(strokes(part(plain, 'femur'), 'crease'), [])
})

test('the window is made up to whole samples', () => {
  const request = { ...requestOf([BONE]), window: { left: -50, top: -50, width: 80.2, height: 90 } }
  const scene = drawScene(request)
  assert.deepEqual([scene.width, scene.height], [80.5, 90])
})

test('a form that the window cuts off has no line along the window’s edge', () => {
  const shaft = part(draw(bone('tibia', ball([0, 0, 0], [15, 90, 15]))), 'tibia')
  const fill = ends(surfaces(shaft, 'base'))
  assert.ok(fill.some(([, y]) => y === 0) && fill.some(([, y]) => y === 100))
  const lines = strokes(shaft, 'outline').flatMap(({ steps }) => [...steps])
  assert.equal(lines.filter(({ kind }) => kind === 'move').length, 2)
  assert.equal(lines.filter(({ kind }) => kind === 'close').length, 0)
})

test('skin and ghosts hide nothing and are drawn flat', () => {
  const skin: SceneObject = {
    name: 'skin',
    layer: 'skin',
    tone: 'skin',
    kind: 'skin',
    mesh: ball([0, 0, 0], [45, 45, 45]),
  }
  const ghost: SceneObject = {
    ...bone('rest/talus', ball([20, 0, 40], [10, 10, 10])),
    tone: 'ghost',
    ghost: true,
  }
  const scene = draw(skin, BONE, ghost)
  const bones = scene.layers[1]?.parts.map(({ name }) => name)
  assert.deepEqual(bones, ['rest/talus', 'femur'])
  assert.deepEqual(part(scene, 'femur'), part(draw(BONE), 'femur'))
  assert.deepEqual(
    part(scene, 'rest/talus').shapes.map(({ kind, tone }) => [kind, tone]),
    [
      ['surface', 'ghost'],
      ['stroke', 'ghost'],
    ],
  )
})

test('a muscle has belly, tendon, the border between them, light, shade and fibres', () => {
  const radii = [18, 40, 12] as const
  const muscle = flesh('a/one', ball([0, 0, 0], radii), {
    isTendon: (along) => along < 0.4,
    fibres: meridians([0, 0, 0], radii, 24),
  })
  const { shapes } = part(draw(muscle), 'a/one')
  const kinds = new Set(
    shapes.map((shape) =>
      [shape.tone, shape.kind === 'surface' ? shape.shade : shape.role].join(' '),
    ),
  )
  for (const kind of [
    'tendon base',
    'target base',
    'target light',
    'target shade',
    'target outline',
    'tendon outline',
    'target crease',
    'target fibre',
    'tendon fibre',
  ])
    assert.ok(kinds.has(kind), kind)
  const fibres = strokes({ name: '', shapes }, 'fibre')
  assert.ok(fibres.some(({ fine }) => fine) && fibres.some(({ fine }) => !fine))
})

test('a cord that its outlines would fill is outlined as finely as a fold', () => {
  const rolesOf = (radius: number): readonly string[] => {
    const cord = flesh('a/one', ball([0, 0, 0], [radius, 40, radius]), { isTendon: () => true })
    const { shapes } = part(draw(cord), 'a/one')
    return shapes.flatMap((shape) => (shape.kind === 'stroke' ? [shape.role] : []))
  }
  assert.deepEqual(rolesOf(2.5), ['crease'])
  assert.deepEqual(rolesOf(12), ['outline'])
})

test('shades, fibres and folds can be left out', () => {
  const request = requestOf([
    BONE,
    flesh('a/one', ball([0, 0, 30], [12, 30, 8]), {
      fibres: meridians([0, 0, 30], [12, 30, 8], 12),
    }),
  ])
  const bare = { ...request.detail, shades: false, fibres: false, creases: false }
  for (const { parts } of drawScene({ ...request, detail: bare }).layers)
    for (const { shapes } of parts)
      for (const shape of shapes)
        assert.ok(shape.kind === 'surface' ? shape.shade === 'base' : shape.role === 'outline')
})

test('marks and arrows are projected; a mark deep below what is drawn is behind', () => {
  const mark = (landmark: string, at: readonly [number, number, number]) =>
    ({ end: 'start', of: 'a/one', landmark, along: [at] }) as const
  const scene = drawScene({
    ...requestOf([BONE]),
    marks: [mark('on', [0, 0, 15]), mark('under', [0, 10, -15]), mark('away', [80, 0, 0])],
    arrows: [
      {
        motion: 'knee:flexion',
        along: [
          [10, 20.04, 0],
          [10, 30, 0],
        ],
      },
    ],
  })
  assert.deepEqual(
    scene.marks.map(({ landmark, along, behind }) => [landmark, along[0], behind]),
    [
      ['on', [50, 50], undefined],
      ['under', [50, 40], true],
    ],
  )
  assert.deepEqual(scene.arrows[0]?.along, [
    [40, 30],
    [40, 20],
  ])
})

test('an anchor lies in the middle of what is seen of its objects and says how far that runs', () => {
  const left = bone('fibula', ball([25, 0, 0], [10, 20, 10]))
  const scene = drawScene({
    ...requestOf([BONE, left, IN_FRONT]),
    anchors: [
      { kind: 'bone', id: 'fibula', objects: ['fibula'] },
      { kind: 'bone', id: 'tibia', objects: ['tibia'] },
      { kind: 'start', id: 'here', at: [0, 0, 0] },
      { kind: 'start', id: 'outside', at: [0, 90, 0] },
    ],
  })
  assert.deepEqual(
    scene.anchors.map(({ id }) => id),
    ['fibula', 'here'],
  )
  const [fibula, here] = scene.anchors
  // It is seen from x 15 to where the muscle, from x 28 on, covers it.
  const [x = 0, y = 0] = fibula?.at ?? []
  assert.ok(x > 18 && x < 26 && y > 40 && y < 60, `${x} ${y}`)
  assert.ok((fibula?.reach[0] ?? 0) < 17 && (fibula?.reach[1] ?? 0) < 31)
  assert.deepEqual(here?.at, [50, 50])
})

test('a muscle’s anchor lies on its belly, its tendon’s on the tendon', () => {
  const muscle = flesh('a/one', ball([0, 0, 0], [18, 40, 12]), { isTendon: (along) => along > 0.6 })
  const { anchors } = drawScene({
    ...requestOf([muscle]),
    anchors: [
      { kind: 'head', id: 'a/one', objects: ['a/one'] },
      { kind: 'tendon', id: 'cord', objects: ['a/one'], tendon: true },
    ],
  })
  const [belly, tendon] = anchors
  assert.ok((belly?.at[1] ?? 0) > 42 && (tendon?.at[1] ?? 100) < 40)
})

test('the same request gives the same scene, and every coordinate is a tenth of a mm', () => {
  const scene = draw(BONE, BEHIND)
  assert.deepEqual(draw(BONE, BEHIND), scene)
  const all = scene.layers.flatMap(({ parts }) => parts.flatMap(({ shapes }) => shapes))
  const numbers = all.flatMap(({ steps }) =>
    steps.flatMap((step: PathStep) =>
      step.kind === 'close'
        ? []
        : [...step.to, ...(step.kind === 'curve' ? step.handles.flat() : [])],
    ),
  )
  assert.ok(numbers.length > 100)
  for (const value of numbers) assert.ok(Object.is(value, Math.round(value * 10) / 10))
})

test('a coarse scene lies on whole mm, with its size, marks and anchors', () => {
  const request = requestOf([BONE, BEHIND])
  const scene = drawScene({
    ...request,
    window: { left: -50.3, top: -50.3, width: 100, height: 99 },
    cell: 1.25,
    detail: { ...request.detail, tolerance: 1.2 },
    marks: [{ end: 'end', of: 'a/one', landmark: 'here', along: [[0, 0, 15]] }],
    anchors: [{ kind: 'bone', id: 'femur', objects: ['femur'] }],
  })
  const numbers = [scene.width, scene.height, ...scene.marks.flatMap(({ along }) => along.flat())]
  for (const { at, reach } of scene.anchors) numbers.push(...at, ...reach)
  for (const { parts } of scene.layers)
    for (const { shapes } of parts) numbers.push(...ends(shapes).flat())
  assert.ok(numbers.every(Number.isInteger))
})
