// A gap to fill in, three underscores or more: text, before Markdown takes it for the beginning or
// the end of something bold.

import type { TokenizerExtension, Tokens } from 'marked'

/** `___words___` are bold and italic: before a word, underscores are Markdown's. */
const BLANK = /^_{3,}(?![\p{L}\p{N}*_])/u

export const blankExtension: TokenizerExtension = {
  name: 'blank',
  level: 'inline',
  start: (source) => /_{3,}/.exec(source)?.index,
  tokenizer: (source): Tokens.Escape | undefined => {
    const blank = BLANK.exec(source)?.[0]
    return blank === undefined ? undefined : { type: 'escape', raw: blank, text: blank }
  },
}
