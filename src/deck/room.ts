// What a page holds for those who show it: the dialogs that keys open, and the words that the
// browser fills in.

import { type DeckParts, dialogToHtml, helpToHtml } from './help.ts'
import { attributes, escapeText } from './markup.ts'
import type { DeckWords } from './setting.ts'

/** Closed; the browser fills the one of all slides. */
export function dialogsToHtml({ room }: DeckWords, parts: DeckParts): string {
  const { close, overview, jump, jumpGo } = room
  const field = attributes({
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '4',
    'aria-labelledby': 'deck-jump-title',
  })
  return [
    helpToHtml(room, parts),
    dialogToHtml({
      id: 'deck-overview',
      title: overview,
      close,
      body: '<div class="chapters"></div>',
    }),
    dialogToHtml({
      id: 'deck-jump',
      title: jump,
      close,
      body: `<p class="ask"><input${field}> <button type="button" class="go">${escapeText(jumpGo)}</button></p>`,
    }),
  ].join('\n')
}

/** As JSON: only what the scripts of this page use. */
export function browserWords({ room, speaker }: DeckWords, { withNotes }: DeckParts): string {
  const { layerShown, layerHidden, layersShown, resume, jump } = room
  return JSON.stringify({
    layerShown,
    layerHidden,
    layersShown,
    resume,
    jump,
    ...(withNotes && { speaker }),
  })
}
