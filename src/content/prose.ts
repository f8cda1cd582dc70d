// The words that authors write are checked in the file in which they stand: what no sheet can
// print, terms that the glossary does not explain, pictures that are not there.

import { nearest, type Place, type Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import { readDocument } from '../document/document.ts'
import { createPlaces } from '../document/places.ts'
import { eachFigure, eachRun } from '../document/walk.ts'
import { isLocated, type Text } from '../yaml/located.ts'
import { checkImage, type Images } from './images.ts'
import type { Section } from './sections.ts'

export interface ProseContext {
  /** Undefined when the glossary could not be read. */
  readonly terms: ReadonlySet<string> | undefined
  readonly images: Images
  readonly report: Report
}

/** Goes through all fields of a record, however deep, and checks the texts among them. */
export function checkTexts(record: unknown, context: ProseContext): void {
  if (typeof record !== 'object' || record === null) return
  if (isText(record)) checkText(record, context)
  else for (const value of Object.values(record)) checkTexts(value, context)
}

function isText(value: object): value is Text {
  return isLocated(value) && 'markdown' in value
}

function checkText({ value, at, markdown }: Text, context: ProseContext): void {
  const { report } = context
  if (!markdown) {
    if (!/\]\(|\*\*/.test(value)) return
    report({
      severity: 'warning',
      rule: 'markdown-literal',
      message: 'this field is printed as typed: links, terms and ** show as signs',
      at,
      hint: 'take them out, or use them in a field of plain words such as `plain`',
    })
    return
  }
  const places = createPlaces()
  const blocks = readDocument(places.inline(value, at), { places, file: at.file, report })
  checkTerms(blocks, context)
  eachFigure(blocks, (figure) =>
    report({
      severity: 'error',
      rule: 'image-misplaced',
      message: 'a picture stands where one sentence belongs',
      at: figure.at,
      hint: 'put it into a section below the facts, in a paragraph of its own',
    }),
  )
}

export function checkSection({ markdown, at, firstLine }: Section, context: ProseContext): void {
  const places = createPlaces()
  const start: Place = { file: at.file, line: firstLine }
  const marked = places.lines(markdown, start)
  const blocks = readDocument(marked, { places, file: at.file, report: context.report })
  checkTerms(blocks, context)
  eachFigure(blocks, ({ source, at }) => {
    if (source.kind === 'image') checkImage(source.path, at, context.images, context.report)
  })
}

function checkTerms(blocks: readonly Block[], { terms, report }: ProseContext): void {
  if (!terms) return
  eachRun(blocks, ({ term, at }) => {
    if (term === undefined || terms.has(term)) return
    const near = nearest(term, terms)
    report({
      severity: 'error',
      rule: 'term-unknown',
      message: `the glossary has no term \`${term}\``,
      at,
      hint: near
        ? `did you mean \`${near}\`?`
        : 'add it to content/glossary.yaml with its plain meaning',
    })
  })
}
