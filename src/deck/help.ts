// The list of keys that opens at `?`. It stands in the page from the beginning; the browser only
// opens it.

import { attributes, escapeText } from './markup.ts'
import type { HelpLine, RoomWords } from './setting.ts'

export interface DeckParts {
  readonly withNotes: boolean
  /** Whether a drawing has layers to switch. */
  readonly withLayers: boolean
}

export function helpToHtml({ help, helpTitle, close }: RoomWords, parts: DeckParts): string {
  const lines = help.filter((line) => isTrue(line, parts)).map(lineToHtml)
  return dialogToHtml({
    id: 'deck-help',
    title: helpTitle,
    close,
    body: `<dl>\n${lines.join('\n')}\n</dl>`,
  })
}

function isTrue({ for: part }: HelpLine, { withNotes, withLayers }: DeckParts): boolean {
  return part === undefined || (part === 'notes' ? withNotes : withLayers)
}

function lineToHtml({ keys, does }: HelpLine): string {
  const each = keys.split(/,\s+/).map((key) => `<kbd>${escapeText(key)}</kbd>`)
  return `<div><dt>${each.join(' ')}</dt><dd>${escapeText(does)}</dd></div>`
}

export interface Dialog {
  readonly id: string
  readonly title: string
  /** What the button says that closes it. */
  readonly close: string
  /** HTML. */
  readonly body: string
}

export function dialogToHtml({ id, title, close, body }: Dialog): string {
  const label = `${id}-title`
  return [
    `<dialog${attributes({ id, class: 'sheet', 'aria-labelledby': label })}>`,
    '<div class="leaf">',
    `<h2${attributes({ id: label })}>${escapeText(title)}</h2>`,
    `<button type="button" class="close" data-close>${escapeText(close)}</button>`,
    body,
    '</div>',
    '</dialog>',
  ].join('\n')
}
