// How much a slide may hold, whatever would fit: a class that reads does not listen. What is over a
// limit is parted where it can be, and told where it cannot.

import type { Place, Report } from '../diagnostic.ts'
import type { Block, Figure } from '../document/block.ts'
import { countWords, eachBlock, eachRun, plainText } from '../document/walk.ts'
import type { FramedFigure } from './frames.ts'
import type { Setting } from './setting.ts'
import type { Slide } from './slides.ts'
import { mayEnd, toBlocks, type Unit } from './units.ts'

/** Runs that touch are one word: only blocks part words from each other. */
export function wordsOf(blocks: readonly Block[]): number {
  let count = 0
  eachBlock(blocks, (block) => {
    count += ownWords(block)
  })
  return count
}

/** What is nested in a block has its own turn. */
function ownWords(block: Block): number {
  if (block.kind === 'table')
    return [block.header, ...block.rows]
      .flat()
      .reduce((sum, { runs }) => sum + countWords(plainText(runs)), 0)
  const texts: string[] = []
  const alone =
    block.kind === 'box' || block.kind === 'columns'
      ? { ...block, blocks: [] }
      : block.kind === 'list'
        ? { ...block, items: [] }
        : block
  eachRun([alone], ({ text, hardBreak }) => texts.push(hardBreak ? `${text} ` : text))
  return countWords(texts.join(''))
}

/** The longest list of all, also inside boxes. */
function longestList(blocks: readonly Block[]): { items: number; at?: Place } {
  let longest: { items: number; at?: Place } = { items: 0 }
  eachBlock(blocks, (block) => {
    if (block.kind === 'list' && block.items.length > longest.items)
      longest = { items: block.items.length, at: block.at }
  })
  return longest
}

/**
 * How full a slide would be with units from one to another: 1 is as full as may be. What cannot be
 * parted is 0, for parting would not help.
 */
export function fullness(
  units: readonly Unit[],
  figures: readonly Figure[],
  { screen }: Setting,
): (start: number, end: number) => number {
  const { words, items } = screen.limits
  // Nobody may see an answer before its question, nor lose the question when it comes.
  const hasAnswer = units.some(({ block }) => holdsAnswer(block))
  const captions = wordsOf(figures)
  return (start, end) => {
    if (hasAnswer || !canPart(units, start, end)) return 0
    const blocks = toBlocks(units.slice(start, end))
    return Math.max((captions + wordsOf(blocks)) / words, longestOwn(blocks) / items)
  }
}

/** Lists that a part may end in. */
function longestOwn(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'list' ? block.items.length : 0)))
}

function canPart(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (mayEnd(units, at)) return true
  return false
}

function holdsAnswer(block: Block): boolean {
  let found = false
  eachBlock([block], (each) => {
    if (each.kind === 'box' && each.name === 'answer') found = true
  })
  return found
}

export function checkHeadline({ headline }: Slide, { screen, report }: Setting): void {
  const most = screen.limits.headline
  const count = countWords(plainText(headline.runs))
  if (count > most)
    warn(report, 'slide-headline-words', headline.at, {
      message: `this headline has ${count} words, and a class takes in ${most} at a glance`,
      hint: `take it to ${most} words, and tell the rest in \`::: notes\``,
    })
}

/** What is left over a limit on one slide, at the line that holds most of it. */
export function checkLimits(
  units: readonly Unit[],
  figures: readonly FramedFigure[],
  { screen, gallery, report }: Setting,
): void {
  const { words, items, labels } = screen.limits
  const blocks = toBlocks(units)
  const captions = figures.map(({ figure }) => figure)
  const count = wordsOf([...blocks, ...captions])
  const parts = [
    ...units.map((unit) => ({ at: unit.at, count: wordsOf(toBlocks([unit])) })),
    ...captions.map((figure) => ({ at: figure.at, count: wordsOf([figure]) })),
  ]
  const longest = parts.reduce<(typeof parts)[number] | undefined>(
    (most, part) => (most && most.count >= part.count ? most : part),
    undefined,
  )
  if (count > words && longest)
    warn(report, 'slide-words', longest.at, {
      message: `this slide has ${count} words below its headline, and a class reads at most ${words}`,
      hint: `take the word count to ${words}, or tell it in \`::: notes\``,
    })
  const list = longestList(blocks)
  if (list.items > items && list.at)
    warn(report, 'slide-items', list.at, {
      message: `this list has ${list.items} points on one slide, and a class keeps at most ${items} in mind`,
      hint: `keep ${items} of them, or take the list out of its box: then it is parted`,
    })
  const named = figures.reduce(
    (sum, { picture, frame }) => sum + gallery.countLabels(picture, frame),
    0,
  )
  const [first] = captions
  if (named > labels && first)
    warn(report, 'slide-labels', first.at, {
      message: `the pictures of this slide have ${named} labels, and a class takes in at most ${labels}`,
      hint: 'show them on several slides, or use `?labels=none` and name the parts aloud',
    })
}

function warn(
  report: Report,
  rule: string,
  at: Place,
  told: { readonly message: string; readonly hint: string },
): void {
  report({ severity: 'warning', rule, at, ...told })
}
