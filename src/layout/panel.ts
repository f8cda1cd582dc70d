// Panels: a list on a ground of its own, with a frame or a bar at its left edge.

import type { Length } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import type { Item, Panel, Space } from './item.ts'
import type { Mark } from './page.ts'
import { type Column, lengthOf, type Setting } from './setting.ts'

const BAR_WIDTH: Pt = 4
const CORNER: Pt = 3
const FRAME: Pt = 0.75

export interface PanelLook {
  readonly padding: Length
  readonly ground: string | undefined
  readonly frame: string | undefined
  readonly bar: string | undefined
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
  const bar = look.bar ? BAR_WIDTH : 0
  const inner = { x: column.x + padding + bar, width: column.width - 2 * padding - bar }
  return {
    kind: 'panel',
    paddingTop: padding,
    paddingBottom: padding,
    items: trimEnd(fill(inner)),
    minHeight: 0,
    ...space,
    keep: false,
    ground: (height, isFirst, isLast) => groundMarks(look, column, height, isFirst && isLast),
  }
}

/** Space below the last item is the panel's business. */
function trimEnd(items: readonly Item[]): Item[] {
  return items.map((item, index) =>
    item.kind !== 'eject' && index === items.length - 1 ? { ...item, after: 0, keep: false } : item,
  )
}

function groundMarks(
  look: PanelLook,
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
      ...(look.frame && { stroke: { colour: look.frame, width: FRAME } }),
    })
  if (look.bar)
    marks.push({
      kind: 'rect',
      x,
      y: 0,
      width: BAR_WIDTH,
      height,
      fill: look.bar,
      belongsTo: 'layout',
    })
  return marks
}
