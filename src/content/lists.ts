// The shapes of the entries in content/*.yaml: what all records share, each under its key.

import type { Problem } from '../yaml/problem.ts'
import {
  checked,
  id,
  inline,
  isId,
  list,
  mapping,
  type NameRule,
  oneOf,
  text,
  toId,
  whole,
  yesNo,
} from '../yaml/shape.ts'
import { isIsbn } from './isbn.ts'
import { citations, textLike, webAddress } from './shared.ts'
import { REGIONS, SOURCE_KINDS, URGENCIES } from './vocabulary.ts'

export const redFlagShape = mapping({
  regions: list(id([...REGIONS, 'any'], 'region'), { min: 1 }),
  act: oneOf(URGENCIES),
  sign: inline(),
  short: text(),
  sources: citations(),
})

const isbn = checked(text(), ({ value }): Problem | undefined =>
  isIsbn(value)
    ? undefined
    : {
        say: (name) => `${name} is \`${value}\`, which is no ISBN: its last digit does not fit`,
        hint: 'compare it with the back of the book, digit by digit',
      },
)

const doi = textLike(/^10\.\d{4,9}\/\S+$/, 'a DOI such as `10.1007/s00421-015-3319-8`', (value) => {
  const bare = /10\.\d{4,9}\/\S+$/.exec(value)?.[0]
  return bare && `write \`${bare}\``
})

export const sourceShape = checked(
  mapping({
    kind: oneOf(SOURCE_KINDS),
    authors: text(),
    title: text(),
    short: text(),
    year: whole(1500, 2100),
    edition: text().optional(),
    publisher: text().optional(),
    in: text().optional(),
    isbn: isbn.optional(),
    doi: doi.optional(),
    url: webAddress().optional(),
    open: yesNo().optional(),
  }),
  ({ isbn, doi, url }): Problem | undefined =>
    isbn || doi || url
      ? undefined
      : {
          rule: 'field-missing',
          say: (name) => `${name} has no \`isbn\`, \`doi\` or \`url\``,
          hint: 'give one of them, so that a reader can find the work',
        },
)

export const termShape = mapping({ plain: text(), say: text().optional() })

export const countryShape = mapping({
  name: text(),
  emergency: text(),
  advice: text().optional(),
  doctor: text(),
  'physical-therapist': text(),
  date: oneOf(['mdy', 'dmy', 'ymd']),
  units: oneOf(['metric', 'imperial']),
})

export const unwrittenShape = mapping({ name: text(), plain: text() })

export const imageShape = mapping({ alt: text(), credit: text().optional() })

/** What the key of an entry looks like, so that records and prose can name it. */
export const idName: NameRule = {
  test: isId,
  holds: 'an id: lower-case letters and digits, with hyphens for spaces, such as `heel-bone`',
  cure: (name) => (isId(toId(name)) ? `write \`${toId(name)}\`` : undefined),
}
