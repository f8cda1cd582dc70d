// Lists: a marker hangs in the indent, and a short item is never parted.

import type { List, ListItem } from '../document/block.ts'
import type { Context, Flow } from './context.ts'
import type { Ink, Item } from './item.ts'
import type { Element, Mark } from './page.ts'
import { addElement, type Column, lengthOf, type Setting, type Style } from './setting.ts'
import { baseline } from './text.ts'
import { TICK_SIGNS, tickMarks } from './tick.ts'
import { writingBaseline } from './writing-line.ts'

/** A longer item may be parted like a paragraph. */
const WHOLE_ITEM_LINES = 6

/** Of a list of so many entries, the first has company. */
const LEAST_KEPT = 3

/** A longer list to tick may be parted. */
const WHOLE_LIST_LINES = 8

interface ListContext {
  readonly style: Style
  readonly column: Column
  readonly parent: Element
  readonly setting: Setting
  /** Sets the blocks inside an item. */
  readonly set: (item: ListItem, column: Column, parent: Element) => Item[]
}

/** One list of items for each entry, so that a caller may deal them into columns. */
export function flowList(list: List, context: Context, flow: Flow): Item[][] {
  const { column, parent, text, setting } = context
  const items = setListItems(list, {
    style: text,
    column,
    parent,
    setting,
    set: (item, inner, body) =>
      flow(item.blocks, { ...context, column: inner, parent: body, hasRail: false }),
  })
  return list.items.every(({ tick }) => tick) ? keepTogether(items) : keepFirst(items)
}

/** No page ends with the first entry of a list alone; of two, one may stand there. */
function keepFirst(entries: readonly Item[][]): Item[][] {
  const [first = [], ...rest] = entries
  if (entries.length < LEAST_KEPT || first.length > WHOLE_ITEM_LINES) return [...entries]
  return [first.map((item) => (item.kind === 'eject' ? item : { ...item, keep: true })), ...rest]
}

/** All that may be ticked is seen before one of it is. */
function keepTogether(entries: readonly Item[][]): Item[][] {
  const count = entries.flat().length
  if (count > WHOLE_LIST_LINES) return [...entries]
  return entries.map((items, index) =>
    items.map((item, line) => {
      const isLast = index === entries.length - 1 && line === items.length - 1
      return item.kind === 'eject' || isLast ? item : { ...item, keep: true }
    }),
  )
}

function setListItems(list: List, context: ListContext): Item[][] {
  const { style, column, parent, setting } = context
  const indent = lengthOf(setting.theme.lists.indent, setting)
  const gap = lengthOf(setting.theme.lists.gap, setting)
  const element = addElement(parent, 'L', { numbering: list.ordered ? 'Decimal' : 'Disc' })
  return list.items.map((item, index) => {
    const entry = addElement(element, 'LI')
    const label = addElement(entry, 'Lbl', item.tick ? { actualText: TICK_SIGNS[item.tick] } : {})
    const body = addElement(entry, 'LBody')
    const inner = { x: column.x + indent, width: column.width - indent }
    const items = context.set(item, inner, body)
    const isLast = index === list.items.length - 1
    const spaced = spaceEntry(
      keepShort(items),
      isLast ? style.after : gap,
      index === 0 ? style.before : gap,
    )
    const [first, ...rest] = spaced
    if (first?.kind !== 'ink') return spaced
    return [withMarker(first, list, index, label, context), ...rest]
  })
}

function withMarker(
  ink: Ink,
  list: List,
  index: number,
  label: Element,
  context: ListContext,
): Ink {
  const { style, column, setting } = context
  const { marker, 'marker-face': markerFace } = setting.theme.lists
  const [first] = list.items[index]?.blocks ?? []
  const isToWrite = first?.kind === 'writing-line'
  const place = {
    x: column.x,
    y: isToWrite ? writingBaseline(setting) : baseline(style, setting.metrics),
    size: style.size,
    colour: marker,
  }
  const tick = list.items[index]?.tick
  const marks: Mark[] = tick
    ? tickMarks(tick, place, label)
    : [
        {
          kind: 'text',
          ...place,
          text: list.ordered ? `${list.start + index}.` : '•',
          face: list.ordered ? markerFace : style.face,
          belongsTo: label,
        },
      ]
  return { ...ink, marks: [...marks, ...ink.marks] }
}

function keepShort(items: readonly Item[]): Item[] {
  if (items.length > WHOLE_ITEM_LINES) return [...items]
  return items.map((item, index) =>
    item.kind === 'eject' || index === items.length - 1 ? item : { ...item, keep: true },
  )
}

function spaceEntry(items: readonly Item[], after: number, before: number): Item[] {
  return items.map((item, index) => {
    if (item.kind === 'eject') return item
    return {
      ...item,
      before: index === 0 ? before : item.before,
      after: index === items.length - 1 ? after : item.after,
    }
  })
}
