// The table of clients: CSV as spreadsheets write it → rows whose cells know their places. A row
// that cannot be read is told, and the ones below it are read all the same.

import { parse } from 'csv-parse/sync'
import { didYouMean, type Place, type Report } from '../../diagnostic.ts'
import { decode } from '../../yaml/decode.ts'
import { toId } from '../../yaml/shape.ts'
import { type Cell, COLUMNS, type ColumnName, NEEDED, type Row } from './row.ts'

export interface Table {
  readonly rows: readonly Row[]
  /** Rows that could not be read, each of which was told. */
  readonly unread: number
}

/**
 * Undefined when the table as a whole cannot be read, which was told.
 *
 * @param file how the instructor knows the file
 */
export function readTable(bytes: Uint8Array, file: string, report: Report): Table | undefined {
  const text = decode(bytes, file, (diagnostic) =>
    report(diagnostic.rule.startsWith('file-') ? { ...diagnostic, hint: SAVE_AS } : diagnostic),
  )
  if (text === undefined) return undefined
  const separator = separatorOf(text)
  const [header, ...records] = readRecords(text, separator)
  const columns = header && readHeader(trimmed(header, 0), file, report)
  if (!columns) return undefined
  const rows: Row[] = []
  const full = records.filter(({ fields }) => fields.some(({ text }) => text.trim() !== ''))
  for (const [index, record] of full.entries()) {
    // Of a row with more cells than that, one has slipped, though the last of them is empty.
    const isWhole = record.fields.length === header.fields.length
    const cut = isWhole ? trimmed(record, columns.length) : record
    const row = rowOf(cut, index + 1, columns, { file, separator }, report)
    if (row) rows.push(row)
  }
  if (full.length === 0)
    report({
      severity: 'error',
      rule: 'table-empty',
      message: 'there is no row below the names of the columns',
      at: { file, line: 1 },
      hint: 'each client has a row of their own',
    })
  return { rows, unread: full.length - rows.length }
}

const SAVE_AS =
  'in Excel: Save as, “CSV UTF-8 (comma delimited)”; in LibreOffice: Save as, Text CSV, character set UTF-8'

const SEPARATORS = [',', ';', '\t'] as const

type Separator = (typeof SEPARATORS)[number]

/** The one that parts the first line into most names that we know. */
function separatorOf(text: string): Separator {
  const [line = ''] = text.trimStart().split('\n')
  const known = (separator: Separator): number =>
    line.split(separator).filter((name) => columnNamed(name) !== undefined).length
  return SEPARATORS.reduce((best, other) => (known(other) > known(best) ? other : best))
}

function columnNamed(name: string): ColumnName | undefined {
  const id = toId(name)
  return COLUMNS.find((column) => column === id)
}

interface Field {
  readonly text: string
  /** Of its first sign, from 1. */
  readonly line: number
  readonly column: number
}

interface Record {
  readonly line: number
  readonly fields: readonly Field[]
  /** A quote opens and does not close where it should. */
  readonly isOpen: boolean
}

interface Raw {
  readonly record: readonly { readonly text: string; readonly isQuoted: boolean }[]
  readonly raw: string
}

/**
 * All records. A quote that is not closed swallows the lines below it, up to the next quote: then
 * only its own line is given up, and reading begins again on the next.
 */
function readRecords(text: string, separator: Separator): Record[] {
  const records: Record[] = []
  let start = 0
  let line = 1
  const pass = (raw: string): void => {
    start += raw.length
    line += raw.split('\n').length - 1
  }
  while (start < text.length) {
    let runsAway = false
    for (const { record, raw } of parseCsv(text.slice(start), separator)) {
      const fields = fieldsOf(record, raw, line)
      runsAway = records.length > 0 && swallows(record, records[0]?.fields ?? [])
      if (runsAway) break
      records.push({ line, fields, isOpen: false })
      pass(raw)
    }
    if (!runsAway && start >= text.length) break
    const end = text.indexOf('\n', start)
    const lost = text.slice(start, end === -1 ? undefined : end + 1)
    records.push({ line, fields: [{ text: lost, line, column: 1 }], isOpen: true })
    pass(lost)
  }
  return records
}

