// Fitted slides → HTML. Nothing is decided here: sizes and frames come from the fitting, the look
// from templates/deck.css.

import type { Block, Box, Columns, List, Table } from '../document/block.ts'
import { droppedLabels } from '../figure/dropped.ts'
import {
  type Area,
  columnWidths,
  dealList,
  frameInside,
  insideColumn,
  insideList,
  insidePanel,
} from './area.ts'
import type { FittedSlide } from './fit.ts'
import type { FramedFigure } from './frames.ts'
import { attributes, escapeText, runsToHtml } from './markup.ts'
import type { Setting } from './setting.ts'
import type { Slide } from './slides.ts'
import type { Switches } from './switches.ts'

export interface NumberedSlide extends FittedSlide {
  /** Unique in the deck, and the same as long as the headline is. */
  readonly id: string
  /** Small lines at the foot of the slide. */
  readonly foot: readonly string[]
  /** What keys do, behind them; may be empty. */
  readonly keys: string
  /** What screen readers call it, where its headline has been that of another. */
  readonly label?: string
  /** What the slides from here on are about, on the slide that opens them. */
  readonly chapter?: string
  /** The studio's, on the first slide. */
  readonly logo?: string
}

export function slideToHtml(fitted: NumberedSlide, setting: Setting): string {
  const { id, slide, area, blocks, figures, foot, keys, logo, chapter } = fitted
  const headlineId = `${id}-headline`
  const name = fitted.label ? { 'aria-label': fitted.label } : { 'aria-labelledby': headlineId }
  const isPictured = slide.kind === 'title' && figures.length > 0
  const body =
    blocks.length > 0
      ? `<div class="body"${attributes({ style: `--size:${area.size}px` })}>\n${blocksToHtml(blocks, area, setting)}\n</div>\n`
      : ''
  const pictures =
    figures.length > 0
      ? `<div class="figures">\n${figures.map((framed) => framedToHtml(framed, setting)).join('\n')}\n</div>\n`
      : ''
  const lines = [
    ...foot.map((line) => `<span>${escapeText(line)}</span>`),
    ...(keys === '' ? [] : [`<span class="keys">${escapeText(keys)}</span>`]),
  ].join('')
  return [
    `<section${attributes({ id, class: isPictured ? 'title pictured' : slide.kind, ...name, 'data-chapter': chapter })}>`,
    '<div class="stage">',
    headlineToHtml(fitted, headlineId),
    `<div class="content">\n${body}${pictures}</div>`,
    ...(logo === undefined ? [] : [logo]),
    ...(lines === '' ? [] : [`<p class="foot">${lines}</p>`]),
    '</div>',
    ...notesToHtml(slide, area, setting),
    '</section>',
  ].join('\n')
}

function headlineToHtml({ slide, part, headline }: NumberedSlide, id: string): string {
  const behind = part === '' ? '' : ` <span class="part">${escapeText(part)}</span>`
  const style = `--headline:${headline.size}px`
  return `<h2${attributes({ id, class: 'headline', style })}>${runsToHtml(slide.headline.runs)}${behind}</h2>`
}

function notesToHtml({ notes, timings }: Slide, area: Area, setting: Setting): string[] {
  const told = [
    ...timings.map((runs) => `<p class="timing">${runsToHtml(runs)}</p>`),
    ...(notes.length > 0 ? [blocksToHtml(notes, area, setting)] : []),
  ]
  return told.length === 0 ? [] : [`<aside class="notes">\n${told.join('\n')}\n</aside>`]
}

function blocksToHtml(blocks: readonly Block[], area: Area, setting: Setting): string {
  return blocks.map((block) => blockToHtml(block, area, setting)).join('\n')
}

