// The shape of content/studio.yaml: who hands the sheets out. Printed today are the studio, its
// instructor, phone, email, web and logo, with headings in the brand colour. `social`, `newsletter`
// and `base-url` are there for templates to name, which none of ours does; `rules` are read, and
// nothing follows them yet.

import type { z } from 'zod'
import { id, list, mapping, oneOf, text } from '../yaml/shape.ts'
import { textLike, webAddress } from './shared.ts'

const colour = textLike(/^#[0-9a-f]{6}$/i, 'a colour such as `"#0b5563"`', (value) =>
  /^[0-9a-f]{6}$/i.test(value) ? `write \`"#${value}"\`, with the quotes` : undefined,
)

const email = textLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address')

export const studioShape = mapping({
  name: text(),
  instructor: mapping({ name: text(), standing: text().optional() }),
  contact: mapping({
    phone: text().optional(),
    email: email.optional(),
    web: webAddress().optional(),
    social: list(mapping({ name: text(), address: webAddress() })).optional(),
  }),
  newsletter: webAddress().optional(),
  logo: text().optional(),
  colours: mapping({ brand: colour.optional() }).optional(),
  paper: oneOf(['letter', 'a4']),
  country: text(),
  language: oneOf(['en']),
  'base-url': webAddress().optional(),
  set: list(id(), { min: 1 }),
  rules: list(mapping({ rule: id(), reason: text() })).optional(),
})

export type Studio = z.infer<typeof studioShape>
