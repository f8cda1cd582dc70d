// The first use of a term on a sheet says what it means. Headings, titles and logs are passed over:
// they name, and the text below them explains.

import type { Block, ListItem, Run } from './block.ts'

/** @param meaningOf what is printed behind a term, e.g. "(rounded end of a bone)" */
export function explainTerms(
  blocks: readonly Block[],
  meaningOf: (term: string) => string | undefined,
): Block[] {
  const explained = new Set<string>()

  /** The meaning stands behind the last of the runs that make up the term. */
  const explainRuns = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run, index) => {
      const { term } = run
      if (term === undefined || explained.has(term) || runs[index + 1]?.term === term) return [run]
      explained.add(term)
      const meaning = meaningOf(term)
      if (meaning === undefined) return [run]
      const { hardBreak, ...unbroken } = run
      return [unbroken, { text: ` ${meaning}`, at: run.at, ...(hardBreak && { hardBreak }) }]
    })

  const explainBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, runs: explainRuns(block.runs) }
      case 'list':
        return { ...block, items: block.items.map(explainItem) }
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, runs: explainRuns(cell.runs) })),
          ),
        }
      case 'figure':
        return { ...block, caption: explainRuns(block.caption) }
      case 'box':
        // The speaker knows the words; what the class reads explains them.
        if (block.name === 'notes') return block
        return { ...block, blocks: block.blocks.map(explainBlock) }
      case 'columns':
        return { ...block, blocks: block.blocks.map(explainBlock) }
      case 'cards':
        return {
          ...block,
          cards: block.cards.map((card) => ({ ...card, back: card.back.map(explainBlock) })),
        }
      case 'heading':
      case 'log':
      case 'contents':
      case 'writing-line':
      case 'break':
        return block
      default:
        return block satisfies never
    }
  }

  const explainItem = (item: ListItem): ListItem => ({
    ...item,
    blocks: item.blocks.map(explainBlock),
  })

  return blocks.map(explainBlock)
}
