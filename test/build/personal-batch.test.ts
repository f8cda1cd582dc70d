// One table of many clients, which is the whole privacy of personal sheets: what must be on each
// page, and must be nowhere else.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { requireTool } from '../equipment/tools.ts'
import { type Client, HEADER, invented } from './clients.ts'
import { openProject } from './project.ts'

const run = promisify(execFile)

/** How many clients, and the rows that do not hold a sound one; of all of them with `--all`. */
const { count, rows } = process.env.FASCICLE_ALL
  ? { count: 200, rows: [13, 29, 54, 88, 120, 121, 187] }
  : { count: 40, rows: [4, 9, 15, 22, 29, 30, 37] }

/** What stands in each of those rows, and what is told of it. All of it is wrong in another way. */
const WRONG: readonly (readonly [line: string, told: string])[] = [
  [
    'gastrocnemus,Wrongmuscle Inventado,,,,,,',
    '`muscle` names no muscle or group that has a record (record-unknown)\n  hint: did you mean `gastrocnemius`?',
  ],
  [
    'soleus,,,For nobody,,,,',
    '`name` is missing (cell-missing)\n  hint: for whom the sheet is, as it is printed: “For …”',
  ],
  [
    'soleus,Wrongday Inventado,,,2026-02-30,,,',
    '`next` holds no day that there is, expected year-month-day (cell-day)\n  hint: such as 2026-12-03; a spreadsheet keeps it so when the column is formatted as text',
  ],
  [
    'soleus,Wrongexercise Inventado,"wall-stretch,heel-dorp",,,,,',
    '`exercises` names an exercise that is not there, in place 2 (exercise-unknown)\n  hint: did you mean `heel-drop`?',
  ],
  [
    'gastrocnemius,Wrongdose Inventado,wall-stretch:hold=200,,,,,',
    '`exercises` gives `wall-stretch` a `hold` that cannot be, expected a whole number from 5 to 60 (dose-value)\n  hint: write `wall-stretch:hold=20`',
  ],
  [
    'gastrocnemius,Inventado, Wrongcomma,,,,,,',
    'there are 9 cells, and 8 columns (table-row)\n  hint: put quotes round a text with a comma in it: "Stretch slowly, please"',
  ],
  [
    'gastrocnemius,Wrongsign Inventado 🦵,,,,,,',
    '`name` has an emoji, and the typeface has none (glyph-missing)\n  hint: take it out, or write it in words',
  ],
]

/** Row → what stands in it instead of a sound client. */
const BROKEN: ReadonlyMap<number, string> = new Map(
  WRONG.map(([line], index) => [rows[index] ?? 0, line]),
)

const EXPECTED = WRONG.map(([, told], index) => `${rows[index]} error: row ${rows[index]}: ${told}`)

test('should make a sheet for each sound row of a table, with its name on the page alone', async (context) => {
  const [pdftotext, qpdf] = [requireTool('pdftotext'), requireTool('qpdf')]
  const project = openProject(context)
  const clients = invented(count)
  const lines = clients.map(({ line }, index) => BROKEN.get(index + 1) ?? line)
  project.write('clients.csv', `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`)

  const said = await project.run('personal', '--from', 'clients.csv', '--out', 'personal')

  assert.equal(said.code, 1)
  assert.ok(
    said.out.startsWith(`${count - rows.length} made, ${rows.length} rows left out`),
    said.out,
  )
  assert.deepEqual(errorsOf(said.error, lines), EXPECTED)

  const sound = clients.map((client, index) => ({ client, row: index + 1 }))
  const made = sound.filter(({ row }) => !BROKEN.has(row))
  const files = readdirSync(join(project.folder, 'personal')).filter((name) =>
    name.endsWith('.pdf'),
  )
  const numbers = files.map((name) => /^(\d{3})-client(?:\.a4)?\.pdf$/.exec(name)?.[1])
  assert.deepEqual(
    numbers,
    made.map(({ row }) => String(row).padStart(3, '0')),
  )

  const words = [...new Set([...clients.flatMap(privateWords), 'Inventado', 'Wrong'])]
  for (const [index, { client, row }] of made.entries()) {
    const file = join(project.folder, 'personal', files[index] ?? '')
    const [text, plain] = await Promise.all([
      run(pdftotext, ['-raw', file, '-'], { maxBuffer: 1e7 }),
      run(qpdf, ['--qdf', '--object-streams=disable', file, '-'], {
        encoding: 'latin1',
        maxBuffer: 1e8,
      }),
    ])
    const onPage = text.stdout.replace(/\s+/g, ' ')
    assert.ok(
      onPage.includes(`Prepared for ${printed(client.name)} by ${printed(client.by)}.`),
      `row ${row} has its name`,
    )
    assert.deepEqual(
      made.filter(
        (other) => other.row !== row && onPage.includes(`or ${printed(other.client.name)} `),
      ),
      [],
      `row ${row} has no other name`,
    )
    assert.deepEqual(found(words, readFileSync(file, 'latin1') + plain.stdout), [], `row ${row}`)
  }

  const others = filesBelow(project.folder).filter((path) => path !== 'clients.csv')
  const texts = others.filter((path) => !path.endsWith('.pdf'))
  assert.deepEqual(texts, [join('personal', 'sheets.txt')])
  const told = [...others, ...texts.map((path) => project.read(path)), said.out, said.error]
  assert.deepEqual(found(words, Buffer.from(told.join('\n')).toString('latin1')), [])
})

/** Errors by the line of their row, without the name of the file and the column. */
function errorsOf(error: string, lines: readonly string[]): string[] {
  const errors = error.match(/^.*: error: .*\n {2}hint: .*$/gm) ?? []
  return errors.map((each) => {
    const [place = '', line = ''] = /^clients\.csv:(\d+):\d+: /.exec(each) ?? []
    return `${rowAt(Number(line), lines)} ${each.slice(place.length)}`
  })
}

/** A note of two lines makes the lines of the file run ahead of the rows. */
function rowAt(line: number, table: readonly string[]): number {
  let start = 2
  for (const [index, row] of table.entries()) {
    if (start === line) return index + 1
    start += row.split('\n').length
  }
  return 0
}

/** As on every page, an apostrophe is a curly one. */
function printed(text: string): string {
  return text.replaceAll("'", '’')
}

/** Words that no other text has: of the name, and of who made it. */
function privateWords({ name, by }: Client): string[] {
  const words = [name, by, name.split(' ').at(-1) ?? '']
  return [...words, ...words.map(printed)]
}

/** Those that stand in some bytes, in any way in which a PDF or a text file writes letters. */
function found(words: readonly string[], bytes: string): string[] {
  return words.filter((word) => {
    const utf8 = Buffer.from(word).toString('latin1')
    const wide = Buffer.from(word, 'utf16le').swap16()
    const hex = wide.toString('hex')
    return [word, utf8, wide.toString('latin1'), hex, hex.toUpperCase()].some((form) =>
      bytes.includes(form),
    )
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
}
