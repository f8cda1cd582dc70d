// What a deck may do: run the scripts it was made with, and nothing else. The policy stands in the
// page itself, because a file has no server to send it.

import { createHash } from 'node:crypto'

/** As it stands between script tags; what would end the element, or hide its end, is rewritten. */
export function inlineScript(source: string): string {
  return source.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--')
}

/**
 * @param scripts the text of each script element, to the letter
 * @param inFolder whether the page may load what lies beside it
 */
export function policyOf(scripts: readonly string[], inFolder: boolean): string {
  const beside = inFolder ? ["'self'"] : []
  const allow = (kind: string, ...sources: string[]): string =>
    [kind, ...beside, ...sources].join(' ')
  return [
    "default-src 'none'",
    allow('script-src', ...scripts.map((script) => `'sha256-${sha256(script)}'`)),
    allow('style-src', "'unsafe-inline'"),
    allow('img-src', 'data:'),
    allow('font-src', 'data:'),
    // The speaker's window shows the deck itself in two frames.
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The script of the speaker's window. The notes plugin writes that window's whole document from a
 * string, and the window obeys the policy of the one that opened it.
 */
export function speakerScript(plugin: string): string {
  const start = plugin.indexOf('document.write(`')
  const literal = /`((?:[^\\`]|\\[\s\S])*)`/.exec(plugin.slice(start))?.[1]
  const script = literal && /<script>([\s\S]*?)<\/script>/.exec(cook(literal))?.[1]
  if (start < 0 || script === undefined)
    throw new Error('the notes plugin no longer writes the speaker view as it did')
  return script
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' }

/** What a template literal without substitutions stands for. */
function cook(literal: string): string {
  return literal.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
    (_, x?: string, u?: string, sign = '') => {
      const code = x ?? u
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      return sign === '\n' ? '' : (ESCAPES[sign] ?? sign)
    },
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
