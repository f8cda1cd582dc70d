// The blocks of a shipped sheet as the build reads them, and the words that its reader reads.

import { readProject } from '../../src/build/files.ts'
import { openWorkshop, type Workshop } from '../../src/build/workshop.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import type { Block } from '../../src/document/block.ts'
import { readDocument } from '../../src/document/document.ts'
import { explainTerms } from '../../src/document/terms.ts'
import { eachRun, plainText } from '../../src/document/walk.ts'
import { findEdition } from '../../src/template/edition.ts'
import { recordView } from '../../src/template/view.ts'
import { phrase } from '../../src/template/words.ts'
import { ROOT } from './project.ts'

let opened: Workshop | undefined

export function shippedWorkshop(): Workshop {
  if (opened) return opened
  const { all, report } = collectDiagnostics()
  opened = openWorkshop(readProject(ROOT, undefined, ROOT), ROOT, report)
  if (!opened) throw new Error(all.map(formatDiagnostic).join('\n'))
  return opened
}

export interface Sheet {
  readonly blocks: readonly Block[]
  readonly told: readonly string[]
}

export function sheetOf(id: string, edition: string): Sheet {
  const shop = shippedWorkshop()
  const { places, boxes, library, words } = shop
  const group = library.groups.get(id)
  const record = library.muscles.get(id) ?? group
  const template = findEdition(shop.editions, group ? 'group' : 'muscle', edition)
  if (!record || !template) throw new Error(`there is no sheet \`${edition}\` of ${id}`)
  const { all, report } = collectDiagnostics()
  const marked = template.render(recordView(record, shop))
  const document = readDocument(marked, { places, file: template.file, report, boxes })
  const blocks = explainTerms(document, (term) => {
    const meaning = library.glossary.get(term)?.plain.value
    return meaning && phrase(words.term, { meaning })
  })
  return { blocks, told: all.map(formatDiagnostic) }
}

/** Sentences and items in reading order: no headings, labels of drawings, logs or small print. */
export function proseOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph': {
        const text = plainText(block.runs)
        return text.startsWith(DISCLAIMER) ? [] : [text]
      }
      case 'list':
        return block.items.flatMap(({ blocks }) => proseOf(blocks))
      case 'box':
        return ['small-print', 'works'].includes(block.name) ? [] : proseOf(block.blocks)
      case 'columns':
        return proseOf(block.blocks)
      case 'table':
        return block.rows.flat().map(({ runs }) => plainText(runs))
      case 'cards':
        return block.cards.flatMap(({ back }) => proseOf(back))
      case 'heading':
      case 'figure':
      case 'log':
      case 'contents':
      case 'writing-line':
      case 'break':
        return []
      default:
        return block satisfies never
    }
  })
}

/** How the small print begins that is set as large as the text. */
export const DISCLAIMER = 'This sheet is for learning.'

export function wordsIn(texts: readonly string[]): number {
  return texts.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0
}

/** Different terms of the glossary that the sheet explains. */
export function termsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const terms = new Set<string>()
  eachRun(blocks, ({ term }) => {
    if (term !== undefined) terms.add(term)
  })
  return terms
}
