// A form that is tried out: the page that shows it, again at every save, with or without a record.

import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readProject } from '../../src/build/files.ts'
import { openTrial, type TrialEngine, type Tried } from '../../src/build/try.ts'
import { type AllEngine, tryAll } from '../../src/build/try-all.ts'
import { faultInWords } from '../../src/build/try-faults.ts'
import { muscleName, trialWords } from '../../src/build/try-words.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import type { FigureWords } from '../../src/figure/words.ts'
import { openTry } from '../../src/preview/try.ts'
import { fascicle, openProject, ROOT } from './project.ts'
import { anchor, squareScene } from './scenes.ts'

const MESH = {
  positions: new Float32Array(9),
  normals: new Float32Array(9),
  triangles: new Uint32Array([0, 1, 2]),
}

/** Draws squares, and finds one thing wrong. */
const squares: TrialEngine & AllEngine = {
  figuresOf: (shape) =>
    (['back', 'front'] as const).map((view) => ({
      figure: 'attachments',
      view,
      isChosen: view === 'back',
      draw: () =>
        squareScene(shape.id, 'attachments', view, [
          anchor('head', `${shape.id}/belly`),
          anchor('bone', 'tibia'),
        ]),
    })),
  figureOf: (shape, atlas) => squares.figuresOf(shape, atlas)[0],
  faultsOf: (shape) => [
    { kind: 'inside', part: `${shape.id}/belly`, bone: 'femur', at: [80.4, 700, -3], depth: 6.25 },
  ],
  modelMesh: () => MESH,
}

