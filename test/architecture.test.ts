// The plan of the house, enforced: imports go down one ladder, each dependency comes in by one
// door, and nothing that decides bytes asks for the time, for luck or for the reader's locale.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Folder or file of src → what it may import, besides itself. Each names only those above it. */
const LADDER: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  yaml: ['diagnostic'],
  document: ['diagnostic'],
  check: ['diagnostic', 'document'],
  type: ['diagnostic'],
  theme: ['diagnostic', 'yaml', 'type'],
  figure: ['diagnostic', 'document', 'type', 'theme'],
  content: ['diagnostic', 'yaml', 'document'],
  template: ['diagnostic', 'yaml', 'document', 'theme', 'content'],
  quiz: ['diagnostic', 'content', 'template'],
  atlas: ['diagnostic', 'theme', 'figure', 'content'],
  layout: ['diagnostic', 'document', 'type', 'theme', 'figure'],
  deck: ['diagnostic', 'document', 'type', 'theme', 'figure'],
  pdf: ['diagnostic', 'document', 'type', 'theme', 'figure', 'layout'],
  build: words(
    'diagnostic yaml document check type theme figure content template quiz atlas layout deck pdf',
  ),
  web: [],
  preview: ['diagnostic', 'build', 'web'],
  present: ['figure', 'build', 'web'],
  help: [],
  outcome: ['diagnostic', 'build'],
  options: ['diagnostic', 'theme'],
  cli: words('diagnostic theme build web preview present help outcome options'),
  bin: ['cli'],
}

/** The same within the atlas, whose stages go one way: forms, drawings, muscles, figures. */
const ATLAS: Readonly<Record<string, readonly string[]>> = {
  space: [],
  solid: ['space'],
  bones: ['space', 'solid'],
  'skin-limbs': ['space', 'solid'],
  skin: ['space', 'solid', 'skin-limbs'],
  skeleton: ['solid', 'space', 'bones'],
  model: ['space', 'solid', 'skin', 'skeleton'],
  draw: ['space'],
  muscle: ['space', 'draw'],
  choice: words('space solid skeleton model draw muscle'),
  orders: ['choice'],
  faults: words('space solid skeleton muscle choice'),
  plates: words('model draw choice orders'),
  trial: words('model draw choice'),
}

/** Package → who may import it. A package that stands here nowhere may be imported by nobody. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  zod: ['yaml', 'content', 'theme', 'present'],
  marked: ['document'],
  fontkit: ['type'],
  'image-size': ['figure'],
  saxes: ['figure'],
  uqr: ['figure'],
  'csv-parse': ['build'],
  handlebars: ['template'],
  'reveal.js': ['deck'],
  pdfkit: ['pdf'],
  fflate: ['pdf'],
  chokidar: ['preview'],
  tsx: ['bin'],
  'node:fs': ['build', 'preview'],
  'node:http': ['web'],
  'node:os': ['present'],
  'node:child_process': ['web'],
  'node:module': ['build', 'bin'],
  'node:url': ['build', 'preview', 'present', 'cli', 'bin'],
  'node:util': ['options'],
  // To look whether a picture unpacks; what it packs differs between processors.
  'node:zlib': ['figure'],
  // Pure functions, which anybody may call.
  'node:crypto': Object.keys(LADDER),
  'node:path': Object.keys(LADDER),
}

/** The one thing that nobody may foretell, and that decides no bytes of what is made. */
const SECRET = 'present/key.ts'

