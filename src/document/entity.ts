// Codes for characters, as HTML has them: the few that authors paste are undone, others are told.

import { type Cursor, fail } from './cursor.ts'

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
  }),
)

export function decodeEntities(text: string, cursor: Cursor): string {
  if (!text.includes('&')) return text
  return decodeNumericEntities(text).replace(/&([a-z][a-z0-9]*);/gi, (entity, name: string) => {
    const character = NAMED_ENTITIES.get(name)
    if (character === undefined)
      fail(
        cursor,
        'entity-unknown',
        `\`${entity}\` is a code for a character that is not known here`,
        'type the character itself',
      )
    return character ?? entity
  })
}

export function decodeNumericEntities(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
    (entity, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : entity
    },
  )
}
