// What a plate shows, for those who cannot see it: one or two sentences from the record.

import type { Muscle } from '../content/schema.ts'
import { printedSigns } from '../document/typography.ts'
import { muscleLayers, type Scene } from '../figure/scene.ts'
import { phrase } from '../template/words.ts'
import type { Text } from '../yaml/located.ts'
import { plainWords } from './plain-words.ts'
import { type PlateContext, viewInWords } from './plate-words.ts'

/** @param only the layer that is shown alone, if one is */
export function plateAlt(scene: Scene, context: PlateContext, only?: string): string {
  return printedSigns(altOf(scene, context, only))
}

function altOf(scene: Scene, context: PlateContext, only?: string): string {
  const { record, words, nameOf } = context
  const { alt } = words.figure
  const list = (texts: readonly Text[]): string =>
    [...new Set(texts.map(plainWords))].reduce((all, next) => phrase(alt.list, { all, next }))
  const name = record.name.value
  const view = viewInWords(scene, context)
  if (scene.figure === 'locator')
    return phrase(alt.locator, { name, view, where: record.where.value })
  if ('members' in record) {
    const shown = only === undefined ? undefined : nameOf(only)
    if (shown) return phrase(alt.layer, { name: plainWords(shown.name), view })
    if (scene.figure === 'layers') {
      const upward = muscleLayers(scene).flatMap((id) => nameOf(id)?.name ?? [])
      return phrase(alt.layers, { name, view, members: list(upward) })
    }
    const members = record.members.flatMap(({ value }) => nameOf(value)?.name ?? [])
    return phrase(alt.group, { name, view, members: list(members) })
  }
  if (scene.figure === 'action')
    return phrase(alt.action, { name, view, action: list(actionsOf(scene, record)) })
  const starts = list(record.heads.map(({ origin }) => origin.plain))
  const ends = list(record.insertion.map(({ plain }) => plain))
  return phrase(alt.attachments, { name, view, starts, ends })
}

/** Of the motions that are drawn; of the first one where none is. */
function actionsOf({ arrows }: Scene, { actions }: Muscle): Text[] {
  const shown = actions.filter(({ does }) => arrows.some(({ motion }) => motion === does.value))
  return (shown.length > 0 ? shown : actions.slice(0, 1)).map(({ plain }) => plain)
}
