// Sheets for single clients, from the words of a command and from small tables.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readProject, removeFile } from '../../src/build/files.ts'
import { forgetSheets } from '../../src/build/personal/folder.ts'
import { type Cell, COLUMNS, type ColumnName } from '../../src/build/personal/row.ts'
import { readWish } from '../../src/build/personal/wish.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { requireTool } from '../equipment/tools.ts'
import { fascicle, openProject, type Project, ROOT, type Said } from './project.ts'

const NAME = 'Testa Inventada'

function make(project: Project, ...words: string[]): Promise<Said> {
  return project.run('personal', '--out', 'personal', ...words)
}

function makeFor(project: Project, muscle: string, ...words: string[]): Promise<Said> {
  return make(project, muscle, '--name', NAME, ...words)
}

function filesOf(project: Project): string[] {
  const folder = join(project.folder, 'personal')
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function pagesOf(project: Project, name: string): number {
  const file = join(project.folder, 'personal', name)
  const info = execFileSync(requireTool('pdfinfo'), [file], { encoding: 'utf8' })
  return Number(/^Pages: +(\d+)/m.exec(info)?.[1])
}

/** What is read on a sheet, in the order of reading and on one line. */
function textOf(project: Project, name: string): string {
  const file = join(project.folder, 'personal', name)
  const text = execFileSync(requireTool('pdftotext'), ['-raw', file, '-'], { encoding: 'utf8' })
  return text.replace(/\s+/g, ' ')
}

test('should print the name, the note, the next visit and who made it', async (context) => {
  const project = openProject(context)
  const words = [
    '--note',
    'Slowly.\nOn the mat.',
    '--next',
    '2026-12-03',
    '--prepared-by',
    'B. Nemo',
  ]
  const said = await makeFor(project, 'gastrocnemius', ...words)
  assert.deepEqual(said, { code: 0, out: 'made personal/1-client.pdf\n1 made\n', error: '' })
  const text = textOf(project, '1-client.pdf')
  assert.match(
    text,
    /For Testa Inventada Slowly\. On the mat\. Next visit: December 3, 2026 Why it matters/,
  )
  assert.match(text, /Prepared for Testa Inventada by B\. Nemo\. Facts checked on/)
})

test('should keep to the pages of the usual sheet with a name and a short note', async (context) => {
  const project = openProject(context)
  const note = 'Go slowly on the stairs this week, and rest the leg after class.'
  const boxed = ['--note', note, '--next', '2026-12-03']
  for (const muscle of ['gastrocnemius', 'calf']) {
    await makeFor(project, muscle)
    await makeFor(project, muscle, ...boxed)
    await makeFor(project, muscle, ...boxed, '--exercises', 'heel-drop,wall-stretch:hold=20')
    await makeFor(project, muscle, ...boxed, '--edition', 'simple')
  }
  const files = filesOf(project).filter((name) => name.endsWith('.pdf'))
  assert.deepEqual(
    files.map((name) => [name, pagesOf(project, name)]),
    [
      ['1-client.pdf', 2],
      ['2-client.pdf', 2],
      ['3-client.pdf', 2],
      ['4-simple.pdf', 1],
      ['5-client.pdf', 2],
      ['6-client.pdf', 2],
      ['7-client.pdf', 2],
      ['8-simple.pdf', 1],
    ],
  )
  assert.doesNotMatch(textOf(project, '1-client.pdf'), /(?<!Prepared )[Ff]or Testa Inventada/)
  assert.match(textOf(project, '1-client.pdf'), /What you may notice/)
  assert.doesNotMatch(textOf(project, '2-client.pdf'), /What you may notice/)
  assert.match(textOf(project, '2-client.pdf'), /get help if/)
})

test('should put what is to be remembered beside an exercise that has no neighbour', async (context) => {
  const project = openProject(context)
  await makeFor(project, 'calf', '--exercises', 'wall-stretch,heel-drop,seated-heel-raise')
  assert.equal(pagesOf(project, '1-client.pdf'), 3)
  const file = join(project.folder, 'personal', '1-client.pdf')
  const beside = execFileSync(requireTool('pdftotext'), ['-layout', file, '-'], {
    encoding: 'utf8',
  })
  assert.match(beside, /Seated heel raise {2,}Three things to remember$/m)
})

test('should print as typed what would be Markdown, a box or a heading elsewhere', async (context) => {
  const project = openProject(context)
  const note =
    '# Not a heading\n- *no* item\n::: warning\n---\n1. {{name}} [no](link)\n![](plate:action)'
  assert.equal((await makeFor(project, 'soleus', '--note', note)).code, 0)
  assert.match(
    textOf(project, '1-client.pdf'),
    /# Not a heading - \*no\* item ::: warning --- 1\. \{\{name\}\} \[no\]\(link\) !\[\]\(plate:action\)/,
  )
})

test('should put the chosen exercises and doses into the steps and the practice log', async (context) => {
  const project = openProject(context)
  const exercises = 'heel-drop: sets = 3, days=7; wall-stretch:hold=20:per-side=no one-leg-stand'
  const said = await makeFor(project, 'gastrocnemius', '--exercises', exercises)
  assert.equal(said.code, 0)
  const text = textOf(project, '1-client.pdf')
  const drop = '10 times, 3 rounds, every day.'
  const stretch = 'Hold for 20 seconds, 2 rounds, 5 days a week.'
  assert.equal(text.split(drop).length - 1, 3, 'in the steps and in both weeks')
  assert.equal(text.split(stretch).length - 1, 3)
  assert.match(text, /Slow heel drop .* Wall stretch .* One-leg stand .* My practice Week 1/)
  assert.match(
    text,
    new RegExp(`Slow heel drop\\. ${drop} Wall stretch\\. ${stretch} One-leg stand\\.`),
  )
})

test('should warn of an exercise for another muscle, and print it', async (context) => {
  const project = openProject(context)
  const said = await makeFor(project, 'gastrocnemius', '--exercises', 'towel-sweep')
  assert.equal(said.code, 0)
  assert.match(
    said.error,
    /warning: `--exercises` has `towel-sweep`, which does not work gastrocnemius \(exercise-elsewhere\)/,
  )
  assert.match(said.error, /^ {2}hint: it is printed all the same/m)
  assert.match(textOf(project, '1-client.pdf'), /Towel sweep/)
})

test('should leave the pages of three and four exercises to whoever asks for them', async (context) => {
  const project = openProject(context)
  const four = 'wall-stretch,heel-drop,bent-knee-wall-stretch,seated-heel-raise'
  const said = await makeFor(project, 'calf', '--exercises', four, '--note', 'Gently.')
  assert.deepEqual([said.code, said.error], [0, ''])
})

test('should tell of a note that runs over, without quoting it', async (context) => {
  const project = openProject(context)
  const said = await makeFor(project, 'soleus', '--note', 'Unquotable words. '.repeat(400))
  assert.equal(said.code, 0)
  assert.match(
    said.error,
    /runs over its 3 pages by about \d+ lines \(pages-overrun\)\n {2}hint: shorten the note/,
  )
  assert.doesNotMatch(said.error + said.out, /Unquotable/)
})

test('should tell of a word that is too wide without saying the word', async (context) => {
  const project = openProject(context)
  const long = 'Inventada'.repeat(16)
  const said = await make(project, 'soleus', '--name', long)
  assert.equal(said.code, 0)
  assert.match(
    said.error,
    /warning: `--name` has a word that is wider than its column and had to be broken/,
  )
  assert.doesNotMatch(said.error + said.out, /Inventada/)
})

const WRONG: readonly (readonly [
  words: readonly string[],
  problem: string,
  rule: string,
  hint: string,
])[] = [
  [
    ['gastrocnemus'],
    'the name of the muscle names no muscle or group that has a record',
    'record-unknown',
    'did you mean `gastrocnemius`?',
  ],
  [
    ['soleus', '--next', '2026-02-30'],
    '`--next` holds no day that there is, expected year-month-day',
    'cell-day',
    'such as 2026-12-03; a spreadsheet keeps it so when the column is formatted as text',
  ],
  [
    ['soleus', '--next', '12/3/2026'],
    '`--next` holds no day that there is, expected year-month-day',
    'cell-day',
    'such as 2026-12-03; a spreadsheet keeps it so when the column is formatted as text',
  ],
  [
    ['soleus', '--exercises', 'wall-stretch,heal-drop'],
    '`--exercises` names an exercise that is not there, in place 2',
    'exercise-unknown',
    'did you mean `heel-drop`?',
  ],
  [
    ['soleus', '--exercises', 'heel-drop:hold=20'],
    '`--exercises` gives `hold` for `heel-drop`, which goes by `reps`',
    'dose-kind',
    'write `heel-drop:reps=10` with your own number',
  ],
  [
    ['soleus', '--exercises', 'heel-drop:reps=21'],
    '`--exercises` gives `heel-drop` a `reps` that cannot be, expected a whole number from 1 to 20',
    'dose-value',
    'write `heel-drop:reps=8`',
  ],
  [
    ['soleus', '--exercises', 'heel-drop:per-side=both'],
    '`--exercises` gives `heel-drop` a `per-side` that cannot be, expected yes or no',
    'dose-value',
    'write `heel-drop:per-side=yes`',
  ],
  [
    ['soleus', '--exercises', 'heel-drop:stes=2'],
    '`--exercises` changes something of `heel-drop` that its dose does not have',
    'dose-unknown',
    'did you mean `sets`?',
  ],
  [
    ['soleus', '--exercises', 'wall-stretch,heel-drop,one-leg-stand,big-toe-press,towel-sweep'],
    '`--exercises` has 5 exercises, and a sheet holds 4 at most',
    'exercises-many',
    'two or three are done more often than four',
  ],
  [
    ['soleus', '--exercises', 'heel-drop heel-drop'],
    '`--exercises` has `heel-drop` twice',
    'exercise-twice',
    'take one of them out',
  ],
  [
    ['soleus', '--country', 'FR'],
    '`--country` names no country that we have the numbers of',
    'country-unknown',
    'expected one of: US (United States), CA (Canada), UK (United Kingdom), IE (Ireland), AU (Australia), NZ (New Zealand), EU (European Union)',
  ],
  [
    ['soleus', '--paper', 'a5'],
    '`--paper` names no paper',
    'cell-paper',
    'expected one of: letter, a4',
  ],
  [
    ['soleus', '--edition', 'clint'],
    '`--edition` names no handout for a muscle',
    'edition-unknown',
    'did you mean `client`?',
  ],
  [
    ['soleus', '--large-print', '--booklet'],
    '`--booklet` cannot be: a booklet’s pages are half a sheet, too narrow for large print',
    'format-senseless',
    'leave out one of the two',
  ],
]

test('should refuse a command that cannot be fulfilled, and make nothing', async (context) => {
  const project = openProject(context)
  const [[words, problem, , hint] = [[], '', '', '']] = WRONG
  const said = await make(project, ...words, '--name', NAME)
  assert.deepEqual(said, { code: 2, out: '', error: `fascicle: ${problem}\n  hint: ${hint}\n` })
  assert.deepEqual(filesOf(project), [])
})

/** The shipped project, opened once. */
const workshop = openWorkshop(readProject(ROOT, undefined, ROOT), ROOT, () => {})

for (const [[muscle = '', ...words], problem, rule, hint] of WRONG)
  test(`should refuse \`personal ${[muscle, ...words].join(' ')}\``, () => {
    assert.ok(workshop)
    const at = { file: 'fascicle personal', line: 1 }
    const cells = new Map<ColumnName, Cell>([
      ['muscle', { text: muscle, at }],
      ['name', { text: NAME, at }],
    ])
    words.forEach((word, index) => {
      const value = words[index + 1]
      const text = value === undefined || value.startsWith('--') ? 'yes' : value
      const column = COLUMNS.find((name) => `--${name}` === word)
      if (column) cells.set(column, { text, at })
    })
    const { all, report } = collectDiagnostics()
    assert.equal(readWish({ at, cells }, workshop, report), undefined)
    assert.deepEqual(all.map(formatDiagnostic), [
      `fascicle personal:1: error: ${problem} (${rule})\n  hint: ${hint}`,
    ])
  })

test('should refuse words that do not go together, and quote no name', async () => {
  const misused: readonly (readonly [words: readonly string[], problem: RegExp])[] = [
    [['soleus'], /needs a muscle and a name, or a table/],
    [['--name', NAME], /needs a muscle and a name, or a table/],
    [['soleus', '--name', 'Testa', 'Inventada'], /takes one muscle and one edition\n.*in quotes/],
    [['--from', 'a.csv', '--name', NAME], /`--name` does not go with `--from`/],
    [['--from', 'nowhere.csv'], /there is no file `nowhere\.csv`/],
    [['--forget', '--name', NAME], /`--forget` removes all personal sheets/],
  ]
  for (const [words, problem] of misused) {
    const said = await fascicle(['personal', ...words], ROOT)
    assert.equal(said.code, 2)
    assert.match(said.error, problem)
    assert.doesNotMatch(said.error + said.out, /Inventada/)
  }
})

test('should refuse signs that the typeface lacks without repeating them', async (context) => {
  const project = openProject(context)
  for (const [name, problem] of [
    ['Testa 🦵🏽', /`--name` has an emoji, and the typeface has none/],
    ['山田', /`--name` has a letter or sign that the typeface lacks/],
  ] as const) {
    const said = await make(project, 'soleus', '--name', name)
    assert.equal(said.code, 1)
    assert.match(said.error, problem)
    assert.doesNotMatch(said.error + said.out, /Testa|🦵|山|U\+/)
  }
  assert.deepEqual(filesOf(project), [])
})

test('should refuse an edition that does not say for whom it is', async (context) => {
  const project = openProject(context)
  const template = '---\nfor: muscle\naudience: client\n---\n# {{name}}\n\n{{stop-line}}\n'
  project.write('templates/handouts/bare.md.hbs', template)
  const said = await makeFor(project, 'soleus', '--edition', 'bare')
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /a `bare` sheet does not say for whom it is \(personal-nameless\)\n.*templates\/handouts\/bare\.md\.hbs/,
  )
  project.write('templates/handouts/bare.md.hbs', `${template}{{> prepared-for}}\n`)
  const noted = await makeFor(project, 'soleus', '--edition', 'bare', '--note', 'Slowly.')
  assert.equal(noted.code, 1)
  assert.match(noted.error, /a `bare` sheet has no room for a note \(personal-nameless\)/)
  const again = await makeFor(project, 'soleus', '--edition', 'bare', '--exercises', 'heel-drop')
  assert.equal(again.code, 0)
  assert.match(
    again.error,
    /has `heel-drop`, which a `bare` sheet does not show \(exercise-not-shown\)/,
  )
})

