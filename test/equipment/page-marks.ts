// What a page shows, as it is seen: every text with its characters, place, size and colour, and
// every form with its box. Places are in points from the top left corner, as layout counts them.

import { PDFArray, type PDFDict, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import { type Operand, type Operation, readOperations } from './content-stream.ts'
import type { FontReader, ShownFont } from './page-fonts.ts'
import {
  bytesOf,
  dictionaryOf,
  entryOf,
  follow,
  latin1,
  listOf,
  streamOf,
  textOf,
} from './pdf-objects.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a mark belongs to: a piece of the structure tree, or decoration. */
export interface Belonging {
  readonly mcid?: number
  /** `Footer` or `Layout`. */
  readonly artifact?: string
}

export interface ShownText extends Belonging {
  readonly text: string
  /** Left end of the baseline, without spaces before and behind. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: ShownFont
  /** `#rrggbb` */
  readonly colour: string
  /** How many marks were made before it on the page. */
  readonly order: number
}

export interface ShownForm extends Belonging {
  readonly box: Box
  readonly kind: 'path' | 'image'
  readonly fill?: string
  readonly stroke?: string
  readonly order: number
}

export interface Marks {
  readonly texts: readonly ShownText[]
  readonly forms: readonly ShownForm[]
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  font: ShownFont | undefined
  size: number
}

interface Reading {
  readonly height: number
  readonly fonts: FontReader
  readonly texts: ShownText[]
  readonly forms: ShownForm[]
  readonly open: Belonging[]
  order: number
}

/** The page's own content, one character for each byte. */
export function contentOf(page: PDFPage): string {
  return listOf(page.node, 'Contents')
    .map((part) => follow(page.node, part))
    .map((part) => (part instanceof PDFStream ? latin1(bytesOf(part)) : ''))
    .join('\n')
}

export function readMarks(page: PDFPage, fonts: FontReader): Marks {
  const { height } = page.getMediaBox()
  const reading: Reading = { height, fonts, texts: [], forms: [], open: [], order: 0 }
  const state = {
    matrix: IDENTITY,
    fill: BLACK,
    stroke: BLACK,
    font: undefined,
    size: 0,
  }
  walk(readOperations(contentOf(page)), page.node.Resources(), state, reading)
  return { texts: reading.texts, forms: reading.forms }
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const BLACK = '#000000'
const PAINTERS: Readonly<Record<string, 'fill' | 'stroke' | 'both'>> = {
  f: 'fill',
  F: 'fill',
  'f*': 'fill',
  S: 'stroke',
  s: 'stroke',
  B: 'both',
  'B*': 'both',
  b: 'both',
  'b*': 'both',
}

function walk(
  operations: readonly Operation[],
  resources: PDFDict | undefined,
  start: State,
  reading: Reading,
): void {
  let state = { ...start }
  const saved: State[] = []
  let text = IDENTITY
  let points: [number, number][] = []
  for (const { operator, operands } of operations) {
    const n = numbersOf(operands)
    const painter = PAINTERS[operator]
    if (operator === 'q') saved.push({ ...state })
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (operator === 'cm') state.matrix = times(matrixOf(n), state.matrix)
    else if (FILLS.has(operator)) state.fill = colourOf(n)
    else if (STROKES.has(operator)) state.stroke = colourOf(n)
    else if (operator === 'Tf') {
      state.font = fontNamed(operands[0], resources, reading.fonts)
      state.size = n[0] ?? 0
    } else if (operator === 'BT') text = IDENTITY
    else if (operator === 'Tm') text = matrixOf(n)
    else if (operator === 'Td') text = times([1, 0, 0, 1, n[0] ?? 0, n[1] ?? 0], text)
    else if (operator === 'Tj' || operator === 'TJ')
      showText(operands.at(-1), times(text, state.matrix), state, reading)
    else if (operator === 'BMC' || operator === 'BDC') reading.open.push(belongingOf(operands))
    else if (operator === 'EMC') reading.open.pop()
    else if (operator === 're') points.push(...corners(n).map((at) => moved(at, state.matrix)))
    else if ('mlcvy'.includes(operator))
      for (let at = 0; at + 1 < n.length; at += 2)
        points.push(moved([n[at] ?? 0, n[at + 1] ?? 0], state.matrix))
    else if (painter) {
      addForm('path', points, painter, state, reading)
      points = []
    } else if (operator === 'n') points = []
    else if (operator === 'Do') showObject(operands[0], resources, state, reading)
  }
}

const FILLS = new Set(['g', 'rg', 'k'])
const STROKES = new Set(['G', 'RG', 'K'])

function showObject(
  name: Operand | undefined,
  resources: PDFDict | undefined,
  state: State,
  reading: Reading,
): void {
  const all = resources && dictionaryOf(resources, 'XObject')
  const object = all && name?.kind === 'name' ? streamOf(all, name.value) : undefined
  if (!object) return
  const box = entryOf(object.dict, 'BBox')
  const isForm = textOf(object.dict, 'Subtype') === 'Form' && box instanceof PDFArray
  const [left = 0, bottom = 0, right = 1, top = 1] = isForm
    ? box.asArray().map((side) => Number(side.toString()))
    : []
  const places = corners([left, bottom, right - left, top - bottom])
  const points = places.map((at) => moved(at, state.matrix))
  addForm('image', points, 'fill', state, reading)
}

function addForm(
  kind: ShownForm['kind'],
  points: readonly (readonly [number, number])[],
  painter: 'fill' | 'stroke' | 'both',
  state: State,
  reading: Reading,
): void {
  if (points.length === 0) return
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => reading.height - y)]
  reading.forms.push({
    kind,
    box: { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) },
    ...(painter !== 'stroke' && { fill: state.fill }),
    ...(painter !== 'fill' && { stroke: state.stroke }),
    order: reading.order++,
    ...belonging(reading),
  })
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}

