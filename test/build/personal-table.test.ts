// Tables of clients as spreadsheets and people write them.

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTable, type Table } from '../../src/build/personal/table.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { openProject } from './project.ts'

interface Read {
  readonly table: Table | undefined
  readonly told: readonly string[]
}

function read(text: string | Uint8Array): Read {
  const { all, report } = collectDiagnostics()
  const table = readTable(Buffer.from(text as string), 'c.csv', report)
  return { table, told: all.map(formatDiagnostic) }
}

/** What stands in each row, and where. */
function cellsOf({ table }: Read): unknown[] {
  return (table?.rows ?? []).map(({ number, cells }) => [
    number,
    ...[...cells].map(([name, { text, at }]) => [name, text, at.line, at.column]),
  ])
}

const TWO = [
  [1, ['muscle', 'soleus', 2, 1], ['name', 'Ae, Be', 2, 8], ['note', 'one\n"two"', 2, 17]],
  [2, ['muscle', 'calf', 4, 1], ['name', 'Ce', 4, 6]],
]

for (const [what, separator, end, start] of [
  ['commas', ',', '\n', ''],
  ['semicolons, line ends of Windows and a mark at the start', ';', '\r\n', '\ufeff'],
  ['tabs', '\t', '\n', ''],
] as const)
  test(`should read cells and their places in a table with ${what}`, () => {
    const lines = [
      'muscle,name,note',
      `soleus,"Ae${separator === ',' ? ',' : ','} Be","one\n""two"""`,
      'calf,Ce,',
    ]
    const [header = '', first = '', last = ''] = lines
    const inner = first.replace('soleus,', `soleus${separator}`).replace('","', `"${separator}"`)
    const rest = [header.replaceAll(',', separator), inner, last.replaceAll(',', separator)]
    const result = read(start + rest.join('\n').replaceAll('\n', end) + end)
    assert.deepEqual([cellsOf(result), result.told], [TWO, []])
  })

test('should know columns however they are written, in any order', () => {
  const { table, told } = read('Prepared by;Large print; NAME ;Muscle\nA;yes;B;soleus\n')
  assert.deepEqual(told, [])
  assert.deepEqual(
    [...(table?.rows[0]?.cells.keys() ?? [])],
    ['prepared-by', 'large-print', 'name', 'muscle'],
  )
})

test('should pass over rows that hold nothing, and count the others', () => {
  const { table, told } = read('muscle,name\n\nsoleus,A\n,\n  ,  \n\ncalf,B\n')
  assert.deepEqual(told, [])
  assert.deepEqual(
    table?.rows.map(({ number, at }) => [number, at.line]),
    [
      [1, 3],
      [2, 7],
    ],
  )
})

test('should keep quotes that stand inside a name', () => {
  const { table, told } = read('muscle,name\nsoleus,Ae "Be" Ce\n')
  assert.deepEqual([table?.rows[0]?.cells.get('name')?.text, told], ['Ae "Be" Ce', []])
})

test('should give up one row for a quote that is not closed, and read on below it', () => {
  for (const rest of [
    'calf,B,x\nsoleus,C,y\n',
    'calf,"B",x\nsoleus,C,"y"\n',
    'calf,B,"x"\nsoleus,C,\n',
  ]) {
    const { table, told } = read(`muscle,name,note\nsoleus,"Ae,x\n${rest}`)
    assert.deepEqual(told, [
      'c.csv:2:1: error: row 1: a quote opens on this line and is not closed (table-row)\n  hint: close it, or take it out',
    ])
    assert.deepEqual(
      table?.rows.map(({ number, cells }) => [number, cells.get('muscle')?.text]),
      [
        [2, 'calf'],
        [3, 'soleus'],
      ],
    )
    assert.equal(table?.unread, 1)
  }
})

test('should pass over separators of columns that hold nothing', () => {
  const { table, told } = read('muscle,name,,\nsoleus,A,,\ncalf,B\n')
  assert.deepEqual([table?.rows.length, told], [2, []])
  assert.equal(read('muscle,name,note\nsoleus,A,slowly, please,\n').table?.unread, 1)
  assert.equal(read('muscle,name,note\nsoleus,A, B,\n').table?.unread, 1)
})

test('should refuse a row with too many or too few cells, whose columns have slipped', () => {
  const { table, told } = read('muscle;name;note\nsoleus;A\nsoleus;A;b;c\nsoleus;A;b\n')
  const hint = '  hint: put quotes round a text with a semicolon in it: "Stretch slowly; please"'
  assert.deepEqual(told, [
    `c.csv:2:1: error: row 1: there are 2 cells, and 3 columns (table-row)\n${hint}`,
    `c.csv:3:1: error: row 2: there are 4 cells, and 3 columns (table-row)\n${hint}`,
  ])
  assert.deepEqual([table?.rows.length, table?.unread], [1, 2])
})

