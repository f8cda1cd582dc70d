// Packets: several muscles bound into one file to print, from a group or from any list.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { requireTool } from '../equipment/tools.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { openProject, type Project, secondMuscle } from './project.ts'

const GROUP = 'calf/packet.pdf'
const LIST = 'packets/week-3.pdf'
const WEEK_3 = ['gastrocnemius', 'popliteus', '--as', 'packet', '--title', 'Week 3']

function fileOf(project: Project, path: string): string {
  return join(project.folder, 'out', path)
}

/** The text of each page, white space made even. */
function pagesOf(file: string): string[] {
  const text = execFileSync(requireTool('pdftotext'), ['-raw', file, '-'], { encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '))
}

interface Link {
  /** Counted from 1. */
  readonly page: number
  readonly title: string
}

/** The links within a file, in their order, each once. */
function linksOf(file: string): Link[] {
  const json = execFileSync(
    requireTool('qpdf'),
    ['--json', '--json-key=pages', '--json-key=qpdf', file],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const { pages, qpdf } = JSON.parse(json)
  const numbers = new Map<string, number>(
    pages.map(({ object }: { object: string }, index: number) => [object, index + 1]),
  )
  const links = new Map<string, Link>()
  for (const object of Object.values<{ value?: Record<string, unknown> }>(qpdf[1])) {
    const { '/Dest': target, '/Contents': title } = object.value ?? {}
    if (!Array.isArray(target) || typeof title !== 'string') continue
    const name = title.replace(/^u:/, '')
    links.set(name, { page: numbers.get(target[0]) ?? 0, title: name })
  }
  return [...links.values()].sort((a, b) => a.page - b.page)
}

function indexOf(project: Project): string {
  return readFileSync(fileOf(project, 'index.html'), 'utf8')
}

test('should bind a group: cover, contents, a leaf for each member, and the works once', async (context) => {
  const project = openProject(context)
  const said = await project.run('build', 'calf', '--edition', 'packet')
  assert.equal(said.error, '')
  assert.ok(said.out.startsWith(`made ${GROUP}\n`))
  const file = fileOf(project, GROUP)
  assert.deepEqual(await checkPdfUa(readFileSync(file)), [])
  execFileSync(requireTool('qpdf'), ['--check', file])
  const pages = pagesOf(file)
  const [cover = ''] = pages
  const last = pages.at(-1) ?? ''
  assert.match(cover, /^The muscles of your calf Calf, at the back of your lower leg/)
  assert.match(cover, /What is inside The calf muscle you can see .*What this rests on/)
  assert.match(cover, /Your studio name Your name.*Facts checked on November/)
  const titles = pages.map(
    (page) => /^(.*?) (?:Gastrocnemius|Soleus|Plantaris|Popliteus) \(say/.exec(page)?.[1],
  )
  assert.deepEqual(
    titles.flatMap((title, index) => (title === undefined ? [] : [index + 1])),
    [3, 5, 7, 9],
    'each member begins on the front of a leaf',
  )
  assert.match(last, /What this rests on .*Gray’s Anatomy.*This packet is for learning/)
  assert.equal(pages.filter((page) => page.includes('Gray’s Anatomy, 42nd')).length, 1)
  for (const [index, title] of titles.entries())
    if (title) {
      assert.match(pages[index] ?? '', /Stop and get help if/)
      assert.match(pages[index + 1] ?? '', /This sheet is for learning/)
    }
})

test('should lead from each line of the contents to the page it names', async (context) => {
  const project = openProject(context)
  await project.run('build', 'calf', '--edition', 'packet')
  const file = fileOf(project, GROUP)
  const pages = pagesOf(file)
  const links = linksOf(file)
  assert.equal(links.length, 5)
  for (const { page, title } of links) {
    assert.ok(pages[page - 1]?.startsWith(title), `${title} stands on page ${page}`)
    assert.match(pages[0] ?? '', new RegExp(`${title} ${page} `))
  }
})

test('should explain a word on each sheet, because sheets are copied alone', async (context) => {
  const project = openProject(context)
  await project.run('build', 'calf', '--edition', 'packet')
  const explained = pagesOf(fileOf(project, GROUP)).filter((page) =>
    page.includes('condyle (the rounded end of a bone'),
  )
  assert.ok(explained.length > 1)
})

test('should bind any list under its title', async (context) => {
  const project = openProject(context)
  const said = await project.run('build', ...WEEK_3)
  assert.equal(said.error, '')
  assert.deepEqual([...project.outputs().keys()].sort(), ['index.html', 'manifest.json', LIST])
  const file = fileOf(project, LIST)
  assert.deepEqual(await checkPdfUa(readFileSync(file)), [])
  const pages = pagesOf(file)
  assert.match(pages[0] ?? '', /^Week 3 .*Gastrocnemius .*Popliteus .*What is inside/)
  assert.deepEqual(
    linksOf(file).map(({ page }) => page),
    [3, 5, 7],
  )
  assert.match(
    indexOf(project),
    /<h2>Packets<\/h2>\n<ul>\n<li><a href="packets\/week-3.pdf">Week 3</,
  )
})

test('should take the members of a group, each once, and say the day of the oldest', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/plantaris.md')
  project.write(
    'content/muscles/plantaris.md',
    record.replace(/^checked: .*$/m, 'checked: 2026-02-03'),
  )
  await project.run('build', 'soleus', 'calf', '--as', 'packet', '--title', 'Calf again')
  const pages = pagesOf(fileOf(project, 'packets/calf-again.pdf'))
  assert.match(pages[0] ?? '', /Facts checked on February 3, 2026/)
  assert.equal(pages.filter((page) => page.includes('Soleus (say')).length, 1)
  assert.match(pages[2] ?? '', /Soleus \(say/, 'in the order in which they were named')
  await project.run('build', 'calf', '--edition', 'packet')
  const [cover] = pagesOf(fileOf(project, GROUP))
  assert.match(cover ?? '', /Facts checked on February 3, 2026/)
})

test('should name a list without a title by its muscles', async (context) => {
  const project = openProject(context)
  await project.run('build', 'popliteus', 'soleus', '--as', 'packet')
  const [cover] = pagesOf(fileOf(project, 'packets/popliteus-and-soleus.pdf'))
  assert.match(cover ?? '', /^Popliteus and Soleus /)
  await project.run('build', 'calf', 'tibialis-anterior', '--as', 'packet')
  const long = [...project.outputs().keys()].find((path) => path.includes('more'))
  assert.match(long ?? '', /^packets\/gastrocnemius-and-4-more-[0-9a-f]{6}\.pdf$/)
})

for (const [words, path, size] of [
  [['--paper', 'a4'], 'packets/week-3.a4.pdf', /595\.\d+ x 841\.\d+ pts/],
  [['--large-print'], 'packets/week-3.large-print.pdf', /612 x 792 pts/],
  [['--ink-saver'], 'packets/week-3.ink-saver.pdf', /612 x 792 pts/],
  [['--booklet'], 'packets/week-3.booklet.pdf', /pts/],
] as const)
  test(`should bind a list with ${words.join(' ')}`, async (context) => {
    const project = openProject(context)
    const said = await project.run('build', ...WEEK_3, ...words)
    assert.doesNotMatch(said.error, /error/)
    const about = execFileSync(requireTool('pdfinfo'), [fileOf(project, path)], {
      encoding: 'utf8',
    })
    assert.match(about, size)
  })

const misused: readonly (readonly [words: readonly string[], problem: RegExp])[] = [
  [['--as', 'packet'], /a packet binds two muscles or more/],
  [['soleus', '--as', 'packet'], /two muscles or more\n {2}hint: `fascicle build soleus`/],
  [['soleus', 'soleus', '--as', 'packet'], /two muscles or more/],
  [
    ['calf', '--as', 'packet'],
    /a group, which has a packet of its own\n {2}hint: `fascicle build calf --edition packet`/,
  ],
  [
    ['soleus', 'poplitus', '--as', 'packet'],
    /no muscle or group `poplitus`\n {2}hint: did you mean `popliteus`/,
  ],
  [['soleus', 'hamstrings', '--as', 'packet'], /`hamstrings`/],
  [
    ['soleus', 'plantaris', '--as', 'packet', '--title', '第三週'],
    /no name for a file can be made of the title `第三週`/,
  ],
  [['soleus', 'plantaris', '--as', 'packet', '--title', '  '], /the title is empty/],
  [['soleus', 'plantaris', '--as', 'packet', '--title', 'x'.repeat(81)], /more than 80 letters/],
  [
    ['soleus', 'plantaris', '--as', 'book'],
    /nothing can be made as `book`\n {2}hint: expected: packet/,
  ],
  [['soleus', 'plantaris', '--title', 'Week 3'], /`--title` is for a packet\n/],
  [
    ['soleus', 'plantaris', '--as', 'packet', '--edition', 'client'],
    /`--edition` means nothing here/,
  ],
  [['soleus', 'plantaris', '--as', 'packet', '--booklet', '--large-print'], /too narrow/],
]

for (const [words, problem] of misused)
  test(`should not understand build ${words.join(' ').slice(0, 80)}`, async (context) => {
    const project = openProject(context)
    const said = await project.run('build', ...words)
    assert.equal(said.code, 2)
    assert.match(said.error, problem)
  })

test('should say of a muscle that is only planned how its record begins', async (context) => {
  const project = openProject(context)
  const said = await project.run('build', 'soleus', unwrittenOf(project), '--as', 'packet')
  assert.equal(said.code, 2)
  assert.match(said.error, /has no record yet, only a name\n {2}hint: `fascicle new "/)
})

function unwrittenOf(project: Project): string {
  const listed = project.read('content/unwritten.yaml')
  return /^([a-z][a-z-]*):/m.exec(listed)?.[1] ?? ''
}

test('should not bind a muscle that has a mistake, and leave the last good packet', async (context) => {
  const project = openProject(context)
  await project.run('build', ...WEEK_3)
  const before = project.outputs().get(LIST)
  const record = project.read('content/muscles/popliteus.md')
  project.write('content/muscles/popliteus.md', record.replace(/^region: .*$/m, 'region: elbow'))
  const said = await project.run('build', ...WEEK_3)
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /content\/muscles\/popliteus\.md:1: error: the packet `Week 3` is not made: `popliteus` has a mistake \(packet-member\)/,
  )
  await project.run()
  assert.deepEqual(project.outputs().get(LIST), before)
})

test('should make a list anew when a member changes, and remove it with the member', async (context) => {
  const project = openProject(context)
  const record = secondMuscle(project)
  project.write('content/muscles/testus.md', record)
  await project.run('build', 'testus', 'popliteus', '--as', 'packet', '--title', 'Week 3')
  project.write(
    'content/muscles/testus.md',
    record.replace('the back of your thigh bone', 'the rear of your thigh bone'),
  )
  assert.match((await project.run()).out, /^made packets\/week-3\.pdf$/m)
  assert.doesNotMatch((await project.run()).out, /^made /m)
  project.remove('content/muscles/testus.md')
  assert.match((await project.run()).out, /^removed packets\/week-3\.pdf$/m)
  assert.ok(!project.outputs().has(LIST))
  assert.doesNotMatch(indexOf(project), /Packets/)
})

test('should forget a list whose file was thrown away', async (context) => {
  const project = openProject(context)
  await project.run('build', ...WEEK_3)
  rmSync(fileOf(project, LIST))
  await project.run('build', 'soleus', '--edition', 'client')
  assert.doesNotMatch(indexOf(project), /Week 3/)
  assert.ok(!readFileSync(fileOf(project, 'manifest.json'), 'utf8').includes('week-3'))
})

test('should print a title as it was typed, and no mark-up of its own', async (context) => {
  const project = openProject(context)
  const title = '*Feet* & <b> #1 {{name}}'
  await project.run('build', 'soleus', 'plantaris', '--as', 'packet', '--title', title)
  const path = [...project.outputs().keys()].find((each) => each.startsWith('packets/')) ?? ''
  assert.equal(path, 'packets/feet-b-1-name.pdf')
  assert.ok(pagesOf(fileOf(project, path))[0]?.startsWith(title))
  assert.match(indexOf(project), /\*Feet\* &amp; &lt;b&gt; #1/)
})

test('should tell a picture of a list apart from one of a muscle with its name', async (context) => {
  const project = openProject(context)
  const template = project.read('templates/handouts/packet.md.hbs')
  project.write(
    'templates/handouts/packet.md.hbs',
    template.replace('# {{title}}', '# {{title}}\n\n![](plate:locator)'),
  )
  const said = await project.run(
    'build',
    'soleus',
    'plantaris',
    '--as',
    'packet',
    '--title',
    'Soleus',
  )
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /a list of muscles has no picture of its own \(plate-unknown\)\n {2}hint: say of which/,
  )
})
