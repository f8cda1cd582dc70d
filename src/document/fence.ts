// Boxes in Markdown: `::: name Title` opens one, a line of as many colons closes it.

import type { Token, TokenizerAndRendererExtension } from 'marked'
import { stripMarks } from './places.ts'

export interface FenceToken {
  readonly type: 'fence'
  readonly raw: string
  readonly name: string
  /** The opening line as written, marks and all: it tells the place. */
  readonly opening: string
  readonly title: Token[]
  readonly tokens: Token[]
  readonly closed: boolean
}

const OPENING = /^ {0,3}(:{3,})[ \t]*([^\s:\u2ff0]+)[ \t]*([^\n]*)$/
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/

export const fenceExtension: TokenizerAndRendererExtension = {
  name: 'fence',
  level: 'block',
  start: (source) => {
    const at = source.search(/^ {0,3}:{3,}[ \t]*[^\s:\u2ff0]/m)
    return at < 0 ? undefined : at
  },
  tokenizer(source) {
    const lines = source.split('\n')
    const opening = lines[0] ?? ''
    const match = OPENING.exec(opening)
    if (!match) return undefined
    const end = closingLine(lines, match[1]?.length ?? 0)
    const closed = end < lines.length
    const inner = lines.slice(1, end).join('\n')
    const token: FenceToken = {
      type: 'fence',
      raw: lines.slice(0, end + 1).join('\n') + (end + 1 < lines.length ? '\n' : ''),
      name: match[2] ?? '',
      opening,
      title: this.lexer.inlineTokens(match[3]?.trimEnd() ?? ''),
      tokens: this.lexer.blockTokens(inner, []),
      closed,
    }
    return token
  },
}

/**
 * The index of the line that closes the fence opened on line 0, or the number of lines when none
 * does. A fence that is not closed inside ends with the one around it, and reports itself later.
 */
function closingLine(lines: readonly string[], colons: number): number {
  const open = [colons]
  for (let index = 1; index < lines.length; index++) {
    const line = stripMarks(lines[index] ?? '')
    const opening = OPENING.exec(line)?.[1]
    if (opening !== undefined) open.push(opening.length)
    const closing = CLOSING.exec(line)?.[1]?.length
    if (closing === undefined || !open.includes(closing)) continue
    open.length = open.lastIndexOf(closing)
    if (open.length === 0) return index
  }
  return lines.length
}