/** Up to the first quote that is never closed. Quotes inside a text are kept as typed. */
function parseCsv(text: string, delimiter: Separator): Raw[] {
  const records = parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    raw: true,
    cast: (value, { quoting }) => ({ text: value, isQuoted: quoting }),
  })
  return records as unknown as Raw[]
}

/** Only notes have several lines; and a text that keeps its first quote was never closed. */
function swallows(record: Raw['record'], header: readonly Field[]): boolean {
  return record.some(({ text, isQuoted }, index) => {
    if (!isQuoted || !text.includes('\n')) return false
    if (text.startsWith('"')) return true
    const column = columnNamed(header[index]?.text ?? '')
    return record.length === header.length && column !== 'note'
  })
}

function fieldsOf(record: Raw['record'], raw: string, firstLine: number): Field[] {
  let start = 0
  return record.map(({ text, isQuoted }) => {
    const before = raw.slice(0, start).split('\n')
    const isEscaped = isQuoted && !text.startsWith('"')
    start += (isEscaped ? text.replaceAll('"', '""').length + 2 : text.length) + 1
    const line = firstLine + before.length - 1
    return { text, line, column: (before.at(-1)?.length ?? 0) + 1 }
  })
}

/** Spreadsheets write separators for columns that hold nothing, right of those that do. */
function trimmed(record: Record, columns: number): Record {
  const last = record.fields.findLastIndex(({ text }) => text.trim() !== '')
  return { ...record, fields: record.fields.slice(0, Math.max(columns, last + 1)) }
}

/** Index of a field → its column. */
type Header = readonly ColumnName[]

/** A first line that we do not know may hold a client: it is not quoted either. */
function readHeader({ fields }: Record, file: string, report: Report): Header | undefined {
  const columns: ColumnName[] = []
  let isSound = true
  const fail = (message: string, { line, column }: Omit<Field, 'text'>, hint?: string): void => {
    isSound = false
    const at: Place = { file, line, column }
    report({ severity: 'error', rule: 'table-header', message, at, ...(hint && { hint }) })
  }
  const start = fields[0] ?? { line: 1, column: 1 }
  if (fields.every(({ text }) => columnNamed(text) === undefined)) {
    fail('the first line must hold the names of the columns', start, `such as: muscle,name,note`)
    return undefined
  }
  for (const [index, field] of fields.entries()) {
    const column = columnNamed(field.text)
    const left = COLUMNS.filter((name) => !columns.includes(name))
    if (column === undefined)
      fail(
        `column ${index + 1} has a name that is not known`,
        field,
        didYouMean(toId(field.text), left),
      )
    else if (columns.includes(column))
      fail(`there are two columns \`${column}\``, field, 'keep one of them')
    else columns.push(column)
  }
  const strange = fields.filter(({ text }) => columnNamed(text) === undefined)
  for (const column of NEEDED.filter((name) => !columns.includes(name))) {
    const near = strange.some(({ text }) => didYouMean(toId(text), [column])?.startsWith('did'))
    if (!near)
      fail(`there is no column \`${column}\``, start, 'every row needs a muscle and a name')
  }
  return isSound ? columns : undefined
}

function rowOf(
  { fields, line, isOpen }: Record,
  number: number,
  header: Header,
  { file, separator }: { readonly file: string; readonly separator: Separator },
  report: Report,
): Row | undefined {
  const at = { file, line, column: 1 }
  const fail = (message: string, hint: string): undefined => {
    const said = `row ${number}: ${message}`
    report({ severity: 'error', rule: 'table-row', message: said, at, hint })
  }
  if (isOpen)
    return fail('a quote opens on this line and is not closed', 'close it, or take it out')
  if (fields.length !== header.length)
    return fail(
      `there are ${fields.length} cells, and ${header.length} columns`,
      `put quotes round a text with ${NAMES[separator]} in it: "Stretch slowly${separator} please"`,
    )
  const cells = new Map<ColumnName, Cell>()
  for (const [index, { text, line, column }] of fields.entries()) {
    const name = header[index]
    if (name && text.trim() !== '')
      cells.set(name, { text: text.trim(), at: { file, line, column } })
  }
  return { number, at, cells }
}

const NAMES: Readonly<globalThis.Record<Separator, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
}