test('should leave out a sheet whose record or template has a mistake, and say which', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/soleus.md')
  project.write('content/muscles/soleus.md', record.replace('\nname:', '\nnmae:'))
  const said = await makeFor(project, 'soleus')
  assert.equal(said.code, 2)
  assert.match(
    said.error,
    /names a record that has a mistake\n {2}hint: `fascicle check soleus` tells it/,
  )
  project.write('clients.csv', `muscle,name\nsoleus,${NAME}\n`)
  assert.match(
    (await make(project, '--from', 'clients.csv')).error,
    /^clients\.csv:2:1: error: row 1: `muscle` names a record that has a mistake \(record-broken\)/m,
  )
  const sheet = project.read('templates/partials/client-sheet.md.hbs')
  project.write('templates/partials/client-sheet.md.hbs', `${sheet}\n![](images/none.png)\n`)
  const other = await makeFor(project, 'gastrocnemius')
  assert.equal(other.code, 1)
  assert.match(
    other.error,
    /the sheet cannot be made as long as there is this mistake \(personal-left-out\)/,
  )
})

test('should number sheets on, and put the name into the file only when asked', async (context) => {
  const project = openProject(context)
  await makeFor(project, 'soleus')
  await makeFor(project, 'soleus', '--paper', 'a4', '--ink-saver')
  await makeFor(project, 'soleus', '--name-in-file')
  const made = ['1-client.pdf', '2-client.a4.ink-saver.pdf', '3-testa-inventada-client.pdf']
  assert.deepEqual(filesOf(project), [...made, 'sheets.txt'])
})

