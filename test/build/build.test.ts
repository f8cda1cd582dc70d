// The main job from end to end, on the content that is shipped.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { requireTool } from '../equipment/tools.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { openProject, productsOf, ROOT, secondMuscle } from './project.ts'

const SHEET = 'gastrocnemius/client.pdf'

/** What the shipped studio makes of a muscle. */
const MADE = ['client.pdf', 'lesson.html']

test('should build the shipped content without a word of complaint', async (context) => {
  const project = openProject(context)
  const said = await project.run()
  assert.equal(said.error, '')
  assert.equal(said.code, 0)
  assert.ok(
    said.out.endsWith(`\n${productsOf(project)} made, 0 unchanged, no errors, no warnings\n`),
  )
  for (const path of [SHEET, 'index.html', 'manifest.json']) assert.ok(project.outputs().has(path))
})

test('should make a sheet of two tagged Letter pages, at 12 pt or more', async (context) => {
  const project = openProject(context)
  await project.run()
  const file = join(project.folder, 'out', SHEET)
  assert.deepEqual(await checkPdfUa(readFileSync(file)), [])
  const about = execFileSync(requireTool('pdfinfo'), [file], { encoding: 'utf8' })
  assert.match(about, /Pages: +2\n/)
  assert.match(about, /Page size: +612 x 792 pts \(letter\)/)
  assert.match(about, /Tagged: +yes/)
  execFileSync(requireTool('qpdf'), ['--check', file])
  const plain = execFileSync(requireTool('qpdf'), ['--qdf', file, '-'], { encoding: 'latin1' })
  const sizes = [...plain.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
  const common = sizes.filter((size) => size >= 12).length
  assert.ok(common > sizes.length / 2, 'most text is at least 12 pt')
  assert.ok(Math.min(...sizes) >= 9)
})

test('should print what the sheet must hold, in the order in which it is read', async (context) => {
  const project = openProject(context)
  await project.run()
  const text = execFileSync(
    requireTool('pdftotext'),
    ['-raw', join(project.folder, 'out', SHEET), '-'],
    {
      encoding: 'utf8',
    },
  ).replace(/\s+/g, ' ')
  const order = [
    'The calf muscle you can see',
    'Gastrocnemius (say “gas-trok-NEE-mee-us”)',
    'Do not stretch or roll it',
    'Why it matters',
    'What you may notice',
    'Where it starts and ends',
    'Right leg, from behind',
    'Start: thigh bone, inner side',
    'condyle (the rounded end of a bone at a joint)',
    'Stop and get help if',
    'Call 911 now.',
    'Looking after it',
    'Hold for 30 seconds, 2 rounds on each side, 5 days a week.',
    'Three things to remember',
    'My practice',
    'This sheet is for learning.',
    'No clinician has reviewed this sheet yet.',
  ]
  const places = order.map((words) => text.indexOf(words))
  assert.ok(!places.includes(-1), `missing: ${order[places.indexOf(-1)]}`)
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('should make the same bytes in any folder, time zone and language', (context) => {
  const project = openProject(context)
  const build = (out: string, environment: Readonly<Record<string, string>>): void => {
    execFileSync(process.execPath, [join(ROOT, 'src', 'bin.js'), 'build', '--out', out], {
      cwd: project.folder,
      env: { ...process.env, ...environment },
    })
  }
  build('out/one', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
  build('out/two', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' })
  const outputs = project.outputs()
  const names = [...outputs.keys()].filter((path) => path.startsWith('one/'))
  assert.ok(names.length > 3)
  for (const name of names)
    assert.equal(outputs.get(name)?.bytes, outputs.get(name.replace('one/', 'two/'))?.bytes, name)
})

test('should write nothing when nothing has changed', async (context) => {
  const project = openProject(context)
  await project.run()
  const before = project.outputs()
  const said = await project.run()
  assert.equal(said.out, `0 made, ${productsOf(project)} unchanged, no errors, no warnings\n`)
  assert.deepEqual(project.outputs(), before)
})

test('should write only the sheets whose text has changed', async (context) => {
  const project = openProject(context)
  project.write('content/muscles/testus.md', secondMuscle(project))
  await project.run()
  const before = project.outputs()
  const record = project.read('content/muscles/testus.md')
  project.write(
    'content/muscles/testus.md',
    record.replace('the back of your thigh bone', 'the rear of your thigh bone'),
  )
  const said = await project.run()
  assert.deepEqual(
    said.out.match(/^made .*$/gm),
    MADE.map((name) => `made testus/${name}`),
  )
  assert.match(said.out, /, no errors, no warnings\n$/)
  const after = project.outputs()
  assert.deepEqual(after.get(SHEET), before.get(SHEET))
  assert.notEqual(after.get('testus/client.pdf')?.bytes, before.get('testus/client.pdf')?.bytes)
})

test('should make nothing anew when a record changes in a way that is not printed', async (context) => {
  const project = openProject(context)
  await project.run()
  const record = project.read('content/muscles/gastrocnemius.md')
  project.write(
    'content/muscles/gastrocnemius.md',
    record.replace('name: Gastrocnemius', '# A remark.\nname: Gastrocnemius'),
  )
  assert.match((await project.run()).out, /^0 made, /)
})

test('should build again a sheet that was changed or lost', async (context) => {
  const project = openProject(context)
  await project.run()
  const { bytes } = project.outputs().get(SHEET) ?? {}
  project.write(`out/${SHEET}`, 'spoilt')
  assert.match((await project.run()).out, /^made gastrocnemius\/client\.pdf\n1 made/)
  assert.equal(project.outputs().get(SHEET)?.bytes, bytes)
  project.remove(`out/${SHEET}`)
  assert.match((await project.run()).out, /^made gastrocnemius\/client\.pdf\n1 made/)
})

test('should leave out a broken muscle, keep its last good sheet, and build the others', async (context) => {
  const project = openProject(context)
  project.write('content/muscles/testus.md', secondMuscle(project))
  await project.run()
  const before = project.outputs()
  const sound = project.read('content/muscles/testus.md')
  project.write('content/muscles/testus.md', sound.replace('say:', 'sya:'))
  project.write(
    'content/muscles/gastrocnemius.md',
    project
      .read('content/muscles/gastrocnemius.md')
      .replace('the back of your thigh', 'the rear of your thigh'),
  )
  const said = await project.run()
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /^content\/muscles\/testus\.md:3:1: error: unknown field `sya` \(field-unknown\)\n {2}hint: did you mean `say`\?$/m,
  )
  assert.match(said.error, /left out: testus/)
  assert.match(said.out, /made gastrocnemius\/client\.pdf/)
  assert.deepEqual(project.outputs().get('testus/client.pdf'), before.get('testus/client.pdf'))
  project.write('content/muscles/testus.md', sound)
  assert.equal((await project.run()).code, 0)
})

test('should remove the sheets of a record that is gone, and nothing else', async (context) => {
  const project = openProject(context)
  project.write('content/muscles/testus.md', secondMuscle(project))
  await project.run()
  project.write('out/gastrocnemius/my-notes.txt', 'mine')
  project.remove('content/muscles/testus.md')
  const said = await project.run()
  assert.match(said.out, /^removed testus\/client\.pdf$/m)
  const paths = [...project.outputs().keys()]
  assert.ok(!paths.some((path) => path.startsWith('testus/')))
  assert.ok(paths.includes('gastrocnemius/my-notes.txt'))
})

test('should make a deck that is one file and asks the network for nothing', async (context) => {
  const project = openProject(context)
  await project.run('build', 'gastrocnemius', 'calf')
  for (const path of ['gastrocnemius/lesson.html', 'calf/lesson.html']) {
    const { bytes = '' } = project.outputs().get(path) ?? {}
    const html = Buffer.from(bytes, 'base64').toString('utf8')
    const markup = html.replace(/<script>[\s\S]*?<\/script>/g, '')
    assert.match(markup, /Content-Security-Policy/)
    assert.doesNotMatch(markup, /<(?:script|img|iframe)[^>]+src="(?!data:)/)
    assert.doesNotMatch(markup, /<link/)
  }
})

test('should give a group a sheet of its own, and leave it out with a member that is broken', async (context) => {
  const project = openProject(context)
  await project.run('build', 'calf', '--edition', 'client')
  const text = execFileSync(
    requireTool('pdftotext'),
    ['-raw', join(project.folder, 'out', 'calf', 'client.pdf'), '-'],
    { encoding: 'utf8' },
  )
  for (const words of ['The muscles of your calf', 'Soleus: the flat calf muscle', 'My practice'])
    assert.ok(text.includes(words), words)
  await project.run()
  project.write(
    'content/muscles/soleus.md',
    project.read('content/muscles/soleus.md').replace('say:', 'sya:'),
  )
  const said = await project.run()
  assert.equal(said.code, 1)
  assert.match(said.error, /left out: calf, soleus/)
  // Sheets that name it are as they were, and the list too; quizzes ask of what can be read.
  assert.doesNotMatch(said.out, /^made (?!.*\/lesson\.html$)/m)
  const page = Buffer.from(project.outputs().get('index.html')?.bytes ?? '', 'base64').toString(
    'utf8',
  )
  assert.match(page, /<h2>Soleus <small>the flat calf muscle underneath<\/small><\/h2>/)
})

test('should make A4 beside the usual paper, and keep both up to date', async (context) => {
  const project = openProject(context)
  await project.run()
  await project.run('build', '--paper', 'a4')
  const file = join(project.folder, 'out', 'gastrocnemius', 'client.a4.pdf')
  const about = execFileSync(requireTool('pdfinfo'), [file], { encoding: 'utf8' })
  assert.match(about, /Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
  assert.deepEqual(await checkPdfUa(readFileSync(file)), [])
  const record = project.read('content/muscles/gastrocnemius.md')
  project.write(
    'content/muscles/gastrocnemius.md',
    record.replace('the back of your thigh', 'the rear of your thigh'),
  )
  const made = (await project.run()).out.match(/^made .*$/gm)
  for (const name of ['client.pdf', 'client.a4.pdf'])
    assert.ok(made?.includes(`made gastrocnemius/${name}`))
})

test('should speak of the country of the studio', async (context) => {
  const project = openProject(context)
  project.write(
    'content/studio.yaml',
    project
      .read('content/studio.yaml')
      .replace('country: US', 'country: UK')
      .replace('paper: letter', 'paper: a4'),
  )
  await project.run()
  const text = execFileSync(
    requireTool('pdftotext'),
    ['-raw', join(project.folder, 'out', SHEET), '-'],
    { encoding: 'utf8' },
  ).replace(/\s+/g, ' ')
  for (const words of [
    'Call 999 now.',
    'See your GP this week.',
    'physiotherapist',
    '24 November 2026',
  ])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('911'))
})

test('should set the studio’s logo and colour, and refuse a colour that cannot be read', async (context) => {
  const project = openProject(context)
  const studio = project.read('content/studio.yaml').replace('# logo: logo.png', 'logo: logo.png')
  project.write('content/studio.yaml', studio.replace("brand: '#0b5563'", "brand: '#7a1f5c'"))
  project.write('content/images/logo.png', pngPicture(600, 150))
  project.write(
    'content/images.yaml',
    'logo.png: { alt: The name of the studio, credit: The studio }\n',
  )
  assert.deepEqual((await project.run()).error, '')
  const plain = execFileSync(
    requireTool('qpdf'),
    ['--qdf', join(project.folder, 'out', SHEET), '-'],
    { encoding: 'latin1' },
  )
  assert.match(plain, /0\.478 0\.122 0\.361 rg/)
  assert.equal(plain.match(/\/I1 Do/g)?.length, 1)
  project.write('content/studio.yaml', studio.replace("brand: '#0b5563'", "brand: '#ffd400'"))
  const said = await project.run()
  assert.equal(said.code, 0)
  assert.match(
    said.error,
    /studio\.yaml:\d+:\d+: warning: `#ffd400` is too light for text.*\(brand-colour\)\n {2}hint: `"#[0-9a-f]{6}"` is the nearest/,
  )
})

test('should list everything in a page that opens by double-click', async (context) => {
  const project = openProject(context)
  await project.run()
  await project.run('build', '--paper', 'a4')
  const page = Buffer.from(project.outputs().get('index.html')?.bytes ?? '', 'base64').toString(
    'utf8',
  )
  assert.match(page, /<a href="gastrocnemius\/client\.pdf">Client handout<\/a>/)
  assert.match(
    page,
    /<a class="format" href="gastrocnemius\/client\.a4\.pdf" aria-label="Client handout: A4">A4<\/a>/,
  )
  assert.doesNotMatch(page, /https?:\/\/|<script/)
})

test('should keep the Markdown that the template made, when asked', async (context) => {
  const project = openProject(context)
  await project.run('build', '--keep-markdown')
  const markdown = Buffer.from(
    project.outputs().get('gastrocnemius/client.md')?.bytes ?? '',
    'base64',
  ).toString('utf8')
  assert.match(markdown, /^# The calf muscle you can see$/m)
  assert.doesNotMatch(markdown, /[\u2ff0\u2ff1\ue000-\uf8ff]/)
})

test('should tell a file that cannot be written, and make the others', async (context) => {
  const project = openProject(context)
  // A folder in the file's place, as a viewer's lock on Windows, cannot be replaced.
  project.write(`out/${SHEET}/in-the-way.txt`, 'mine')
  const said = await project.run()
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /^out\/gastrocnemius\/client\.pdf:1: error: the file cannot be written \([A-Z]+\) \(file-write\)\n {2}hint: is it open in another program\?/m,
  )
  assert.ok(project.outputs().has('calf/client.pdf'))
  assert.ok(![...project.outputs().keys()].some((path) => path.endsWith('.tmp')))
})

test('should make no sheets on the old paper when the studio changes to another', async (context) => {
  const project = openProject(context)
  await project.run()
  const studio = project.read('content/studio.yaml')
  project.write('content/studio.yaml', studio.replace('paper: letter', 'paper: a4'))
  await project.run()
  assert.ok(![...project.outputs().keys()].some((path) => path.includes('.letter.')))
})

test('should remove a group’s sheet with its template, though muscles have one of that name', async (context) => {
  const project = openProject(context)
  project.write(
    'templates/handouts/poster.group.md.hbs',
    '---\nfor: group\naudience: client\n---\n# {{name}}\n',
  )
  project.write(
    'templates/handouts/poster.md.hbs',
    '---\nfor: muscle\naudience: client\n---\n# {{name}}\n',
  )
  await project.run('build', '--edition', 'poster')
  assert.ok(project.outputs().has('calf/poster.pdf'))
  project.remove('templates/handouts/poster.group.md.hbs')
  assert.match((await project.run()).out, /^removed calf\/poster\.pdf$/m)
  assert.ok(project.outputs().has('soleus/poster.pdf'))
})

test('should set every part between page breaks on its own pages, and tell which is too long', async (context) => {
  const project = openProject(context)
  const front = '---\nfor: muscle\naudience: client\nchapter-pages: 1\n---\n'
  const part = (title: string, count: number): string =>
    `# ${title}\n\n${'Words of it. '.repeat(count)}`
  const write = (count: number): void =>
    project.write(
      'templates/handouts/chapters.md.hbs',
      `${front}${[part('First', 9), part('Second', count)].join('\n\n---\n\n')}\n`,
    )
  const run = () => project.run('build', 'soleus', '--edition', 'chapters')
  write(200)
  assert.doesNotMatch((await run()).error, /pages-overrun/)
  write(700)
  assert.match(
    (await run()).error,
    /`Second` runs over its 1 page by about \d+ lines \(pages-overrun\)/,
  )
})

test('should not say that it made what came out as it was', async (context) => {
  const project = openProject(context)
  const long = 'Words of it. '.repeat(150)
  project.write(
    'content/muscles/testus.md',
    secondMuscle(project).replace('## Why it matters\n', `## Why it matters\n\n${long}\n`),
  )
  const { error } = await project.run('build', 'testus', '--edition', 'client')
  assert.match(error, /^content\/muscles\/testus\.md:2:\d+: warning: .*\(pages-overrun\)/m)
  const said = await project.run('build', 'testus', '--edition', 'client')
  assert.match(said.error, /pages-overrun/)
  assert.match(said.out, /^0 made, 1 unchanged/)
})
