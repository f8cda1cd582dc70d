// Panels: a list on a ground of its own, with a frame or a bar at its left edge.

import { hasTrait } from '../theme/format.ts'
import type { Length } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import type { Item, Panel, Space } from './item.ts'
import type { Mark } from './page.ts'
import { type Column, lengthOf, type Setting } from './setting.ts'

const CORNER: Pt = 3

/** Widths of lines; an ink saver has thin ones. */
interface Lines {
  readonly bar: Pt
  readonly frame: Pt
}
const LINES: Lines = { bar: 4, frame: 0.75 }
const THIN_LINES: Lines = { bar: 1.5, frame: 0.5 }

export interface PanelLook {
  readonly padding: Length
  readonly ground: string | undefined
  readonly frame: string | undefined
  readonly bar: string | undefined
  readonly mayPart?: boolean
}

/** @param fill sets what the panel holds in the column it is given */
export function setPanel(
  look: PanelLook,
  space: Space,
  column: Column,
  setting: Setting,
  fill: (inner: Column) => Item[],
): Panel {
  const padding = lengthOf(look.padding, setting)
  const lines = hasTrait(setting.format, 'ink-saver') ? THIN_LINES : LINES
  // Words stand where they stand in the sheet with thick lines.
  const bar = look.bar ? LINES.bar : 0
  const inner = { x: column.x + padding + bar, width: column.width - 2 * padding - bar }
  return {
    kind: 'panel',
    paddingTop: padding,
    paddingBottom: padding,
    items: trimEnd(fill(inner)),
    minHeight: 0,
    ...space,
    keep: false,
    ...(look.mayPart && { mayPart: true }),
    ground: (height, isFirst, isLast) =>
      groundMarks(look, lines, column, height, isFirst && isLast),
  }
}

/** What a panel holds, where nothing is seen of the panel itself: it may be parted like any text. */
export function openPanel({ items, before, after }: Panel): Item[] {
  return items.map((item, index) => {
    if (item.kind === 'eject') return item
    return {
      ...item,
      before: index === 0 ? Math.max(before, item.before) : item.before,
      after: index === items.length - 1 ? Math.max(after, item.after) : item.after,
    }
  })
}

/** Space below the last item is the panel's business. */
function trimEnd(items: readonly Item[]): Item[] {
  return items.map((item, index) =>
    item.kind !== 'eject' && index === items.length - 1 ? { ...item, after: 0, keep: false } : item,
  )
}

function groundMarks(
  look: PanelLook,
  lines: Lines,
  { x, width }: Column,
  height: number,
  isWhole: boolean,
): Mark[] {
  const marks: Mark[] = []
  if (look.ground || look.frame)
    marks.push({
      kind: 'rect',
      x,
      y: 0,
      width,
      height,
      radius: isWhole ? CORNER : 0,
      belongsTo: 'layout',
      ...(look.ground && { fill: look.ground }),
      ...(look.frame && { stroke: { colour: look.frame, width: lines.frame } }),
    })
  if (look.bar)
    marks.push({
      kind: 'rect',
      x,
      y: 0,
      width: lines.bar,
      height,
      fill: look.bar,
      belongsTo: 'layout',
    })
  return marks
}