const FORBIDDEN = [
  { what: 'the time', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/ },
  { what: 'luck', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/ },
  { what: "the reader's locale", pattern: /\blocaleCompare\b|\.toLocale\w*/ },
  { what: 'a default export', pattern: /\bexport\s+default\b|\bas\s+default\b/ },
  { what: 'a door that cannot be watched', pattern: /\bgetBuiltinModule\b/ },
  { what: 'an import that is known only when it runs', pattern: /\bimport\s*\(\s*(?!['"\s])/ },
]

const IMPORTS = [
  /(?<!['"])\bfrom\s*(['"])(?<name>[^'"\n]+)\1/g,
  /\bimport\s*(['"])(?<name>[^'"\n]+)\1/g,
  /\bimport\s*\(\s*(['"])(?<name>[^'"\n]+)\1/g,
  /\b(?:require|require\.resolve|import\.meta\.resolve)\s*\(\s*(['"])(?<name>[^'"\n]+)\1/g,
  /\bcreateRequire\s*\([^\n]*\)(?:\.resolve)?\s*\(\s*(['"])(?<name>[^'"\n]+)\1/g,
]

/** @param file from src, with `/` */
function breachesOf(file: string, source: string): string[] {
  const code = withoutComments(source)
  const names = new Set(
    IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)]).flatMap(
      ({ groups }) => groups?.name ?? [],
    ),
  )
  return [
    ...[...names].flatMap((name) => breachOfImport(file, name) ?? []),
    ...FORBIDDEN.filter(({ what, pattern }) => {
      const isSecret = what === 'luck' && file === SECRET
      return pattern.test(code) && !isSecret
    }).map(({ what }) => `${file} uses ${what}`),
  ]
}

function breachOfImport(file: string, name: string): string | undefined {
  const module = moduleOf(file)
  const mayImport = LADDER[module]
  if (!mayImport) return `${file} is not on the ladder`
  if (!name.startsWith('.')) {
    const welcome = DOORS[packageOf(name)]?.includes(module)
    return welcome ? undefined : `${file} may not import ${name}`
  }
  const target = posix.join(posix.dirname(file), name)
  const other = moduleOf(target)
  if (target.startsWith('../')) return `${file} imports ${name}, which is outside src`
  if (module === 'atlas' && other === 'atlas') return breachInAtlas(file, target)
  return other === module || mayImport.includes(other)
    ? undefined
    : `${file} may not import ${target}`
}

function breachInAtlas(file: string, target: string): string | undefined {
  const [from, to] = [file, target].map((path) => moduleOf(path.slice('atlas/'.length)))
  const mayImport = ATLAS[from ?? '']
  if (!mayImport) return `${file} is not on the ladder of the atlas`
  return from === to || mayImport.includes(to ?? '')
    ? undefined
    : `${file} may not import ${target}`
}

/** Whole lines of comment only: what is doubtful counts as code, and is then refused aloud. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|(?:\/\*|\*\/|\*\s|\*$)(?!.*\*\/\s*\S))/.test(line))
    .join('\n')
}

function moduleOf(file: string): string {
  return file.split('/')[0]?.replace(/\.\w+$/, '') ?? file
}

/** `yaml/util` is yaml; `node:fs/promises` is `node:fs`; scopes have two parts. */
function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

function words(list: string): string[] {
  return list.split(' ')
}

/** All that a module reaches by the ladder. */
function reachOf(module: string): Set<string> {
  const direct = LADDER[module] ?? []
  return new Set([...direct, ...direct.flatMap((below) => [...reachOf(below)])])
}

const SRC = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src')

test('imports in src go down the ladder and in by their doors', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]s$/.test(file))
    .map((file) => relative(SRC, join(SRC, file)).split(sep).join('/'))
  assert.ok(files.length > 0)
  const breaches = files
    .toSorted()
    .flatMap((file) => breachesOf(file, readFileSync(join(SRC, file), 'utf8')))
  assert.deepEqual(breaches, [])
})

test('the ladder itself only goes down', () => {
  const above: string[] = []
  for (const [module, below] of Object.entries(LADDER)) {
    for (const other of below) assert.ok(above.includes(other), `${module} names ${other}`)
    above.push(module)
  }
})

test('the tables speak of what is there', () => {
  const modules = readdirSync(SRC).map((name) => name.replace(/\.[jt]s$/, ''))
  assert.deepEqual(Object.keys(LADDER).toSorted(), modules.toSorted())
  const { dependencies } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8'))
  const packages = Object.keys(DOORS).filter((name) => !name.startsWith('node:'))
  assert.deepEqual(
    packages.filter((name) => !(name in dependencies)),
    [],
  )
})

test('a build that draws nothing does not load what draws', () => {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const code = withoutComments(readFileSync(join(SRC, file), 'utf8'))
    // Neither `import type` nor `import()` loads anything before it is wanted.
    for (const [, what = '', name = ''] of code.matchAll(
      /^(?:import|export)\s+([^'"]*?)\s*from\s*'(\.[^']+)'/gm,
    ))
      if (!/^type\b(?!\s*,)/.test(what)) follow(posix.join(posix.dirname(file), name))
  }
  follow('build/build.ts')
  assert.ok(!seen.has('figure/image.ts'), 'nor what reads pictures')
  follow('preview/preview.ts')
  assert.ok(seen.has('build/plates.ts'))
  const ofAtlas = [...seen].filter((file) => moduleOf(file) === 'atlas')
  // What plans figures, and the few sums that it needs: no bone, and nothing that draws.
  const planning = [
    ...words('orders choice/behind choice/facing choice/middle-lines choice/regions draw/view'),
    ...words('muscle/attachment muscle/beside muscle/turned-pieces'),
    ...words('space/angle space/curve space/pose space/vector'),
  ]
  assert.deepEqual(ofAtlas.toSorted(), planning.map((name) => `atlas/${name}.ts`).toSorted())
})

test('pdf and deck never meet', () => {
  assert.ok(!reachOf('pdf').has('deck'))
  assert.ok(!reachOf('deck').has('pdf'))
})

const REFUSED: readonly (readonly [file: string, source: string, breach: string])[] = [
  ['yaml/read.ts', "import { a } from '../theme/theme.ts'", 'may not import theme/theme.ts'],
  ['atlas/draw/a.ts', "import { a } from '../muscle/b.ts'", 'may not import atlas/muscle/b.ts'],
  ['layout/page.ts', "import type { A } from '../pdf/ink.ts'", 'may not import pdf/ink.ts'],
  ['pdf/ink.ts', "export * from '../deck/slide.ts'", 'may not import deck/slide.ts'],
  ['deck/html.ts', "const a = await import('../pdf/ink.ts')", 'may not import pdf/ink.ts'],
  ['figure/a.ts', "let a: import('../layout/page.ts').Page", 'may not import layout/page.ts'],
  [
    'document/a.ts',
    "import {\n  a,\n} from '../content/library.ts'",
    'may not import content/library.ts',
  ],
  ['diagnostic.ts', "import './yaml/read.ts'", 'may not import yaml/read.ts'],
  [
    'preview/a.ts',
    "import { a } from '../content/library.ts'",
    'may not import content/library.ts',
  ],
  ['build/a.ts', "import { main } from '../cli.ts'", 'may not import cli.ts'],
  ['novelty/a.ts', "import { a } from '../diagnostic.ts'", 'is not on the ladder'],
  [
    'build/a.ts',
    "import a from '../../package.json'",
    'imports ../../package.json, which is outside src',
  ],
  ['layout/a.ts', "import PDFDocument from 'pdfkit'", 'may not import pdfkit'],
  ['pdf/a.ts', "import * as fontkit from 'fontkit'", 'may not import fontkit'],
  ['content/a.ts', "import { parse } from 'yaml'", 'may not import yaml'],
  [
    'template/a.ts',
    "import { Lexer } from 'marked/lib/marked.js'",
    'may not import marked/lib/marked.js',
  ],
  [
    'content/a.ts',
    "import { readFile } from 'node:fs/promises'",
    'may not import node:fs/promises',
  ],
  ['content/a.ts', "import { readFile } from 'fs'", 'may not import fs'],
  ['cli.ts', "import { readFileSync } from 'node:fs'", 'may not import node:fs'],
  ['build/a.ts', "import { createServer } from 'node:http'", 'may not import node:http'],
  ['preview/a.ts', "import { createServer } from 'node:http'", 'may not import node:http'],
  ['present/a.ts', "import { createServer } from 'node:http'", 'may not import node:http'],
  ['web/a.ts', "import { build } from '../build/build.ts'", 'may not import build/build.ts'],
  ['present/a.ts', "import { a } from '../preview/watch.ts'", 'may not import preview/watch.ts'],
  ['present/a.ts', "import { encode } from 'uqr'", 'may not import uqr'],
  ['present/a.ts', "import { randomBytes } from 'node:crypto'", 'uses luck'],
  ['build/a.ts', "createRequire(import.meta.url)('pdfkit')", 'may not import pdfkit'],
  ['build/a.ts', "require.resolve('pdfkit')", 'may not import pdfkit'],
  ['build/a.ts', "import.meta.resolve('pdfkit')", 'may not import pdfkit'],
  ['build/a.ts', "import a from '@new/package/part.js'", 'may not import @new/package/part.js'],
  ['pdf/a.ts', "/* why */ import a from 'marked'", 'may not import marked'],
  ['build/a.ts', 'await import(name)', 'uses an import that is known only when it runs'],
  ['build/a.ts', "process.getBuiltinModule('fs')", 'uses a door that cannot be watched'],
  ['build/a.ts', 'const now = Date.now()', 'uses the time'],
  ['build/a.ts', 'const now = new Date()', 'uses the time'],
  ['deck/a.ts', 'const luck = Math.random()', 'uses luck'],
  ['content/a.ts', 'names.sort((a, b) => a.localeCompare(b))', "uses the reader's locale"],
  ['content/a.ts', 'name.toLocaleLowerCase()', "uses the reader's locale"],
  ['content/a.ts', 'export default {}', 'uses a default export'],
]

for (const [file, source, breach] of REFUSED)
  test(`refuses in ${file}: ${source.replace(/\s+/g, ' ')}`, () => {
    assert.deepEqual(breachesOf(file, source), [`${file} ${breach}`])
  })

test('has nothing against what the plan allows', () => {
  const source = [
    '// import pdfkit from "pdfkit" would be wrong here, as would Date.now()',
    "import { join } from 'node:path'",
    "import { z } from 'zod'",
    "import { compare } from '../diagnostic.ts'",
    "import { readYaml } from '../yaml/read.ts'",
    "import type { Muscle } from './muscle.ts'",
    "const day = new Date('2026-11-24')",
  ]
  assert.deepEqual(breachesOf('content/a.ts', source.join('\n')), [])
})
