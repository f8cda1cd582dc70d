// Markdown → blocks. The lexer is marked's; its tokens become the closed union of block.ts, and
// whatever has no place in it is an error at the author's own line.

import { Marked, type MarkedToken, type Token, type Tokens } from 'marked'
import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import { blankExtension } from './blank.ts'
import type { Block, FigureSource, List, ListItem, Run, Table, TableCell } from './block.ts'
import { refuseBreak, toBox } from './box.ts'
import { advance, type Cursor, fail } from './cursor.ts'
import { type FenceToken, fenceExtension } from './fence.ts'
import { readInline } from './inline.ts'
import { type Places, stripMarks } from './places.ts'

export interface DocumentOptions {
  readonly places: Places
  /** Named when a token carries no mark of its own. */
  readonly file: string
  readonly report: Report
  /** Names that a `:::` box may have; every name passes when left out. */
  readonly boxes?: ReadonlySet<string>
}

const nothing = (): undefined => undefined

/**
 * Setext headings (`text` over `---`) and indented code are off, because a template's page break
 * and indentation would turn into them; reference definitions are off, because they vanish.
 */
const dialect = new Marked({
  gfm: true,
  extensions: [fenceExtension, blankExtension],
  tokenizer: { lheading: nothing, code: nothing, def: nothing },
})

export function readDocument(markdown: string, options: DocumentOptions): Block[] {
  const { places, report, file } = options
  const cursor: Cursor = { at: { file, line: 1 }, places, report }
  return readBlocks(dialect.lexer(markdown), { cursor, boxes: options.boxes })
}

interface Reader {
  readonly cursor: Cursor
  readonly boxes: ReadonlySet<string> | undefined
}

type BlockToken = MarkedToken | FenceToken

function readBlocks(tokens: readonly Token[], reader: Reader): Block[] {
  const blocks: Block[] = []
  for (const token of tokens as readonly BlockToken[]) {
    const block = readBlock(token, reader)
    if (block) blocks.push(block)
  }
  return blocks
}

function readBlock(token: BlockToken, reader: Reader): Block | undefined {
  const { cursor } = reader
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return undefined
    case 'heading': {
      const at = advance(cursor, token.raw)
      const level = token.depth as 1 | 2 | 3 | 4 | 5 | 6
      return { kind: 'heading', at, level, runs: readInline(token.tokens, cursor) }
    }
    case 'paragraph':
      return readParagraph(token.tokens ?? [], token.raw, reader)
    case 'text':
      return readParagraph((token as Tokens.Text).tokens ?? [token], token.raw, reader)
    case 'list':
      return readList(token, reader)
    case 'table':
      return readTable(token, reader)
    case 'fence':
      return readFence(token, reader)
    case 'hr': {
      const isLine = stripMarks(token.raw).trimStart().startsWith('_')
      return { kind: isLine ? 'writing-line' : 'break', at: advance(cursor, token.raw) }
    }
    case 'html':
      advance(cursor, token.raw)
      fail(
        cursor,
        'html-raw',
        `raw HTML is not printed: \`${stripMarks(token.raw).trim().split('\n')[0]?.slice(0, 40)}\``,
        'write Markdown instead: **bold**, *italic*, `- ` for a list, `::: name` for a box',
      )
      return undefined
    case 'code':
      advance(cursor, token.raw)
      fail(cursor, 'markdown-unsupported', 'a block of program code is not printed')
      return undefined
    case 'blockquote':
      advance(cursor, token.raw)
      fail(
        cursor,
        'markdown-unsupported',
        'a quotation with `>` is not printed',
        'put the words into a box: `::: remember` … `:::`',
      )
      return undefined
    default:
      throw new Error(`block token \`${token.type}\` has no reading`)
  }
}

