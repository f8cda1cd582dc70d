// A slide at the largest size at which all of it fits; parted into several when none does. Nothing
// is ever cut off, scrolled or made too small to read: what cannot be set is an error.

import type { Block, Figure } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { TitleLook } from '../theme/screen.ts'
import type { Area } from './area.ts'
import { type Extent, extentOfBlocks } from './extent.ts'
import { type FramedFigure, frameFigures } from './frames.ts'
import { bodyHeight, fitHeadline, type Headline, reportTorn } from './headline.ts'
import { checkHeadline, checkLimits, fullness } from './limits.ts'
import type { Torn } from './measure.ts'
import { roomOf, type Setting } from './setting.ts'
import type { Slide } from './slides.ts'
import { partEvenly, toBlocks, toUnits, type Unit } from './units.ts'

export interface FittedSlide {
  readonly slide: Slide
  /** “(1 of 3)”, on a slide that was parted. */
  readonly part: string
  readonly headline: Headline
  readonly area: Area
  readonly blocks: readonly Block[]
  readonly figures: readonly FramedFigure[]
  /** What is true of all its pictures, said at the foot; may be empty. */
  readonly note: string
}

/** The largest sum of lines is a sum of guesses: half a line is kept free. */
const RESERVE = 0.5

export function fitSlide(slide: Slide, setting: Setting): FittedSlide[] {
  const figures = slide.blocks.filter((block) => block.kind === 'figure')
  const text = slide.blocks.filter((block) => block.kind !== 'figure')
  const look = slide.kind === 'title' ? setting.screen.titles : setting.screen.headlines
  const width = textWidth(figures.length > 0, text.length > 0 || slide.kind === 'title', setting)
  const whole = fitHeadline(slide, '', look, setting, headlineWidth(slide, width, setting))
  const sizes = sizesFor(slide, whole.size, setting)
  const one = largestThatFits(text, width, sizes, bodyHeight(whole, look, setting), setting)
  const units = toUnits(text)
  checkHeadline(slide, setting)
  const isOver = fullness(units, figures, setting)(0, units.length) > 1
  if (one && !isOver) {
    reportTorn(one.torn, setting)
    const room = bodyHeight(whole, look, setting)
    const framed = frameFigures(slide, figures, text.length > 0, room, setting)
    const area = { size: one.size, width }
    checkLimits(units, framed.figures, setting)
    const pictures = { figures: framed.figures, note: framed.foot }
    return [{ slide, part: '', headline: whole, area, blocks: text, ...pictures }]
  }
  return partSlide(slide, text, figures, { width, sizes, look, whole }, setting)
}

function textWidth(hasFigures: boolean, hasText: boolean, { screen }: Setting): number {
  const { width } = roomOf(screen)
  return hasFigures && hasText ? width * (1 - screen.figures.share) - screen.columns.gap : width
}

/** A title stands beside its picture, not above it. */
function headlineWidth({ kind }: Slide, width: number, { screen }: Setting): number {
  return kind === 'title' ? width : roomOf(screen).width
}

/** Below a title, text is at most half as large as the title. */
function sizesFor({ kind }: Slide, title: number, { screen }: Setting): readonly number[] {
  const { sizes } = screen.text
  if (kind === 'plain') return sizes
  const small = sizes.filter((size) => size <= title / 2)
  return small.length > 0 ? small : sizes.slice(-1)
}

interface Size {
  readonly size: number
  readonly torn: readonly Torn[]
}

/** A size that tears a word is taken only when every size does, and then the smallest. */
function largestThatFits(
  blocks: readonly Block[],
  width: number,
  sizes: readonly number[],
  most: number,
  setting: Setting,
): Size | undefined {
  let smallest: Size | undefined
  for (const size of sizes) {
    const { height, torn } = extentOfBlocks(blocks, { width, size }, setting)
    if (height > most - (blocks.length > 0 ? reserve(size, setting) : 0)) continue
    if (torn.length === 0) return { size, torn }
    smallest = { size, torn }
  }
  return smallest
}