test('should forget the sheets that it made and nothing else', async (context) => {
  const project = openProject(context)
  await makeFor(project, 'soleus')
  await makeFor(project, 'soleus')
  project.write('personal/9-client.pdf', 'somebody’s own')
  const list = project.read('personal/sheets.txt')
  project.write('personal/sheets.txt', `${list}../clients.pdf\nnotes.pdf\n`)
  project.write('personal/notes.pdf', 'mine')
  project.write('clients.pdf', 'mine')
  const forget = (): Promise<Said> => fascicle(['personal', '--forget'], project.folder)
  assert.deepEqual(await forget(), { code: 0, out: '2 personal sheets removed\n', error: '' })
  assert.deepEqual(filesOf(project), ['9-client.pdf', 'notes.pdf'])
  assert.ok(existsSync(join(project.folder, 'clients.pdf')))
  assert.deepEqual(await forget(), { code: 0, out: 'no personal sheets removed\n', error: '' })
})

test('should leave a folder alone whose list is somebody else’s', async (context) => {
  const project = openProject(context)
  project.write('personal/sheets.txt', 'linen\n')
  const { code, error } = await fascicle(['personal', '--forget'], project.folder)
  assert.equal(code, 1)
  assert.match(error, /^personal\/sheets\.txt:1: error: .*\(list-foreign\)/)
  const made = await fascicle(['personal', 'soleus', '--name', 'Testa'], project.folder)
  assert.match(made.error, /\(list-foreign\)/)
  assert.deepEqual(filesOf(project), ['sheets.txt'])
  assert.equal(project.read('personal/sheets.txt'), 'linen\n')
})

