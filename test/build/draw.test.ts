// What is drawn, when, and where it goes; the drawing itself is made of a square.

import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { modelMesh } from '../../src/atlas/model.ts'
import { plannedPlates } from '../../src/atlas/orders.ts'
import { platesOf } from '../../src/atlas/plates.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import { type Atelier, type Drawn, drawPlates } from '../../src/build/draw.ts'
import { readDrawingEngine, readProject, readSources } from '../../src/build/files.ts'
import { fingerprint } from '../../src/build/fingerprint.ts'
import { keepMeshes, modelKeys, packMesh, unpackMesh } from '../../src/build/mesh-cache.ts'
import { pathOf, plateKey, subjectOf } from '../../src/build/stale-plates.ts'
import { inputsOf, PLATES } from '../../src/build/stored-plates.ts'
import { readLibrary } from '../../src/content/library.ts'
import { printPlate } from '../../src/figure/plate-file.ts'
import { openProject, ROOT } from './project.ts'
import { squareScene } from './scenes.ts'

const MESH: Mesh = {
  positions: new Float32Array([0, 0, 0, 1.5, 0, 0, 0, 1, 0.01]),
  normals: new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, 1]),
  triangles: new Uint32Array([0, 1, 2]),
  parameters: new Float32Array([0, 0, 0.5, 3, 1, -3]),
}

const squares: Atelier = {
  platesOf: (subject, atlas) =>
    plannedPlates(subject, atlas).map((plate) => ({
      ...plate,
      draw: () => squareScene(plate.subject, plate.figure, plate.view),
    })),
  modelMesh: () => MESH,
}

const noAtelier: Atelier = {
  platesOf: () => assert.fail('the atlas was opened with nothing to draw'),
  modelMesh: () => MESH,
}

/** The shipped content without its plates, in a folder of its own that stands for the project. */
function openRoot(context: TestContext) {
  const { folder } = openProject(context)
  const shipped = join(ROOT, 'content')
  cpSync(shipped, join(folder, 'content'), {
    recursive: true,
    filter: (source) => source !== join(shipped, 'plates'),
  })
  const change = (path: string, edit: (text: string) => string): void => {
    const text = readFileSync(join(folder, path), 'utf8')
    assert.notEqual(edit(text), text, `${path} does not hold what is to be changed`)
    writeFileSync(join(folder, path), edit(text))
  }
  const draw = async (
    ids: readonly string[] = [],
    options: { readonly atelier?: Atelier; readonly studio?: string } = {},
  ): Promise<Drawn> => {
    const drawn = await drawPlates({
      root: folder,
      cwd: folder,
      ids,
      progress: () => {},
      drawn: () => {},
      atelier: squares,
      ...options,
    })
    assert.equal(drawn.kind, 'drawn')
    return drawn as Drawn
  }
  return { folder, change, draw }
}

test('should draw what is missing, and then nothing more', async (context) => {
  const { draw, folder } = openRoot(context)
  const first = await draw()
  assert.deepEqual(first.diagnostics, [])
  assert.ok(first.written.includes('content/plates/gastrocnemius/attachments.back.svg'))
  assert.ok(first.written.includes('content/plates/calf/locator.back.svg'))
  for (const path of first.written) assert.ok(existsSync(join(folder, path)))
  const again = await draw([], { atelier: noAtelier })
  assert.deepEqual(again.written, [])
  assert.equal(again.unchanged, first.written.length)
})

test('should draw anew what shows a shape that has changed, and nothing else', async (context) => {
  const { draw, change } = openRoot(context)
  await draw()
  change('content/atlas/gastrocnemius.yaml', (text) => text.replace(/slant: .*/, 'slant: 33'))
  const subjects = (await draw()).written.map((path) => path.split('/')[2])
  assert.deepEqual([...new Set(subjects)].sort(), ['calf', 'gastrocnemius'])
})

test('should not care for remarks, or for what places are called', async (context) => {
  const { draw, change } = openRoot(context)
  await draw()
  change('content/atlas/soleus.yaml', (text) => `# A remark.\n${text}`)
  change('content/atlas/landmarks/pelvis.yaml', (text) => text.replace('sitting bone', 'seat bone'))
  assert.deepEqual((await draw([], { atelier: noAtelier })).written, [])
})

test('should draw what was named in any case, and write only what is different', async (context) => {
  const { draw, change } = openRoot(context)
  await draw()
  assert.deepEqual((await draw(['soleus'])).written, [])
  change('content/plates/soleus/locator.back.svg', (text) => text.replace('svg', 'svg '))
  assert.deepEqual((await draw([], { atelier: noAtelier })).written, [])
  assert.deepEqual((await draw(['soleus'])).written, ['content/plates/soleus/locator.back.svg'])
})

