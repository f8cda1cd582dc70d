// Rules of type: what makes text readable, measured on the finished page.

import type { ShownForm, ShownText } from '../equipment/page-text.ts'
import { isInside, type Judged, type Line, type TextBlock } from './judged.ts'

export type Rule = (sheet: Judged) => string[]

/** Rounding of the file, to a hundredth of a point. */
const TINY = 0.02

const LEAST = 9
const LEAST_IN_LARGE_PRINT = 18
const LEAST_BODY = 12
const BODY_MATTERS = ['client', 'simple']

export const sizes: Rule = ({ leaves, format }) => {
  const least = format.traits.includes('large-print') ? LEAST_IN_LARGE_PRINT : LEAST
  return leaves.flatMap(({ texts }, index) =>
    texts
      .filter(({ size, text }) => text.trim() !== '' && size < least - TINY)
      .map(
        ({ size, text }) => `${at(index)}: ${quote(text)} is ${points(size)}, least ${least} pt`,
      ),
  )
}

export const bodySize: Rule = (sheet) => {
  if (!BODY_MATTERS.includes(sheet.edition)) return []
  const body = bodySizeOf(sheet)
  return body < LEAST_BODY - TINY ? [`the body is ${points(body)}, least ${LEAST_BODY} pt`] : []
}

export const disclaimerSize: Rule = (sheet) => {
  if (!BODY_MATTERS.includes(sheet.edition)) return []
  const said = squeeze(sheet.disclaimer)
  const found = sheet.paragraphs.filter(({ text }) => squeeze(text).includes(said))
  if (found.length === 0) return ['the disclaimer is not there']
  const body = bodySizeOf(sheet)
  return found.flatMap(({ lines }) =>
    lines
      .filter(({ size }) => size < body - TINY)
      .slice(0, 1)
      .map(({ size }) => `the disclaimer is ${points(size)}, the body ${points(body)}`),
  )
}

/** The size in which most of the characters of paragraphs and items are set. */
export function bodySizeOf({ paragraphs }: Judged): number {
  const counts = new Map<number, number>()
  for (const { role, lines } of paragraphs)
    if (role === 'P' || role === 'LBody')
      for (const { size, text } of lines) {
        const rounded = Math.round(size * 100) / 100
        counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
      }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

const LEAST_LEADING = 1.3
const LEAST_HEADING_LEADING = 1.05

export const leading: Rule = (sheet) =>
  sheet.paragraphs.filter(isRunning).flatMap((block) => {
    const least = isHeading(block, sheet.theme.faces.heading, bodySizeOf(sheet))
      ? LEAST_HEADING_LEADING
      : LEAST_LEADING
    const faults = steps(block).filter(({ times }) => times < least - 0.003)
    return faults
      .slice(0, 1)
      .map(
        ({ line, times }) =>
          `${at(line.leaf)}: ${quote(block.text)} has a leading of ${times.toFixed(3)} at ${points(line.size)}, least ${least}`,
      )
  })

function steps({ lines }: TextBlock): { line: Line; times: number }[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (!next || next.leaf !== line.leaf || next.y <= line.y) return []
    return [{ line: next, times: (next.y - line.y) / next.size }]
  })
}

const MOST_CHARACTERS = 75
const LEAST_MEAN = 28

export const measure: Rule = (sheet) =>
  sheet.paragraphs.filter(isRunning).flatMap((block) => {
    const { lines, text, role } = block
    if (lines.length < 2 || /^H\d$/.test(role) || role === 'TD' || role === 'TH') return []
    const longest = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const whole = lines.slice(0, -1)
    const mean = whole.reduce((sum, line) => sum + line.text.length, 0) / whole.length
    const where = `${at(longest.leaf)}: ${quote(text)}`
    if (longest.text.length > MOST_CHARACTERS)
      return [`${where} has a line of ${longest.text.length} characters, most ${MOST_CHARACTERS}`]
    if (lines.length >= 3 && mean < LEAST_MEAN && !mayBeNarrow(block, sheet))
      return [`${where} has ${mean.toFixed(1)} characters a line, least ${LEAST_MEAN}`]
    return []
  })

/** Cards and the rail are as narrow as they are; lines of a message are made even, as titles are. */
function mayBeNarrow(block: TextBlock, sheet: Judged): boolean {
  const { theme, leaves, blocks } = sheet
  const rail = Math.max(theme.rail.width, theme.rail.wide)
  const isInRail = block.lines.every(
    ({ left, leaf }) => left >= (leaves[leaf]?.width ?? 0) - theme.margins.right - rail - 1,
  )
  const hasCards = blocks.some(({ kind }) => kind === 'cards')
  return isInRail || hasCards || isHeading(block, theme.faces.heading, bodySizeOf(sheet))
}