const HEADERS: readonly (readonly [header: string, told: readonly string[]])[] = [
  [
    'muscle,nmae,notes',
    [
      'c.csv:1:8: error: column 2 has a name that is not known (table-header)\n  hint: did you mean `name`?',
      'c.csv:1:13: error: column 3 has a name that is not known (table-header)\n  hint: did you mean `note`?',
    ],
  ],
  [
    'muscle,note',
    [
      'c.csv:1:1: error: there is no column `name` (table-header)\n  hint: every row needs a muscle and a name',
    ],
  ],
  [
    'muscle,name,name',
    ['c.csv:1:13: error: there are two columns `name` (table-header)\n  hint: keep one of them'],
  ],
  [
    'soleus,Inventada',
    [
      'c.csv:1:1: error: the first line must hold the names of the columns (table-header)\n  hint: such as: muscle,name,note',
    ],
  ],
]

for (const [header, told] of HEADERS)
  test(`should refuse a table that begins with \`${header}\`, and quote nothing`, () => {
    assert.deepEqual(read(`${header}\nsoleus,A,b\n`), { table: undefined, told })
  })

test('should say how to save a table that is not UTF-8', () => {
  const latin = Buffer.from('muscle,name\nsoleus,J\u00fcrgen\n', 'latin1')
  const wide = Buffer.from('\ufeffmuscle,name\nsoleus,J\u00fcrgen\n', 'utf16le')
  const workbook = Buffer.from('PK\u0003\u0004\u0000\u0000\u0000\u0000', 'latin1')
  for (const [bytes, message] of [
    [latin, 'c.csv:2:9: error: the file is not saved as UTF-8 (file-encoding)'],
    [wide, 'c.csv:1: error: the file is saved as UTF-16 (file-encoding)'],
    [workbook, 'c.csv:1: error: the file is not a text file (file-binary)'],
  ] as const)
    assert.deepEqual(read(bytes), {
      table: undefined,
      told: [
        `${message}\n  hint: in Excel: Save as, “CSV UTF-8 (comma delimited)”; in LibreOffice: Save as, Text CSV, character set UTF-8`,
      ],
    })
})

test('should say that a table has no rows', () => {
  assert.deepEqual(read('muscle,name\n').told, [
    'c.csv:1: error: there is no row below the names of the columns (table-empty)\n  hint: each client has a row of their own',
  ])
})

test('should make the rows of a table, with what the command says for all of them', async (context) => {
  const project = openProject(context)
  const table =
    'muscle,name,edition,large-print,next\nsoleus,Ae,,,\ncalf,Be,client,TRUE,2026-13-01\nsoleus,Ce,,yes,\nsoleus,De,,maybe,\n'
  project.write('clients.csv', table)
  const run = () =>
    project.run('personal', '--from', 'clients.csv', '--paper', 'a4', '--out', 'personal')
  const said = await run()
  assert.equal(said.code, 1)
  assert.match(said.out, /^2 made, 2 rows left out\b/)
  assert.match(said.error, /^clients\.csv:3:21: error: row 2: `next` holds no day that there is/m)
  assert.match(
    said.error,
    /^clients\.csv:5:12: error: row 4: `large-print` holds neither yes nor no \(cell-yes-no\)\n {2}hint: write yes, or leave it empty/m,
  )
  const files = (): string[] => readdirSync(join(project.folder, 'personal')).toSorted()
  const made = ['001-client.a4.pdf', '003-client.a4.large-print.pdf']
  assert.deepEqual(files(), [...made, 'sheets.txt'])

  for (const [word, value, problem] of [
    ['--country', 'XX', '`--country` names no country that we have the numbers of'],
    ['--paper', 'a3', '`--paper` names no paper'],
    ['--edition', 'clent', '`--edition` names no handout'],
  ] as const) {
    const wrong = await project.run('personal', '--from', 'clients.csv', word, value)
    assert.equal(wrong.code, 2)
    assert.match(wrong.error, new RegExp(`^fascicle: ${problem}\n  hint: .*\n$`))
  }

  project.write('clients.csv', 'muscle,name\nsoleus,Ae\nsoleus,Be\n')
  project.write('personal/002-client.a4.pdf', 'somebody’s own')
  const again = await run()
  assert.equal(
    again.out,
    'made personal/001-client.a4.pdf\n1 sheet of an earlier table is still there; `fascicle personal --forget` removes all\n1 made, 1 row left out\n',
  )
  assert.match(
    again.error,
    /^clients\.csv:3:1: error: row 2: there is a file of its number already, which is not from a table \(file-taken\)/,
  )
  assert.equal(project.read('personal/002-client.a4.pdf'), 'somebody’s own')
})
