// A text of a record as it is read aloud: without emphasis, links and the like.

import { readDocument } from '../document/document.ts'
import { createPlaces } from '../document/places.ts'
import { printedSigns } from '../document/typography.ts'
import { eachRun } from '../document/walk.ts'
import type { Text } from '../yaml/located.ts'

export function plainWords({ value, at, markdown }: Text): string {
  if (!markdown) return printedSigns(value)
  // What is wrong with it was told when the record was read.
  const blocks = readDocument(value, { places: createPlaces(), file: at.file, report: () => {} })
  let words = ''
  eachRun(blocks, ({ text, hardBreak }) => {
    words += hardBreak ? `${text} ` : text
  })
  return words
}
