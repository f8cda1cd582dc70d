// The bytes of an SVG file → its elements, each with the line it begins in. Entities are not
// expanded, nothing that the file refers to is fetched, and what is too large is refused.

import { SaxesParser } from 'saxes'
import type { ImageProblem } from './image.ts'

export interface SvgElement {
  /** Without a prefix; empty for elements of other languages, which programs keep notes in. */
  readonly name: string
  /** Attributes of SVG itself; those of other languages are left out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly SvgElement[]
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'

/** Of text. A photograph put into a drawing is what makes one larger. */
const MOST_BYTES = 4_000_000
const DEEPEST = 64
const MOST_ELEMENTS = 50_000

const TOO_LARGE: ImageProblem = {
  problem: 'is a drawing of more than 4 MB',
  hint: 'make it simpler, or save it as PNG',
}

/** Whether the file is a drawing, whatever its name. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/\0/g, '')
  return /^[^<]{0,3}\s*</.test(start) && /<svg[\s/>]|<!DOCTYPE svg|<\w+:svg[\s/>]/i.test(start)
}

export function readSvgTree(bytes: Uint8Array): SvgElement | ImageProblem {
  if (bytes.length > MOST_BYTES) return TOO_LARGE
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { problem: 'is not UTF-8 text', hint: 'save it as plain SVG, or as PNG' }
  }
  return parse(text)
}

type Growing = Omit<SvgElement, 'children' | 'text'> & { children: SvgElement[]; text: string }

function parse(text: string): SvgElement | ImageProblem {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Growing[] = []
  let root: SvgElement | undefined
  let problem: ImageProblem | undefined
  let line = 1
  let count = 0
  const tell = (found: ImageProblem): void => {
    problem ??= found
  }
  parser.on('error', ({ message }) =>
    tell({
      problem: `is damaged in line ${parser.line}: ${message.replace(/^\d+:\d+: /, '')}`,
      hint: 'save it again as plain SVG, or as PNG',
    }),
  )
  parser.on('doctype', (doctype) => {
    // Entities are declared there, and with them files can be read and memories filled.
    if (doctype.includes('['))
      tell({
        problem: `declares entities in line ${parser.line}, which are not read`,
        hint: 'save it as plain SVG, or as PNG',
      })
  })
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: Growing = {
      name: uri === SVG || uri === '' ? local : '',
      attributes: new Map(
        Object.values(attributes).flatMap(({ prefix, local: name, uri: of, value }) => {
          if (prefix === '' && name !== 'xmlns') return [[name, value]]
          return of === XLINK ? [[`xlink:${name}`, value]] : []
        }),
      ),
      children: [],
      text: '',
      line,
    }
    if (++count > MOST_ELEMENTS)
      tell({
        problem: 'has more than 50 thousand elements',
        hint: 'make it simpler, or save it as PNG',
      })
    if (open.length >= DEEPEST)
      tell({
        problem: `holds more than ${DEEPEST} groups in each other, in line ${line}`,
        hint: 'ungroup them, or save it as PNG',
      })
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const addText = (added: string): void => {
    const last = open.at(-1)
    if (last) last.text += added
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  // In pieces, so that nothing more is read when something is wrong.
  for (let at = 0; at < text.length && !problem; at += PIECE)
    parser.write(text.slice(at, at + PIECE))
  if (!problem) parser.close()
  if (problem) return problem
  return root ?? { problem: 'is empty', hint: 'save it again as plain SVG, or as PNG' }
}

const PIECE = 65536