function reserve(size: number, { screen }: Setting): number {
  return RESERVE * size * screen.text.leading
}

interface Plan {
  readonly width: number
  readonly sizes: readonly number[]
  readonly look: TitleLook
  /** The headline without “(1 of 3)”. */
  readonly whole: Headline
}

function partSlide(
  slide: Slide,
  text: readonly Block[],
  figures: readonly Figure[],
  { width, sizes, look, whole }: Plan,
  setting: Setting,
): FittedSlide[] {
  const units = toUnits(text)
  // Room is made for the longest “(10 of 12)” that there can be.
  const widest = partLabel(units.length, units.length, setting)
  const isTold = whole.lines > look.lines
  const headline = fitHeadline(
    slide,
    widest,
    look,
    isTold ? silent(setting) : setting,
    headlineWidth(slide, width, setting),
  )
  const most = bodyHeight(headline, look, setting)
  const extent = (size: number, start: number, end: number): Extent =>
    extentOfBlocks(toBlocks(units.slice(start, end)), { width, size }, setting)
  const filled = fullness(units, figures, setting)
  const endsAt = (size: number, parts?: number): number[] | undefined => {
    const room = most - reserve(size, setting)
    if (room <= 0) return undefined
    const share = (start: number, end: number): number => extent(size, start, end).height / room
    return partEvenly(
      units,
      (start, end) => Math.max(share(start, end), filled(start, end)),
      1,
      parts,
    )
  }
  const least = sizes.at(-1) ?? 0
  const fewest = endsAt(least)
  if (!fewest) {
    const heightOf = (index: number): number => extent(least, index, index + 1).height
    reportFull(slide, units, heightOf, most, least, setting)
    return []
  }
  const isSound = (size: number, ends: readonly number[]): boolean =>
    ends.every((end, part) => extent(size, ends[part - 1] ?? 0, end).torn.length === 0)
  let chosen = { size: least, ends: fewest }
  for (const size of sizes) {
    const ends = endsAt(size, fewest.length)
    if (ends?.length !== fewest.length || !isSound(size, ends)) continue
    chosen = { size, ends }
    break
  }
  const framed = frameFigures(slide, figures, true, most, setting)
  return chosen.ends.map((end, index) => {
    const start = chosen.ends[index - 1] ?? 0
    reportTorn(extent(chosen.size, start, end).torn, setting)
    const part = partLabel(index + 1, chosen.ends.length, setting)
    const area = { width, size: chosen.size }
    const own = units.slice(start, end)
    checkLimits(own, framed.figures, setting)
    const blocks = toBlocks(own)
    const pictures = { figures: framed.figures, note: framed.foot }
    return { slide, part, headline, area, blocks, ...pictures }
  })
}

function silent(setting: Setting): Setting {
  return { ...setting, report: () => {} }
}

function partLabel(part: number, parts: number, { words }: Setting): string {
  // Held together by no-break spaces.
  return fillPhrase(words.part, { part, parts }).replaceAll(' ', '\u00a0')
}

function reportFull(
  slide: Slide,
  units: readonly Unit[],
  heightOf: (index: number) => number,
  most: number,
  size: number,
  setting: Setting,
): void {
  const room = most - reserve(size, setting)
  const index = units.findIndex((_, at) => heightOf(at) > room)
  const tell = (message: string): void =>
    setting.report({
      severity: 'error',
      rule: 'slide-full',
      message,
      at: (units[index] ?? units[0] ?? slide).at,
      hint: 'shorten it, or make two of it; what is told and not read belongs in `::: notes`',
    })
  if (units.length === 0) tell('this slide has no room for what stands on it')
  else if (index < 0) tell('this does not fit on a slide together with what it opens')
  else {
    const over = Math.ceil((heightOf(index) - room) / (size * setting.screen.text.leading))
    const lines = `${over} ${over === 1 ? 'line' : 'lines'}`
    tell(`this does not fit on a slide of its own: it is ${lines} too long`)
  }
}