test('should forget a sheet whose writing was broken off', async (context) => {
  const project = openProject(context)
  await makeFor(project, 'soleus')
  project.write('personal/1-client.pdf.4711.tmp', 'half')
  await fascicle(['personal', '--forget'], project.folder)
  assert.ok(!existsSync(join(project.folder, 'personal/1-client.pdf.4711.tmp')))
})

test('should keep a sheet that is open elsewhere on its list, and say so', async (context) => {
  const project = openProject(context)
  await makeFor(project, 'soleus')
  await makeFor(project, 'soleus')
  const folder = join(project.folder, 'personal')
  const isOpen = (file: string): string | undefined =>
    file.endsWith('2-client.pdf') ? 'EBUSY' : removeFile(file)
  const { removed, diagnostics } = forgetSheets(folder, project.folder, isOpen)
  assert.equal(removed, 1)
  assert.deepEqual(diagnostics.map(formatDiagnostic), [
    'personal/2-client.pdf:1: error: the file cannot be removed (EBUSY) (file-remove)\n' +
      '  hint: is it open in another program? close it there, and try again',
  ])
  assert.deepEqual(filesOf(project), ['2-client.pdf', 'sheets.txt'])
  assert.equal(forgetSheets(folder, project.folder).removed, 1)
  assert.deepEqual(filesOf(project), [])
})

