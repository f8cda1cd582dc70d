// Where a link leads: a term of the glossary, or an address that is safe to open.

import type { Run } from './block.ts'
import { type Cursor, fail } from './cursor.ts'
import { decodeNumericEntities } from './entity.ts'

export type Target = Pick<Run, 'href' | 'term'>

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

export function readLink(href: string, cursor: Cursor): Target {
  if (href.startsWith('term:')) return { term: href.slice('term:'.length) }
  // Entities and control characters are undone first: `java&#x73;cript:` and a tab inside the
  // scheme are old ways past such a list.
  let address = href
  for (let before = ''; before !== address; ) {
    before = address
    address = decodeNumericEntities(address)
      .replace(/&(colon|tab|newline);/gi, (_, name: string) =>
        name.toLowerCase() === 'colon' ? ':' : '',
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f]/g, '')
  }
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()
  if (scheme !== undefined && SAFE_SCHEMES.includes(scheme)) return { href: address }
  fail(
    cursor,
    'link-unsafe',
    `the link \`${href.slice(0, 60)}\` does not lead to a safe address`,
    'a link begins with https://, http://, mailto: or tel:, or names a term: `[condyle](term:condyle)`',
  )
  return {}
}
