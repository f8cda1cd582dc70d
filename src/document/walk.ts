// Visits blocks in reading order, whatever they are nested in.

import type { Block, Figure, Run } from './block.ts'

export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    switch (block.kind) {
      case 'box':
      case 'columns':
        eachBlock(block.blocks, visit)
        break
      case 'list':
        for (const item of block.items) eachBlock(item.blocks, visit)
        break
      case 'cards':
        for (const card of block.cards) eachBlock(card.back, visit)
        break
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'figure':
      case 'log':
      case 'contents':
      case 'writing-line':
      case 'break':
        break
      default:
        block satisfies never
    }
  }
}

/** Every stretch of text that a reader will see, in reading order. */
export function eachRun(blocks: readonly Block[], visit: (run: Run) => void): void {
  eachBlock(blocks, (block) => {
    for (const runs of textsOf(block)) for (const run of runs) visit(run)
  })
}

export function eachFigure(blocks: readonly Block[], visit: (figure: Figure) => void): void {
  eachBlock(blocks, (block) => {
    if (block.kind === 'figure') visit(block)
  })
}

export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** As a person counts them: a dash by itself is no word, and a number is one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** What a block shows by itself; what is nested in it has its own turn. */
export function textsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.runs]
    case 'table':
      return [block.header, ...block.rows].flat().map(({ runs }) => runs)
    case 'figure':
      return [block.caption]
    case 'box':
    case 'contents':
      return [block.title]
    case 'cards':
      return block.cards.map(({ front }) => front)
    case 'log':
      return [block.title, ...block.rows]
    case 'list':
    case 'columns':
    case 'writing-line':
    case 'break':
      return []
    default:
      return block satisfies never
  }
}
