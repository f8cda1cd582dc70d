// A content stream as operations (ISO 32000-1, 7.2 and 7.8.2). Parentheses in text, dictionaries
// inside dictionaries and the raw bytes of inline images are all taken for what they are, which
// no search for a pattern can do. CMaps are written in the same syntax and read with it too.

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** One character for each byte. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'constant'; readonly value: string }

export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
}

const GAP = /(?:\s|%[^\r\n]*)*/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\s()<>[\]{}/%]|$)/y
const NAME = /\/([^\s()<>[\]{}/%]*)/y
const HEX = /<([\da-fA-F\s]*)>/y
const WORD = /[^\s()<>[\]{}/%]+/y
const IMAGE_END = /\sEI(?=\s|$)/g
const CONSTANTS = new Set(['true', 'false', 'null'])
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** @param source one character for each byte */
export function readOperations(source: string): Operation[] {
  const cursor = { source, at: 0 }
  const operations: Operation[] = []
  let operands: Operand[] = []
  for (skipGap(cursor); cursor.at < source.length; skipGap(cursor)) {
    const operand = readOperand(cursor)
    if (operand) {
      operands.push(operand)
      continue
    }
    const operator = take(cursor, WORD)?.[0]
    if (operator === undefined) throw unreadable(cursor)
    if (operator === 'ID') skipImage(cursor)
    else {
      operations.push({ operator, operands })
      operands = []
    }
  }
  return operations
}

interface Cursor {
  readonly source: string
  at: number
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.source)
  if (!match) return undefined
  cursor.at = pattern.lastIndex
  return match
}

function skipGap(cursor: Cursor): void {
  take(cursor, GAP)
}

/** The next operand, or undefined before an operator. */
function readOperand(cursor: Cursor): Operand | undefined {
  const number = take(cursor, NUMBER)
  if (number) return { kind: 'number', value: Number(number[0]) }
  const name = take(cursor, NAME)
  if (name) return { kind: 'name', value: unescapeName(name[1] ?? '') }
  const hex = take(cursor, HEX)
  if (hex) return { kind: 'string', value: fromHex(hex[1] ?? '') }
  if (skip(cursor, '<<')) return readDictionary(cursor)
  if (skip(cursor, '[')) return { kind: 'array', items: readItems(cursor, ']') }
  if (skip(cursor, '(')) return { kind: 'string', value: readText(cursor) }
  return readConstant(cursor)
}

function skip(cursor: Cursor, sign: string): boolean {
  if (!cursor.source.startsWith(sign, cursor.at)) return false
  cursor.at += sign.length
  return true
}

function readConstant(cursor: Cursor): Operand | undefined {
  const start = cursor.at
  const word = take(cursor, WORD)?.[0]
  if (word !== undefined && CONSTANTS.has(word)) return { kind: 'constant', value: word }
  cursor.at = start
  return undefined
}

function readItems(cursor: Cursor, end: string): Operand[] {
  const items: Operand[] = []
  for (skipGap(cursor); !skip(cursor, end); skipGap(cursor)) {
    const item = readOperand(cursor)
    if (!item) throw unreadable(cursor)
    items.push(item)
  }
  return items
}

function readDictionary(cursor: Cursor): Operand {
  const entries = new Map<string, Operand>()
  const items = readItems(cursor, '>>')
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (key?.kind !== 'name' || !value) throw unreadable(cursor)
    entries.set(key.value, value)
  }
  return { kind: 'dictionary', entries }
}

/** Text after its opening parenthesis, to the one that closes it. */
function readText(cursor: Cursor): string {
  let text = ''
  for (let depth = 1; cursor.at < cursor.source.length; ) {
    const sign = cursor.source.charAt(cursor.at++)
    if (sign === '\\') {
      text += readEscape(cursor)
      continue
    }
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (depth === 0) return text
    text += sign
  }
  throw new Error('a text in parentheses never ends')
}

const OCTAL = /[0-7]{1,3}/y
const LINE_END = /\r\n|\r|\n/y

function readEscape(cursor: Cursor): string {
  const octal = take(cursor, OCTAL)
  if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff)
  if (take(cursor, LINE_END)) return ''
  const sign = cursor.source.charAt(cursor.at++)
  return ESCAPES[sign] ?? sign
}

/** From behind `ID` to before `EI`, which is then read as the operator that paints the image. */
function skipImage(cursor: Cursor): void {
  const end = take(cursor, IMAGE_END)
  if (!end) throw new Error('an inline image never ends')
  cursor.at -= 'EI'.length
}

function unescapeName(name: string): string {
  return name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => fromHex(hex))
}

/** An odd last digit stands for itself and a 0 (ISO 32000-1, 7.3.4.3). */
function fromHex(digits: string): string {
  const pairs = digits.replace(/\s/g, '').match(/..?/g) ?? []
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join('')
}

function unreadable({ source, at }: Cursor): Error {
  return new Error(
    `nothing can be read at byte ${at}: ${JSON.stringify(source.slice(at, at + 20))}`,
  )
}
