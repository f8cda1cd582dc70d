// Blocks → slides: what stands between two `---`. The first heading is the slide's headline, what
// stands in `::: notes` is for the speaker, and the rest is shown.

import type { Place, Report } from '../diagnostic.ts'
import type { Block, Figure, Heading, Run } from '../document/block.ts'
import type { DeckWords } from './setting.ts'

export interface Slide {
  /** A title slide begins with `# `: few words, set large. */
  readonly kind: 'title' | 'plain'
  readonly at: Place
  readonly headline: Heading
  readonly blocks: readonly Block[]
  readonly notes: readonly Block[]
  /** The titles of its boxes of notes, such as `2 minutes`: told before all else. */
  readonly timings: readonly (readonly Run[])[]
}

export interface SlideOptions {
  readonly withNotes: boolean
  readonly words: DeckWords
  readonly report: Report
}

export function readSlides(blocks: readonly Block[], options: SlideOptions): Slide[] {
  return splitAtBreaks(blocks).flatMap((part) => readSlide(part, options) ?? [])
}

/** Parts without any block are left out: a template's condition was not met. */
function splitAtBreaks(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'break') parts.push([])
    else parts.at(-1)?.push(block)
  return parts.filter((part) => part.length > 0)
}

function readSlide(blocks: readonly Block[], options: SlideOptions): Slide | undefined {
  const { shown, notes, timings } = partNotes(blocks)
  const index = shown.findIndex(({ kind }) => kind === 'heading')
  const headline = shown[index]
  const [first] = blocks
  if (headline?.kind !== 'heading') {
    if (first)
      options.report({
        severity: 'error',
        rule: 'slide-headline',
        message: 'this slide has no headline',
        at: first.at,
        hint: 'begin it with a sentence behind `## `; `---` begins the next slide',
      })
    return undefined
  }
  return {
    kind: headline.level === 1 ? 'title' : 'plain',
    at: headline.at,
    headline,
    blocks: prepare(shown.toSpliced(index, 1), options, 'shown'),
    notes: options.withNotes ? prepare(notes, options, 'told') : [],
    timings: options.withNotes ? timings : [],
  }
}

interface Parted {
  readonly shown: readonly Block[]
  readonly notes: readonly Block[]
  readonly timings: readonly (readonly Run[])[]
}

/** Notes are taken out wherever they stand, so that none is ever shown. */
function partNotes(blocks: readonly Block[]): Parted {
  const shown: Block[] = []
  const notes: Block[] = []
  const timings: (readonly Run[])[] = []
  for (const block of blocks) {
    if (block.kind === 'box' && block.name === 'notes') {
      const inside = partNotes(block.blocks)
      if (block.title.length > 0) timings.push(block.title)
      timings.push(...inside.timings)
      notes.push(...inside.shown, ...inside.notes)
    } else if (block.kind === 'box' || block.kind === 'columns') {
      const inside = partNotes(block.blocks)
      notes.push(...inside.notes)
      timings.push(...inside.timings)
      shown.push({ ...block, blocks: inside.shown })
    } else if (block.kind === 'list') {
      const items = block.items.map((item) => ({ item, inside: partNotes(item.blocks) }))
      notes.push(...items.flatMap(({ inside }) => inside.notes))
      timings.push(...items.flatMap(({ inside }) => inside.timings))
      shown.push({
        ...block,
        items: items.map(({ item, inside }) => ({ ...item, blocks: inside.shown })),
      })
    } else shown.push(block)
  }
  return { shown, notes, timings }
}

const ONLY_ON_PAPER = {
  log: 'a practice log',
  cards: 'a set of cards',
  contents: 'a list of contents',
  'writing-line': 'a line to write on',
} as const

/**
 * Takes out what no slide can show, and names the answers. Pictures stay in the deck: the speaker's
 * window has none to refer to.
 */
function prepare(
  blocks: readonly Block[],
  options: SlideOptions,
  purpose: 'shown' | 'told',
): Block[] {
  const inside = (blocks: readonly Block[]): Block[] => prepare(blocks, options, purpose)
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'log':
      case 'cards':
      case 'contents':
      case 'writing-line':
        options.report({
          severity: 'error',
          rule: 'slide-paper',
          message: `${ONLY_ON_PAPER[block.kind]} is for paper, and no slide can show it`,
          at: block.at,
          hint: 'take it out of this template',
        })
        return []
      case 'box': {
        const isNamed = block.name !== 'answer' || block.title.length > 0
        const title = isNamed ? block.title : [{ text: options.words.answer, at: block.at }]
        return [{ ...block, title, blocks: inside(block.blocks) }]
      }
      case 'columns':
        return [{ ...block, blocks: inside(block.blocks) }]
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, blocks: inside(item.blocks) })),
          },
        ]
      case 'figure':
        return purpose === 'shown' ? [withAddress(block)] : []
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'break':
        return [block]
      default:
        return block satisfies never
    }
  })
}

/** Where a QR code leads stands below it, for those who have no camera at hand. */
function withAddress(figure: Figure): Figure {
  const { source, caption, at } = figure
  if (source.kind !== 'code') return figure
  const address: Run = { text: source.address, at, href: source.address }
  const before = caption.map(
    (run, index): Run => (index === caption.length - 1 ? { ...run, hardBreak: true } : run),
  )
  return { ...figure, caption: [...before, address] }
}