/** Words on a drawing stand by themselves, and its finder has looked to them. */
function isRunning({ element }: TextBlock): boolean {
  return !isInside(element, 'Figure')
}

/**
 * By its role, or by its look: a message across the page and the front of a card are set as
 * headings are, in their face or bold, and larger than the body.
 */
function isHeading({ role, lines }: TextBlock, face: string, body: number): boolean {
  const name = face.split('/').at(-1)?.replace(/_.*$/, '') ?? ''
  if (/^H\d$/.test(role)) return true
  return lines.every(({ texts, size }) => {
    const isBold = texts.every(({ font }) => font.name.includes(name) || /bold/i.test(font.name))
    return isBold && size > body * 1.05
  })
}

export const fonts: Rule = ({ leaves }) => {
  const used = new Map(leaves.flatMap(({ texts }) => texts.map(({ font }) => [font.name, font])))
  const unknown = leaves.flatMap(({ texts }, index) =>
    texts
      .filter(({ text }) => text.includes('\ufffd'))
      .map(({ text }) => `${at(index)}: ${quote(text)} shows a glyph that stands for nothing`),
  )
  return [
    ...unknown,
    ...[...used.values()].flatMap(({ name, isEmbedded, isSubset }) => [
      ...(isEmbedded ? [] : [`${name} is not embedded`]),
      ...(isSubset ? [] : [`${name} is embedded whole`]),
    ]),
  ]
}

const LEAST_CONTRAST = 4.5

/**
 * Grounds are what was painted before, and is no part of a drawing: of its paths only the boxes
 * are known here, and its labels stand beside them.
 */
export const contrast: Rule = ({ leaves }) =>
  leaves.flatMap(({ texts, forms }, index) =>
    texts
      .filter(({ text }) => text.trim() !== '')
      .flatMap((text) => {
        const ground = groundOf(text, forms)
        const ratio = contrastOf(text.colour, ground)
        return ratio >= LEAST_CONTRAST
          ? []
          : [
              `${at(index)}: ${quote(text.text)} in ${text.colour} on ${ground} has a contrast of ${ratio.toFixed(2)}, least ${LEAST_CONTRAST}`,
            ]
      }),
  )

function groundOf({ x, y, width, size, order }: ShownText, forms: readonly ShownForm[]): string {
  const [middle, height] = [x + width / 2, y - size * 0.3]
  const under = forms.filter(
    ({ box, fill, kind, mcid, order: before }) =>
      kind === 'path' &&
      fill !== undefined &&
      mcid === undefined &&
      before < order &&
      box.left <= middle &&
      box.right >= middle &&
      box.top <= height &&
      box.bottom >= height,
  )
  return under.at(-1)?.fill ?? '#ffffff'
}

function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far letters reach above and below their baseline, times their size. */
const RISE = 0.66
const FALL = 0.2

/** Boxes may touch by so much before they overlap. */
const TOUCH = 0.6

export const overlaps: Rule = ({ leaves }) =>
  leaves.flatMap(({ texts }, index) => {
    const boxes = texts
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, x, y, width, size }) => ({
        text,
        left: x,
        right: x + width,
        top: y - size * RISE,
        bottom: y + size * FALL,
      }))
      .sort((one, other) => one.top - other.top)
    return boxes.flatMap((one, place) => {
      const faults: string[] = []
      for (let next = place + 1; next < boxes.length; next++) {
        const other = boxes[next]
        if (!other || other.top > one.bottom - TOUCH) break
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const down = Math.min(one.bottom, other.bottom) - other.top
        if (across > TOUCH && down > TOUCH)
          faults.push(
            `${at(index)}: ${quote(one.text)} and ${quote(other.text)} overlap by ${points(across)} × ${points(down)}`,
          )
      }
      return faults
    })
  })

/** All text in black alone; how much ink there is, a raster tells. */
export const blackText: Rule = ({ leaves, format }) =>
  format.traits.includes('ink-saver')
    ? leaves.flatMap(({ texts }, index) =>
        texts
          .filter(({ colour, text }) => colour !== '#000000' && text.trim() !== '')
          .map(({ colour, text }) => `${at(index)}: ${quote(text)} is ${colour}, not black`),
      )
    : []

export function at(leaf: number): string {
  return `page ${leaf + 1}`
}

export function quote(text: string): string {
  const short = text.trim()
  return `“${short.length > 48 ? `${short.slice(0, 47)}…` : short}”`
}

export function points(length: number): string {
  return `${Math.round(length * 100) / 100} pt`
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
