// Flashcards: a page of fronts, then the page of their backs, so that each back lies behind its
// front when both sides are printed and the sheet is turned over its long edge. All are set in one
// size, the largest of the theme's in which every card has room.

import type { Diagnostic } from '../diagnostic.ts'
import type { Card, Cards } from '../document/block.ts'
import type { Pt } from '../type/metrics.ts'
import { type CardGrid, type Cell, cellOf, cutLines, gridOf } from './card-grid.ts'
import { type Item, NO_SPACE } from './item.ts'
import { type Element, type Mark, moveDown, moveMark } from './page.ts'
import { paginate } from './paginate.ts'
import { addElement, type Column, type Setting, styleOf } from './setting.ts'
import { baseline, setLines } from './text.ts'

export interface CardsContext {
  readonly parent: Element
  readonly setting: Setting
  /** Sets the blocks of a back. */
  readonly set: (card: Card, column: Column, parent: Element, setting: Setting) => Item[]
}

/** What stands on one side of a card, from the left end of its lines and their top. */
interface Side {
  readonly marks: readonly Mark[]
  readonly height: Pt
}

interface LaidCard {
  readonly card: Card
  readonly front: Side
  readonly back: Side
}

export function setCards({ cards }: Cards, context: CardsContext): Item[] {
  const { parent, setting } = context
  const grid = gridOf(setting)
  const fitted = { ...setting, size: fittingSize(cards, grid, context) }
  const laid = cards.map((card) => layCard(card, grid, addElement(parent, 'Sect'), fitted, context))
  for (const each of laid) reportOverrun(each, grid, fitted)
  const perPage = grid.across * grid.down
  const sheets = Math.ceil(cards.length / perPage)
  return [
    { kind: 'eject', toFront: true },
    ...Array.from({ length: sheets }, (_, sheet) =>
      setSheet(laid.slice(sheet * perPage, (sheet + 1) * perPage), sheet * perPage, grid, setting),
    ).flat(),
  ]
}

/** @param first the number of the first of these cards, counted from 0 */
function setSheet(
  cards: readonly LaidCard[],
  first: number,
  grid: CardGrid,
  setting: Setting,
): Item[] {
  const rules = cutLines(grid, cards.length, setting)
  const page = (marks: readonly Mark[]): Item[] => [
    { kind: 'ink', height: setting.room, marks: [...rules, ...marks], ...NO_SPACE, keep: false },
    { kind: 'eject' },
  ]
  const fronts = cards.flatMap(({ front }, index) => {
    const cell = cellOf(grid, index, 'front')
    return [...centre(front, cell), sortingMark(first + index + 1, cell, setting)]
  })
  const backs = cards.flatMap(({ back }, index) => centre(back, cellOf(grid, index, 'back')))
  return [...page(fronts), ...page(backs)]
}

/** What is higher than its cell begins at the top of it. */
function centre({ marks, height }: Side, cell: Cell): Mark[] {
  const top = cell.y + Math.max(0, (cell.height - height) / 2)
  return marks.map((mark) => moveMark(mark, cell.x, top))
}

function layCard(
  card: Card,
  grid: CardGrid,
  section: Element,
  setting: Setting,
  { set }: CardsContext,
): LaidCard {
  const { width } = cellOf(grid, 0, 'front')
  const column = { x: 0, width }
  const style = styleOf(setting.theme.cards.front, setting)
  const element = addElement(section, 'P')
  const lines = setLines(card.front, style, column, element, setting, 'center')
  const front = {
    marks: lines.flatMap(({ marks }, index) =>
      marks.map((mark) => moveDown(mark, index * style.leading)),
    ),
    height: lines.length * style.leading,
  }
  const { pages, end } = paginate(set(card, column, section, setting), ENDLESS)
  return { card, front, back: { marks: pages[0] ?? [], height: end } }
}

/** A page that nothing is too high for. */
const ENDLESS = { top: 0, bottom: 1e6 }

/** The largest of the theme's sizes in which nothing runs over; the least when none does. */
function fittingSize(cards: readonly Card[], grid: CardGrid, context: CardsContext): Pt {
  const { least, most, step } = context.setting.theme.body
  for (let index = Math.floor((most - least) / step + 1e-9); index > 0; index--) {
    const size = least + index * step
    if (cards.every((card) => hasRoom(card, size, grid, context))) return size
  }
  return least
}

function hasRoom(card: Card, size: Pt, grid: CardGrid, context: CardsContext): boolean {
  const told: Diagnostic[] = []
  const setting = { ...context.setting, size, report: (said: Diagnostic) => told.push(said) }
  const nowhere: Element = { role: 'Sect', children: [] }
  const laid = layCard(card, grid, nowhere, setting, context)
  const isBroken = told.some(({ rule }) => rule === 'word-too-wide')
  return !isBroken && overrunOf(laid, grid, setting) <= 0
}

/** How much higher the words of a card are than their room, on the side where it is worse. */
function overrunOf({ front, back }: LaidCard, grid: CardGrid, setting: Setting): Pt {
  const { height } = cellOf(grid, 0, 'front')
  // In the middle of a card, words keep away from the mark at its foot.
  const mark = styleOf(setting.theme.styles.foot, setting).leading
  return Math.max(front.height - (height - 2 * mark), back.height - height)
}

function reportOverrun(laid: LaidCard, grid: CardGrid, setting: Setting): void {
  const over = overrunOf(laid, grid, setting)
  if (over <= 0) return
  const lines = Math.ceil(over / (setting.size * setting.leading))
  setting.report({
    severity: 'warning',
    rule: 'card-overfull',
    message: `this card runs over by about ${lines} line${lines === 1 ? '' : 's'}`,
    at: laid.card.at,
    hint: 'shorten it, or put fewer on a page: `cards` in templates/theme.yaml',
  })
}

/** Small at the foot of a front: the sheet and the card's number, to sort by when all are cut. */
function sortingMark(number: number, cell: Cell, setting: Setting): Mark {
  const { metrics, theme, title } = setting
  const style = styleOf(theme.styles.foot, setting)
  const widthOf = (text: string): Pt => metrics.width(text, style.face, style.size)
  const words = title.split(' ')
  const textOf = (count: number): string =>
    `${words.slice(0, count).join(' ')}${count < words.length ? ' …' : ''} · ${number}`
  let count = words.length
  while (count > 1 && widthOf(textOf(count)) > cell.width) count--
  const text = textOf(count)
  return {
    kind: 'text',
    text,
    x: cell.x + (cell.width - widthOf(text)) / 2,
    y: cell.y + cell.height - style.leading + baseline(style, metrics),
    face: style.face,
    size: style.size,
    colour: style.colour,
    belongsTo: 'layout',
  }
}