test('should refuse a name that has no shape', async (context) => {
  const { folder } = openRoot(context)
  const options = { root: folder, cwd: folder, progress: () => {}, drawn: () => {} }
  assert.deepEqual(await drawPlates({ ...options, ids: ['solues'], atelier: squares }), {
    kind: 'unknown',
    problem: 'content/atlas/ has no form of `solues`',
    hint: 'did you mean `soleus`?',
  })
})

test('should remove plates that nothing asks for, when all are drawn', async (context) => {
  const { draw, folder } = openRoot(context)
  await draw()
  const strays = [
    'content/plates/testus/locator.back.svg',
    'content/plates/soleus/action.front.svg',
  ]
  for (const stray of strays) {
    mkdirSync(dirname(join(folder, stray)), { recursive: true })
    writeFileSync(join(folder, stray), '<svg/>')
  }
  assert.deepEqual((await draw(['soleus'])).removed, [])
  assert.deepEqual((await draw()).removed, strays.toSorted())
  assert.ok(!existsSync(dirname(join(folder, strays[0] ?? ''))))
})

test('should keep the plates of a muscle whose shape has a mistake, and tell it', async (context) => {
  const { draw, change, folder } = openRoot(context)
  await draw()
  change('content/atlas/popliteus.yaml', (text) => text.replace('slant:', 'slnat:'))
  const { removed, diagnostics } = await draw()
  assert.deepEqual(removed, [])
  assert.match(diagnostics[0]?.message ?? '', /`slnat`/)
  assert.ok(existsSync(join(folder, 'content/plates/popliteus/attachments.back.svg')))
})

test('should tell the mistakes of what was named, and leave a group that rests on it', async (context) => {
  const { draw, change } = openRoot(context)
  await draw()
  change('content/atlas/plantaris.yaml', (text) => text.replace('slant:', 'slnat:'))
  change('content/atlas/soleus.yaml', (text) => text.replace(/slant: .*/, 'slant: 33'))
  for (const id of ['plantaris', 'calf']) {
    const { written, unchanged, diagnostics } = await draw([id])
    assert.deepEqual([written, unchanged], [[], 0], id)
    assert.match(diagnostics[0]?.message ?? '', /`slnat`/)
  }
  const subjects = (await draw()).written.map((path) => path.split('/')[2])
  assert.ok(subjects.includes('soleus') && !subjects.includes('calf'))
})

test('should draw into the folder of a studio, and leave ours alone', async (context) => {
  const { draw, folder } = openRoot(context)
  await draw()
  const studio = openProject(context)
  const shape = readFileSync(join(folder, 'content/atlas/gastrocnemius.yaml'), 'utf8')
  studio.write('content/atlas/gastrocnemius.yaml', shape.replace(/slant: .*/, 'slant: 33'))
  const before = readFileSync(join(folder, 'content/plates/gastrocnemius/attachments.back.svg'))
  const { written, removed } = await draw([], { studio: studio.folder })
  assert.ok(written.length > 0)
  assert.ok(existsSync(join(studio.folder, 'content/plates/gastrocnemius/attachments.back.svg')))
  assert.ok(!existsSync(join(studio.folder, 'content/plates/soleus')))
  assert.deepEqual(
    readFileSync(join(folder, 'content/plates/gastrocnemius/attachments.back.svg')),
    before,
  )
  studio.write('content/plates/testus/locator.back.svg', '<svg/>')
  assert.deepEqual(removed, [])
  assert.equal((await draw([], { studio: studio.folder })).removed.length, 1)
})

test('should draw every shipped plate again to the byte', () => {
  const files = readProject(ROOT, undefined, ROOT)
  const library = readLibrary(files, () => {})
  const engine = fingerprint(readDrawingEngine(ROOT))
  const meshOf = keepMeshes(modelMesh, ROOT, modelKeys(ROOT))
  const records = [...library.muscles.values(), ...library.groups.values()]
  const plates = records.flatMap((record) => platesOf(subjectOf(record, library), library.atlas))
  assert.ok(plates.length > 0)
  const shipped = [...files.keys()].filter((path) => path.startsWith(PLATES))
  assert.deepEqual(shipped.toSorted(), plates.map(pathOf).toSorted())
  for (const plate of plates) {
    const path = pathOf(plate)
    const stored = files.get(path)
    assert.ok(stored)
    const key = plateKey(plate, engine)
    assert.equal(inputsOf(stored), key, `${path} is older than what draws it: npm run draw`)
    const text = Buffer.from(stored.bytes).toString('utf8').replaceAll('\r\n', '\n')
    assert.ok(printPlate(plate.draw(meshOf), key) === text, `${path} is drawn otherwise now`)
  }
})