test('should say which file it cannot write', async (context) => {
  const project = openProject(context)
  mkdirSync(join(project.folder, 'personal', 'sheets.txt'), { recursive: true })
  const said = await makeFor(project, 'soleus')
  assert.equal(said.code, 1)
  assert.match(
    said.error,
    /personal\/sheets\.txt:1: error: the file cannot be written \(\w+\) \(file-write\)/,
  )
  assert.deepEqual(filesOf(project), ['sheets.txt'])
})

test('should keep to the numbers and words of the client’s country', async (context) => {
  const project = openProject(context)
  const words = ['--paper', 'a4', '--large-print', '--country', 'uk', '--next', '2026-12-03']
  assert.equal((await makeFor(project, 'gastrocnemius', ...words)).code, 0)
  const text = textOf(project, '1-client.a4.large-print.pdf')
  assert.match(text, /Call 999 now\./)
  assert.match(text, /Get medical help today: call 111\./)
  assert.match(text, /See your GP this week\./)
  assert.match(text, /Next visit: 3 December 2026/)
  assert.doesNotMatch(text, /911/)
})

/** The sizes of letters in points, over all pages. */
function sizesOf(project: Project, name: string): number[] {
  const file = join(project.folder, 'personal', name)
  const plain = execFileSync(requireTool('qpdf'), ['--qdf', file, '-'], {
    encoding: 'latin1',
    maxBuffer: 1e8,
  })
  return [...plain.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
}

/** Every word but the numbers, which count pages and stand on drawings. */
function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}’@./-]*\p{L}[\p{L}’]*/gu))
}

test('should say the same in large print, and nothing in small letters', async (context) => {
  const project = openProject(context)
  const words = [
    '--paper',
    'a4',
    '--country',
    'UK',
    '--exercises',
    'wall-stretch:hold=20,heel-drop',
  ]
  await makeFor(project, 'gastrocnemius', ...words)
  await makeFor(project, 'gastrocnemius', ...words, '--large-print')
  const usual = textOf(project, '1-client.a4.pdf')
  const large = textOf(project, '2-client.a4.large-print.pdf')
  const ofEdition = /Edition \w+/g
  const said = wordsOf(large.replace(ofEdition, ''))
  const lost = [...wordsOf(usual.replace(ofEdition, ''))].filter((word) => !said.has(word))
  assert.deepEqual(lost, [])
  assert.equal(Math.min(...sizesOf(project, '2-client.a4.large-print.pdf')), 18)
  assert.equal(Math.min(...sizesOf(project, '1-client.a4.pdf')), 9)
})
