// Boxes and the practice log: a title and what it heads, on a ground of their own.

import type { Box, Log } from '../document/block.ts'
import { hasTrait } from '../theme/format.ts'
import type { BoxStyle } from '../theme/theme.ts'
import type { Context, Flow } from './context.ts'
import type { Item, Panel, Space } from './item.ts'
import { setLog } from './log.ts'
import { type PanelLook, setPanel } from './panel.ts'
import { addElement, lengthOf, type Setting, styleOf } from './setting.ts'
import { setTitle } from './titles.ts'

export function flowBox(box: Box, context: Context, flow: Flow): Item[] {
  const { setting } = context
  const style = setting.theme.boxes[box.name]
  if (!style) return []
  const space = { before: lengthOf(style.before, setting), after: lengthOf(style.after, setting) }
  const fill = (inner: Context): Item[] => {
    const title = { ...styleOf(style.title, setting), colour: style['title-colour'] }
    return [
      ...setTitle(box.title, style['title-level'], title, inner),
      ...flow(box.blocks, { ...inner, text: styleOf(style.text, setting) }),
    ]
  }
  // Large letters make boxes high: whole ones would leave pages half empty.
  const isHigh = hasTrait(setting.format, 'large-print') && box.name !== 'warning'
  const mayPart = isHigh || (context.hasRail && isBareBox(box, setting))
  if (!isLoose(style)) return [flowPanel({ ...style, mayPart }, space, context, fill)]
  const parent = addElement(context.parent, 'Sect')
  return spaceAround(fill({ ...context, parent, hasRail: false }), space)
}

/** Over the whole page and with nothing drawn round it, a box parts between pages as text does. */
function isLoose({ place, ground, frame, bar }: BoxStyle): boolean {
  return place === 'wide' && !ground && !frame && !bar
}

function spaceAround(items: readonly Item[], { before, after }: Space): Item[] {
  return items.map((item, index) => {
    if (item.kind === 'eject') return item
    return {
      ...item,
      ...(index === 0 && { before: Math.max(item.before, before) }),
      ...(index === items.length - 1 && { after: Math.max(item.after, after) }),
    }
  })
}

export function flowLog(log: Log, context: Context): Panel {
  const { setting } = context
  const { log: look, styles } = setting.theme
  const space = { before: 0, after: styleOf(styles.body, setting).after }
  // By week, where letters are large.
  const mayPart = hasTrait(setting.format, 'large-print')
  const panel = { ...look, ground: undefined, bar: undefined, mayPart }
  return flowPanel(panel, space, context, (inner) => [
    ...setTitle(log.title, 2, styleOf(look.title, setting), inner),
    ...setLog(log, inner.column, inner.parent, setting),
  ])
}

function flowPanel(
  look: PanelLook,
  space: Space,
  context: Context,
  fill: (inner: Context) => Item[],
): Panel {
  const parent = addElement(context.parent, 'Sect')
  return setPanel(look, space, context.column, context.setting, (column) =>
    fill({ ...context, column, parent, hasRail: false }),
  )
}

/** Nothing is seen of it but what it holds. */
export function isBareBox({ name }: Box, { theme: { boxes } }: Setting): boolean {
  const look = boxes[name]
  return !(look?.ground || look?.frame || look?.bar)
}