function readParagraph(tokens: readonly Token[], raw: string, reader: Reader): Block | undefined {
  const { cursor } = reader
  const at = advance(cursor, raw)
  const content = (tokens as readonly MarkedToken[]).filter(
    (token) => !(token.type === 'text' && stripMarks(token.text).trim() === ''),
  )
  const [only] = content
  if (only?.type === 'image' && content.length === 1) return readFigure(only, at, cursor)
  const strayFence = /^ {0,3}:{3,}.*$/m.exec(stripMarks(raw))?.[0]
  if (strayFence !== undefined)
    fail(
      cursor,
      'box-stray',
      `\`${strayFence.trim()}\` neither opens nor closes a box here`,
      'a box opens with `::: name` after an empty line and closes with as many colons',
    )
  const runs = readInline(tokens, cursor)
  return runs.length === 0 ? undefined : { kind: 'paragraph', at, runs }
}

function readList(token: Tokens.List, reader: Reader): List {
  const at = advance(reader.cursor, token.raw)
  const items = token.items.map((item): ListItem => {
    const place = advance(reader.cursor, item.raw)
    const blocks = readBlocks(item.tokens, reader)
    refuseBreak(blocks, 'a list', reader.cursor)
    return { at: place, blocks, ...(item.task && { tick: item.checked ? 'done' : 'open' }) }
  })
  return { kind: 'list', at, ordered: token.ordered, start: Number(token.start) || 1, items }
}

function readTable(token: Tokens.Table, reader: Reader): Table {
  const { cursor } = reader
  const at = advance(cursor, token.raw)
  const readCell = (cell: Tokens.TableCell): TableCell => {
    const place = advance(cursor, cell.text)
    return { at: place, runs: readInline(cell.tokens, cursor) }
  }
  const header = token.header.map(readCell)
  return {
    kind: 'table',
    at,
    align: token.align.map((align) => align ?? 'left'),
    header: header.every((cell) => cell.runs.length === 0) ? [] : header,
    rows: token.rows.map((row) => row.map(readCell)),
  }
}

function readFigure(token: Tokens.Image, at: Place, cursor: Cursor): Block | undefined {
  if (token.title)
    fail(
      cursor,
      'figure-title',
      'a picture takes no title in quotes',
      'what it shows for those who cannot see it stands in content/images.yaml',
    )
  const source = readFigureSource(stripMarks(token.href))
  return { kind: 'figure', at, source, caption: readInline(token.tokens, cursor) }
}

function readFigureSource(href: string): FigureSource {
  // An address that comes from a record stands in angle brackets.
  if (href.startsWith('code:'))
    return { kind: 'code', address: href.slice('code:'.length).replace(/^<(.*)>$/, '$1') }
  if (!href.startsWith('plate:')) return { kind: 'image', path: decodePath(href) }
  const [name = '', query = ''] = href.slice('plate:'.length).split('?')
  const options = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=')
      return [key, value]
    })
  return { kind: 'plate', name, options: Object.fromEntries(options) }
}

/** `images/my%20calf.jpg` is how Markdown writes a file name with a space. */
function decodePath(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

function readFence(token: FenceToken, reader: Reader): Block | undefined {
  const { cursor, boxes } = reader
  const at = advance(cursor, token.opening)
  if (!token.closed)
    fail(
      cursor,
      'box-unclosed',
      `the box \`${token.name}\` is opened here and never closed`,
      'close it with a line that holds as many colons and nothing else',
    )
  if (boxes && !boxes.has(token.name))
    fail(
      cursor,
      'box-unknown',
      `there is no box \`${token.name}\``,
      didYouMean(token.name, boxes) ?? 'boxes are described in templates/theme.yaml',
    )
  const title = trimRuns(readInline(token.title, cursor))
  const blocks = readBlocks(token.tokens, reader)
  return toBox({ kind: 'box', at, name: token.name, title, blocks }, cursor)
}

function trimRuns(runs: readonly Run[]): Run[] {
  const kept = runs.filter(({ text }) => text !== '')
  return kept.length === 1 && kept[0]?.text.trim() === '' ? [] : kept
}
