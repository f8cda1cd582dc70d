// One line of a YAML file as its author sees it: indent, dashes, name, value. Used to explain what
// the parser stumbled over, and to mend it in memory.

export interface Row {
  /** Indent and dashes. */
  readonly before: string
  /** The name with its colon and the space after it; empty for a bare value. */
  readonly name: string
  readonly value: string
  /** Of the value, from 1. */
  readonly column: number
}

const ROW = /^([ \t]*(?:-[ \t]+)*)(\w[\w .-]*:[ \t]+)?(.*)$/

export function splitRow(text: string): Row {
  const [, before = '', name = '', rest = ''] = ROW.exec(text) ?? []
  return { before, name, value: rest.trimEnd(), column: before.length + name.length + 1 }
}

export function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0
}

/** The row with its whole value in quotes. */
export function mendValue(row: Row, value = row.value): string {
  return row.before + row.name + inSafeQuotes(value)
}

/** Inside single quotes nothing but the quote itself has a meaning. */
export function inSafeQuotes(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** How the author would type the line with quotes round the value. */
export function cured({ name, value }: Pick<Row, 'name' | 'value'>): string {
  const short = value.length > 60 ? `${value.slice(0, 57).trimEnd()}…` : value
  return `${name.trimEnd()}${name === '' ? '' : ' '}${quoted(short)}`
}

function quoted(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`
  if (!value.includes("'")) return `'${value}'`
  return `"${value
    .replace(/(^|\s)"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll('\\', '/')}"`
}

/** The end of an item of a `[…]` or `{…}` that begins at an index. */
export function endOfItem(text: string, start: number): number {
  const end = text.slice(start).search(/[,\]}]/)
  return end === -1 ? text.length : start + end
}

/** Whether an index lies between the brackets of a list or group written on one line. */
export function insideBrackets(text: string, index: number): boolean {
  let depth = 0
  for (const character of text.slice(0, index)) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
  }
  return depth > 0
}

/**
 * The first row, up to one, on which a quote is opened and not closed although the next row begins
 * something new. (A quoted value that goes on over several lines is indented, and is no mistake.)
 */
export function unclosedQuote(rows: readonly string[], upTo: number): number | undefined {
  for (let index = 0; index <= upTo && index < rows.length; index++) {
    const text = rows[index] ?? ''
    if (!opensQuote(splitRow(text).value)) continue
    const next = rows.slice(index + 1).find((row) => row.trim() !== '')
    if (next === undefined || indentOf(next) <= indentOf(text)) return index
  }
  return undefined
}

function opensQuote(value: string): boolean {
  const sign = value.charAt(0)
  // One that ends with its quote is closed; the odd quote is inside.
  if ((sign === "'" || sign === '"') && value.length > 1 && value.endsWith(sign)) return false
  if (sign === "'") return (value.match(/'/g)?.length ?? 0) % 2 === 1
  if (!/^["[{]/.test(value)) return false
  return (value.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1
}