test('should keep meshes exactly, and believe no file that is not', () => {
  const packed = packMesh(MESH)
  assert.deepEqual(unpackMesh(packed), MESH)
  const { parameters: _, ...plain } = MESH
  assert.deepEqual(unpackMesh(packMesh(plain)), plain)
  assert.equal(unpackMesh(undefined), undefined)
  assert.equal(unpackMesh(new Uint8Array(7)), undefined)
  assert.equal(unpackMesh(packed.subarray(0, packed.length - 4)), undefined)
  for (const at of [0, 4, 12, 40, packed.length - 1]) {
    const damaged = Uint8Array.from(packed)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    assert.equal(unpackMesh(damaged), undefined, `a changed byte ${at}`)
  }
})

test('should model a bone once for each version of its sources, and without a folder', (context) => {
  const { folder } = openProject(context)
  let modelled = 0
  const open = (version: string) =>
    keepMeshes(
      () => {
        modelled++
        return MESH
      },
      folder,
      (bone) => `${bone}, ${version}`,
    )
  const first = open('version one')
  assert.deepEqual(first('tibia', 2), MESH)
  assert.deepEqual(first('tibia', 2), MESH)
  assert.deepEqual(open('version one')('tibia', 2), MESH)
  assert.equal(modelled, 1)
  open('version one')('tibia', 4)
  open('version two')('tibia', 2)
  assert.equal(modelled, 3)
  open('version one')('tibia', 2)
  assert.equal(modelled, 4, 'what another version left is written over')
  rmSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'node_modules'), 'a file in the way')
  assert.deepEqual(open('version one')('tibia', 2), MESH)
})

test('should keep bones and skin when something else is modelled otherwise', (context) => {
  const { folder, write } = openProject(context)
  write(
    'src/atlas/model.ts',
    "import { BONES } from './skeleton.ts'\nimport { skin } from './skin.ts'\n",
  )
  write(
    'src/atlas/skeleton.ts',
    "import { ARM } from './bones/arm.ts'\nimport {\n  LEG,\n} from './bones/leg.ts'\n",
  )
  write('src/atlas/solid/surface-net.ts', "import type { Mesh } from '../mesh.ts'\n")
  write('src/atlas/bones/arm.ts', "import { tube } from '../tube.ts'\n")
  write('src/atlas/bones/leg.ts', '// one\n')
  for (const name of ['skin', 'tube', 'muscle', 'mesh']) write(`src/atlas/${name}.ts`, '// one\n')
  const bones = ['ulna', 'vertebra-t6']
  const skins = ['skin', 'skin-of-leg']
  const names = [...bones, ...skins]
  const keys = (): string[] => names.map(modelKeys(folder))
  const changed = (path: string): string[] => {
    const before = keys()
    write(path, `${readFileSync(join(folder, path), 'utf8')}// changed\n`)
    const after = keys()
    return names.filter((_, index) => before[index] !== after[index])
  }
  assert.deepEqual(changed('src/atlas/muscle.ts'), [])
  assert.deepEqual(changed('src/atlas/mesh.ts'), [], 'types are gone when it runs')
  for (const path of ['skeleton', 'bones/leg', 'tube'])
    assert.deepEqual(changed(`src/atlas/${path}.ts`), bones, path)
  assert.deepEqual(changed('src/atlas/skin.ts'), skins)
  for (const path of ['model', 'solid/surface-net'])
    assert.deepEqual(changed(`src/atlas/${path}.ts`), names, path)
})

test('should model bones anew when the file of any of them changes, and skin without them', () => {
  const models = (path: string): string[] => [...readSources(ROOT, path).keys()]
  const bones = readdirSync(join(ROOT, 'src', 'atlas', 'bones'))
  const read = models('src/atlas/skeleton.ts')
  for (const file of bones.filter((name) => name !== 'bone.ts'))
    assert.ok(read.includes(`src/atlas/bones/${file}`), file)
  for (const path of [...read, ...models('src/atlas/skin.ts')])
    assert.ok(!path.startsWith('src/atlas/muscle/'), path)
})

test('should choose most figures by rule, and few by hand', () => {
  const { atlas } = readLibrary(readProject(ROOT, undefined, ROOT), () => {})
  const shapes = [...atlas.muscles.values()]
  const figures = shapes.flatMap((shape) => {
    const planned = plannedPlates({ kind: 'muscle', id: shape.id }, atlas)
    return planned.map(({ figure }) => ({ shape, figure }))
  })
  const byHand = figures.filter(({ shape, figure }) => {
    const wishes = figure === 'layers' ? undefined : shape.figures[figure]
    const { view, window, bones, omit, xray, behind } = wishes ?? {}
    return [view, window, bones, omit, xray, behind].some((wish) => wish !== undefined)
  })
  assert.ok(figures.length > 0)
  const names = byHand.map(({ shape, figure }) => `${shape.id} ${figure}`)
  assert.ok(names.length * 4 < figures.length, `by hand: ${names.join(', ')}`)
})
