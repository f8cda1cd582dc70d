// Blocks as text that can be read in a diff: one line each, indented as they are nested, with the
// line they came from.

import type { Block, Run } from '../../src/document/block.ts'

export function printBlocks(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => indent + printBlock(block, indent)).join('\n')
}

function printBlock(block: Block, indent: string): string {
  const inner = `${indent}  `
  const at = `${block.at.line}`
  switch (block.kind) {
    case 'heading':
      return `${at} heading ${block.level}: ${printRuns(block.runs)}`
    case 'paragraph':
      return `${at} paragraph: ${printRuns(block.runs)}`
    case 'list': {
      const items = block.items.map(
        ({ at: place, tick, blocks }) =>
          `${inner}${place.line} item${tick ? ` ${tick}` : ''}\n${printBlocks(blocks, `${inner}  `)}`,
      )
      return `${at} list${block.ordered ? ` from ${block.start}` : ''}\n${items.join('\n')}`
    }
    case 'table': {
      const rows = [block.header, ...block.rows].map(
        (row) => `${inner}| ${row.map(({ runs }) => printRuns(runs)).join(' | ')}`,
      )
      return `${at} table ${block.align.join(' ')}\n${rows.join('\n')}`
    }
    case 'figure':
      return `${at} figure ${JSON.stringify(block.source)}: ${printRuns(block.caption)}`
    case 'box':
      return `${at} box ${block.name}: ${printRuns(block.title)}\n${printBlocks(block.blocks, inner)}`
    case 'columns':
      return `${at} columns\n${printBlocks(block.blocks, inner)}`
    case 'log':
      return `${at} log: ${printRuns(block.title)}\n${block.rows.map((row) => inner + printRuns(row)).join('\n')}`
    case 'cards': {
      const cards = block.cards.map(
        ({ at: place, front, back }) =>
          `${inner}${place.line} card: ${printRuns(front)}\n${printBlocks(back, `${inner}  `)}`,
      )
      return `${at} cards\n${cards.join('\n')}`
    }
    case 'contents':
      return `${at} contents: ${printRuns(block.title)}`
    case 'writing-line':
      return `${at} writing line`
    case 'break':
      return `${at} break`
    default:
      return block satisfies never
  }
}

function printRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, href, term, hardBreak }) => {
      const marks = [
        ...(bold ? ['bold'] : []),
        ...(italic ? ['italic'] : []),
        ...(href ? [href] : []),
        ...(term ? [`term ${term}`] : []),
        ...(hardBreak ? ['line'] : []),
      ]
      return marks.length > 0 ? `{${text}: ${marks.join(', ')}}` : text
    })
    .join('')
}