function blockToHtml(block: Block, area: Area, setting: Setting): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${runsToHtml(block.runs)}</h3>`
    case 'paragraph':
      return `<p>${runsToHtml(block.runs)}</p>`
    case 'list':
      return listToHtml(block, area, setting)
    case 'table':
      return tableToHtml(block, area, setting)
    case 'figure': {
      const picture = setting.gallery.find(block)
      if (!picture) return ''
      const frame = frameInside(picture, area, setting.screen)
      return figureToHtml({ figure: block, picture, frame }, 'figure', setting)
    }
    case 'box':
      return boxToHtml(block, area, setting)
    case 'columns':
      return columnsToHtml(block, area, setting)
    case 'log':
    case 'cards':
    case 'contents':
    case 'writing-line':
    case 'break':
      return ''
    default:
      return block satisfies never
  }
}

function listToHtml(list: List, area: Area, setting: Setting): string {
  const inner = insideList(area, setting.screen)
  const items = list.items.map(({ tick, blocks }) => {
    const [only] = blocks
    // A lone paragraph is the item's own text.
    const content =
      blocks.length === 1 && only?.kind === 'paragraph'
        ? runsToHtml(only.runs)
        : blocksToHtml(blocks, inner, setting)
    return `<li${attributes({ class: tick })}>${content}</li>`
  })
  const start = list.ordered && list.start !== 1 ? String(list.start) : undefined
  const tag = list.ordered ? 'ol' : 'ul'
  const kind = isLettered(list) ? 'lettered' : undefined
  return `<${tag}${attributes({ class: kind, start })}>\n${items.join('\n')}\n</${tag}>`
}

/** Choices that are called by their letters need no points before them. */
function isLettered({ ordered, items }: List): boolean {
  return (
    !ordered &&
    items.every(({ blocks: [first] }) => {
      const [letter] = first?.kind === 'paragraph' ? first.runs : []
      return letter?.bold === true && /^\p{Lu}$/u.test(letter.text)
    })
  )
}

function tableToHtml(table: Table, area: Area, setting: Setting): string {
  const widths = columnWidths(table, area, setting).map((width) => {
    const share = Math.round((width / area.width) * 10000) / 100
    return `<col${attributes({ style: `width:${share}%` })}>`
  })
  const rowOf = (cells: Table['header'], tag: 'th' | 'td'): string => {
    const written = cells.map(({ runs }, index) => {
      const align = table.align[index] ?? 'left'
      return `<${tag}${attributes({
        scope: tag === 'th' ? 'col' : undefined,
        style: align === 'left' ? undefined : `text-align:${align}`,
      })}>${runsToHtml(runs)}</${tag}>`
    })
    return `<tr>${written.join('')}</tr>`
  }
  const head = table.header.length > 0 ? `<thead>${rowOf(table.header, 'th')}</thead>\n` : ''
  const rows = table.rows.map((row) => rowOf(row, 'td')).join('\n')
  return `<table>\n<colgroup>${widths.join('')}</colgroup>\n${head}<tbody>\n${rows}\n</tbody>\n</table>`
}

/** An answer waits for the next press of a key. */
function boxToHtml(box: Box, area: Area, setting: Setting): string {
  const isPanel = setting.panels.has(box.name)
  const inner = isPanel ? insidePanel(area, setting.screen) : area
  const names = [
    'box',
    ...(isPanel ? ['panel'] : []),
    ...(box.name === 'answer' ? ['fragment'] : []),
  ]
  const title = box.title.length > 0 ? `<h3>${runsToHtml(box.title)}</h3>\n` : ''
  const shape = attributes({ class: names.join(' '), 'data-box': box.name })
  return `<div${shape}>\n${title}${blocksToHtml(box.blocks, inner, setting)}\n</div>`
}

function columnsToHtml({ blocks }: Columns, area: Area, setting: Setting): string {
  const [only] = blocks
  const parts = blocks.length === 1 && only?.kind === 'list' ? dealList(only) : blocks
  const inner = insideColumn(area, parts.length, setting.screen)
  const style = `--columns:${parts.length}`
  return `<div class="columns"${attributes({ style })}>\n${blocksToHtml(parts, inner, setting)}\n</div>`
}

function framedToHtml(framed: FramedFigure, setting: Setting): string {
  return figureToHtml(framed, 'figure plate', setting)
}

function figureToHtml(
  { figure, picture, frame, switches }: FramedFigure,
  names: string,
  setting: Setting,
): string {
  const { caption, at } = figure
  const { note } = picture
  const below = [
    ...(caption.length > 0 ? [`<span class="caption">${runsToHtml(caption)}</span>`] : []),
    ...(note === '' ? [] : [`<span class="credit">${escapeText(note)}</span>`]),
  ].join('\n')
  const words = below === '' ? '' : `<figcaption>\n${below}\n</figcaption>\n`
  const { svg, unplaced } = setting.gallery.show(picture, frame)
  if (unplaced.length > 0) setting.report(droppedLabels(unplaced, at))
  const shape = switches ? `${names} switched` : names
  const buttons = switches ? `${switchesToHtml(switches, setting)}\n` : ''
  return `<figure class="${shape}">\n<div class="frame">${svg}</div>\n${buttons}${words}</figure>`
}

function switchesToHtml({ items, width }: Switches, { words }: Setting): string {
  const buttons = items.map(({ layer, name, key }) => {
    const shape = attributes({ type: 'button', 'data-layer': layer, 'aria-pressed': 'true' })
    const number = key === '' ? '' : `<kbd>${key}</kbd>`
    return `<button${shape}>${number}<span>${escapeText(name)}</span></button>`
  })
  const group = attributes({
    role: 'group',
    'aria-label': words.switches,
    style: `--switches:${Math.round(width * 100) / 100}px`,
  })
  return `<div class="switches"${group}>${buttons.join('')}</div>`
}
