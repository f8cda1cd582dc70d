// What a build costs: as a whole process, and warm, stage by stage.
//
//   npm run bench

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../src/build/build.ts'
import { readProject } from '../src/build/files.ts'
import { planArtifacts } from '../src/build/plan.ts'
import { openWorkshop } from '../src/build/workshop.ts'
import { textBytes } from '../test/pages/rules-reading.ts'
import { compareMedians } from './clock.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'fascicle-bench-'))
const bin = join(root, 'src', 'bin.js')

const spawn = (...words: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: scratch })
  if (status !== 0) throw new Error(String(stderr))
}

console.log('A whole process (median of 9)')
await compareMedians(
  {
    'node, doing nothing': () => spawn('-e', '0'),
    'fascicle --help': () => spawn(bin, '--help'),
    'fascicle build, nothing to do': () => spawn(bin, 'build', '--out', join(scratch, 'same')),
    'fascicle build, one handout': () => {
      rmSync(join(scratch, 'one'), { recursive: true, force: true })
      spawn(bin, 'build', 'gastrocnemius', '--edition', 'client', '--out', join(scratch, 'one'))
    },
    'fascicle build, everything': () => {
      rmSync(join(scratch, 'new'), { recursive: true, force: true })
      spawn(bin, 'build', '--out', join(scratch, 'new'))
    },
  },
  9,
)

const orders = [
  { subject: 'gastrocnemius', edition: 'client', format: { paper: 'letter', traits: [] } },
] as const
const quiet = (): void => {}
const files = readProject(root, undefined, root)
const workshop = openWorkshop(files, root, quiet)
if (!workshop) throw new Error('the shipped content is broken: run `npm run check`')
const [sheet] = planArtifacts(orders, workshop, '')
if (!sheet) throw new Error('the shipped content has no gastrocnemius')
const whole = {
  root,
  cwd: root,
  out: join(scratch, 'warm'),
  ids: [],
  editions: [],
  traits: [],
  check: true,
  keepMarkdown: false,
  keepsGone: true,
  progress: quiet,
}

console.log('In one process, warm (median of 30)')
await compareMedians(
  {
    'set and paint one handout': () => sheet.render(quiet),
    'read all files': () => readProject(root, undefined, root),
    'read records, theme and templates': () => openWorkshop(files, root, quiet),
    'render and plan one handout': () => planArtifacts(orders, workshop, ''),
    'check everything, from files to bytes': () => build(whole),
  },
  30,
)

const product = await sheet.render(quiet)
if (!product) throw new Error('the handout could not be made')
const kB = (size: number): string => `${(size / 1000).toFixed(1)} kB`
const text = await textBytes(product)
console.log(
  `One handout: ${product.pages} pages, ${kB(product.bytes.length)}, ${kB(text)} without figures`,
)
rmSync(scratch, { recursive: true })
