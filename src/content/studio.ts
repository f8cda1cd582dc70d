// The shape of content/studio.yaml: who hands the sheets out. Printed today are the studio, its
// instructor, phone, email, web, footer and logo, with headings in the brand colour, and a code that
// leads to what is published below `base-url`. `social` and `newsletter` are there for templates to
// name, which none of ours does; `rules` are read, and nothing follows them yet.

import type { z } from 'zod'
import { id, list, mapping, oneOf, text } from '../yaml/shape.ts'
import { textLike, webAddress } from './shared.ts'

const colour = textLike(/^#[0-9a-f]{6}$/i, 'a colour such as `"#0b5563"`', (value) =>
  /^[0-9a-f]{6}$/i.test(value) ? `write \`"#${value}"\`, with the quotes` : undefined,
)

const email = textLike(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address')

/** Names of files are put behind it: an address that ends with a file or a question cannot be one. */
const folderAddress = textLike(
  /^https?:\/\/[^\s/?#]+\.(?![^\s]*\.html?$)[^\s?#]+$/i,
  'the address of a folder that begins with https://',
  (value) =>
    /^https?:\/\//.test(value) ? 'without a file’s name, and without `?` and `#`' : undefined,
)

/** `client`, or in a format of its own `client.a4.large-print`; which there are, the build knows. */
const edition = textLike(
  /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*$/,
  'the name of an edition, such as `client` or `client.large-print`',
)

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
  footer: text().optional(),
  logo: text().optional(),
  colours: mapping({ brand: colour.optional() }).optional(),
  paper: oneOf(['letter', 'a4']),
  country: text(),
  language: oneOf(['en']),
  'base-url': folderAddress.optional(),
  set: list(edition, { min: 1 }),
  rules: list(mapping({ rule: id(), reason: text() })).optional(),
})

export type Studio = z.infer<typeof studioShape>