/** A form of a muscle that nobody has written a record of, in a folder of its own. */
function openForms(context: TestContext) {
  const { folder, write } = openProject(context)
  cpSync(join(ROOT, 'content/atlas'), join(folder, 'content/atlas'), { recursive: true })
  const form = readFileSync(join(ROOT, 'content/atlas/popliteus.yaml'), 'utf8')
  write('content/atlas/teres-major.yaml', form)
  const options = {
    root: ROOT,
    cwd: folder,
    studio: folder,
    out: join(folder, 'out'),
    engine: squares,
  }
  const page = (id: string): string => readFileSync(join(folder, `out/try/${id}.html`), 'utf8')
  const change = (id: string, from: string, to: string): void => {
    const file = join(folder, `content/atlas/${id}.yaml`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }
  return { folder, options, page, change }
}

async function drawn(trial: { draw: () => Promise<unknown> }): Promise<Tried> {
  const tried = (await trial.draw()) as Tried
  assert.equal(tried.kind, 'tried')
  return tried
}

test('should show a form without a record on a page that needs nothing else', async (context) => {
  const { options, page } = openForms(context)
  const trial = await openTrial({ ...options, ids: ['teres-major'], isWatched: false })
  const { pages, diagnostics } = await drawn(trial)
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(pages, [
    {
      id: 'teres-major',
      path: 'out/try/teres-major.html',
      isWritten: true,
      problems: ['teres-major/belly runs 6.3 mm inside `femur` at [80, 700, -3]'],
    },
  ])
  const html = page('teres-major')
  assert.match(html, /<h1>Teres major<\/h1>/)
  assert.equal(html.match(/<svg /g)?.length, 2)
  assert.match(html, />Tibia</)
  assert.match(html, /6\.3 mm inside/)
  assert.doesNotMatch(html, /<script|<link|http-equiv|url\((?!data:)/)
})

test('should look for itself as long as it is watched', async (context) => {
  const { options, page } = openForms(context)
  const trial = await openTrial({ ...options, ids: ['popliteus'], isWatched: true })
  await drawn(trial)
  assert.match(page('popliteus'), /http-equiv="refresh"/)
  trial.finish()
  assert.doesNotMatch(page('popliteus'), /http-equiv/)
  assert.equal(page('popliteus').match(/<svg /g)?.length, 2)
})

test('should keep the figures of a form with a mistake, and tell the mistake', async (context) => {
  const { options, page, change } = openForms(context)
  const trial = await openTrial({ ...options, ids: ['teres-major'], isWatched: true })
  await drawn(trial)
  change('teres-major', 'slant:', 'slnat:')
  const { diagnostics } = await drawn(trial)
  assert.ok(diagnostics.some(({ message }) => message.includes('`slnat`')))
  assert.equal(page('teres-major').match(/<svg /g)?.length, 2)
  assert.match(page('teres-major'), /slnat/)
  assert.match(page('teres-major'), /class="strip stale"/)
})

test('should refuse a name that has no form', async (context) => {
  const { options } = openForms(context)
  const trial = await openTrial({ ...options, ids: ['teres-majr'], isWatched: false })
  assert.deepEqual(await trial.draw(), {
    kind: 'unknown',
    problem: 'content/atlas/ has no form of `teres-majr`',
    hint: 'did you mean `teres-major`?',
  })
  const { code, error } = await fascicle(['draw', '--try', 'names'], ROOT)
  assert.equal(code, 2)
  assert.match(error, /no form of `names`/)
})

test('should draw again at every save, until it is closed', async (context) => {
  const { options, page, change } = openForms(context)
  const done: Tried[] = []
  let next = (): void => {}
  const trying = await openTry({
    ...options,
    ids: ['teres-major'],
    isWatched: true,
    tried: (tried) => {
      done.push(tried)
      next()
    },
    failed: (message) => assert.fail(message),
  })
  assert.ok(trying.kind === 'open' && done.length === 1)
  const again = new Promise<void>((resolve) => {
    next = resolve
  })
  change('teres-major', 'slant:', '# A remark.\n    slant:')
  await again
  assert.equal(done.length, 2)
  await trying.close()
  assert.doesNotMatch(page('teres-major'), /http-equiv/)
})

test('should show all forms beside each other', async (context) => {
  const { options, folder } = openForms(context)
  const tried = await tryAll({ ...options, progress: () => {} })
  assert.ok(tried.kind === 'tried')
  assert.deepEqual(
    tried.pages.map(({ path }) => path),
    ['out/atlas-all.html'],
  )
  const html = readFileSync(join(folder, 'out/atlas-all.html'), 'utf8')
  const sections = html.match(/<h2>/g)?.length ?? 0
  assert.equal(html.match(/<svg /g)?.length, 3 * sections)
  assert.match(html, /<h2>Teres major<\/h2>/)
  assert.match(html, /<h2>Gastrocnemius<\/h2>/)
  assert.match(html, /id="palette-black"/)
  assert.match(html, /id="labels-technical"/)
  for (const [, name = ''] of html.matchAll(/var\(--([\w-]+)\)/g))
    assert.ok(html.includes(`--${name}: `), `--${name} is used and nowhere given`)
})

test('should say what options go together', async () => {
  for (const words of [
    ['draw', '--once'],
    ['draw', '--all'],
    ['draw', '--try', '--all', 'popliteus'],
  ])
    assert.equal((await fascicle(words, ROOT)).code, 2, words.join(' '))
})

test('should take names from the record, the list of the unwritten or the id', () => {
  const workshop = openWorkshop(readProject(ROOT, undefined, ROOT), ROOT, () => {})
  assert.ok(workshop)
  assert.equal(muscleName('gastrocnemius', workshop), 'Gastrocnemius')
  assert.equal(muscleName('biceps-femoris', workshop), 'Biceps femoris')
  assert.equal(muscleName('no-such-muscle', workshop), 'No such muscle')
  const start = [...workshop.library.atlas.landmarks.values()][0]
  assert.ok(start)
  const anchors = [
    anchor('bone', 'femur'),
    anchor('muscle', 'gastrocnemius'),
    anchor('muscle', 'no-such-muscle'),
    anchor('head', 'no-such-muscle/long'),
    anchor('head', 'no-such-muscle/short-one'),
    anchor('start', start.id),
  ]
  const scene = squareScene('no-such-muscle', 'attachments', 'back', anchors)
  const said = (words: FigureWords): string[] => [...words.labels.values()].map(({ text }) => text)
  assert.deepEqual(said(trialWords(scene, 'technical', workshop)), [
    'Long',
    'Short one',
    `Start: ${start.name}`,
    'Gastrocnemius',
    'Femur',
  ])
  assert.equal(trialWords(scene, 'none', workshop).labelling, 'none')
})

test('should say what was measured', () => {
  assert.equal(
    faultInWords({
      kind: 'off',
      landmark: 'femur.back',
      bone: 'femur',
      at: [1.2, 2, -3],
      distance: -7.04,
    }),
    'femur.back lies 7.0 mm under the surface of `femur` at [1, 2, -3]',
  )
  assert.equal(
    faultInWords({ kind: 'crossed', head: 'sheet', lines: [2, 3] }),
    'lines 2 and 3 of sheet cross',
  )
})