function showText(
  operand: Operand | undefined,
  matrix: Matrix,
  { font, size, fill }: State,
  reading: Reading,
): void {
  if (!font) return
  const parts = operand?.kind === 'array' ? operand.items : operand ? [operand] : []
  const [a, b] = matrix
  const scale = Math.hypot(a, b)
  const glyphs: { text: string; at: number; end: number }[] = []
  let pen = 0
  for (const part of parts) {
    if (part.kind === 'number') pen -= (part.value / 1000) * size * scale
    if (part.kind !== 'string') continue
    for (const { text, advance } of font.glyphsOf(part.value)) {
      const end = pen + (advance / 1000) * size * scale
      glyphs.push({ text, at: pen, end })
      pen = end
    }
  }
  const seen = glyphs.filter(({ text }) => text.trim() !== '')
  const [first, last] = [seen[0], seen.at(-1)]
  reading.texts.push({
    text: glyphs.map(({ text }) => text).join(''),
    x: matrix[4] + (first?.at ?? 0),
    y: reading.height - matrix[5],
    width: (last?.end ?? 0) - (first?.at ?? 0),
    size: size * scale,
    font,
    colour: fill,
    order: reading.order++,
    ...belonging(reading),
  })
}

function belonging({ open }: Reading): Belonging {
  return open.findLast(({ mcid, artifact }) => mcid !== undefined || artifact !== undefined) ?? {}
}

function belongingOf([tag, properties]: readonly Operand[]): Belonging {
  const entries = properties?.kind === 'dictionary' ? properties.entries : undefined
  const mcid = entries?.get('MCID')
  if (mcid?.kind === 'number') return { mcid: mcid.value }
  if (tag?.kind !== 'name' || tag.value !== 'Artifact') return {}
  const kind = entries?.get('Subtype') ?? entries?.get('Type')
  return { artifact: kind?.kind === 'name' ? kind.value : 'Layout' }
}

function fontNamed(
  name: Operand | undefined,
  resources: PDFDict | undefined,
  fonts: FontReader,
): ShownFont | undefined {
  const all = resources && dictionaryOf(resources, 'Font')
  const font = all && name?.kind === 'name' ? dictionaryOf(all, name.value) : undefined
  return font && fonts.read(font)
}

function numbersOf(operands: readonly Operand[]): number[] {
  return operands.flatMap((operand) => (operand.kind === 'number' ? [operand.value] : []))
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}

/** First `m`, then `n`. */
function times(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m
  return [
    a * n[0] + b * n[2],
    a * n[1] + b * n[3],
    c * n[0] + d * n[2],
    c * n[1] + d * n[3],
    e * n[0] + f * n[2] + n[4],
    e * n[1] + f * n[3] + n[5],
  ]
}

function moved([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

/** One number is grey, three are red, green and blue, four are inks. */
function colourOf(parts: readonly number[]): string {
  const [a = 0, b = 0, c = 0, k = 0] = parts
  const rgb =
    parts.length === 1
      ? [a, a, a]
      : parts.length === 4
        ? [a, b, c].map((part) => (1 - part) * (1 - k))
        : [a, b, c]
  return `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
