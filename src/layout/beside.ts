// Columns: parts beside each other, or one list dealt into two.

import type { Columns, List } from '../document/block.ts'
import { hasTrait } from '../theme/format.ts'
import { isBareBox } from './boxes.ts'
import { divideColumn, endLevel, mostBeside, sideBySide } from './columns.ts'
import type { Context, Flow } from './context.ts'
import { dealEntries } from './deal.ts'
import type { Dealt, Item } from './item.ts'
import { flowList } from './list.ts'
import { openPanel } from './panel.ts'

/** In as many rows as they need; the parts of the last have its whole width. */
export function flowColumns({ blocks }: Columns, context: Context, flow: Flow): Item[] {
  const { setting, column, text } = context
  const [only] = blocks
  const across = hasTrait(setting.format, 'large-print')
    ? 1
    : mostBeside(column, text.size, setting.theme.columns)
  if (blocks.length === 1 && only?.kind === 'list')
    return across === 1 ? flowList(only, context, flow).flat() : [flowDealt(only, context, flow)]
  const rows = Array.from({ length: Math.ceil(blocks.length / across) }, (_, row) =>
    blocks.slice(row * across, (row + 1) * across),
  )
  return rows.flatMap((row) => {
    const places = divideColumn(column, row.length, setting.theme.columns.gap)
    const streams = row.map((part, index) =>
      flow([part], { ...context, column: places[index] ?? column, hasRail: false }),
    )
    const [first] = streams
    if (!first || streams.length > 1) return [sideBySide(endLevel(streams))]
    const isBare = row.some((part) => part.kind === 'box' && isBareBox(part, setting))
    return first.flatMap((item) => (isBare && item.kind === 'panel' ? openPanel(item) : [item]))
  })
}

function flowDealt(list: List, context: Context, flow: Flow): Dealt {
  const { column, setting, text } = context
  const [first, second] = divideColumn(column, 2, setting.theme.columns.gap)
  const entries = flowList(list, { ...context, column: first ?? column, hasRail: false }, flow)
  return dealEntries(entries, (second ?? column).x - column.x, text.after)
}
