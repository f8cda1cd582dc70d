// How an element of an SVG file is painted: its own properties, and those it takes from the groups
// around it. A property is either understood, or known to change nothing here, or refused.

import { readColour, type Tint } from './svg-colour.ts'
import { readLength, readNumbers, readShare } from './svg-number.ts'
import {
  type Declarations,
  excerpt,
  readDeclarations,
  rulesFor,
  type StyleRule,
} from './svg-rules.ts'
import type { SvgElement } from './svg-tree.ts'
import { CAPS, FILL_RULES, JOINS, type VectorPath } from './vector.ts'

type Stroke = NonNullable<VectorPath['stroke']>
type Fill = NonNullable<VectorPath['fill']>

/** What groups hand on to what they hold. */
export interface SvgStyle {
  readonly color: Tint
  /** `current` is the colour that `color` has where it is painted. */
  readonly fill: Tint | 'none' | 'current'
  readonly stroke: Tint | 'none' | 'current'
  readonly 'fill-opacity': number
  readonly 'stroke-opacity': number
  readonly 'fill-rule': Fill['rule']
  readonly 'stroke-width': number
  readonly 'stroke-linecap': Stroke['cap']
  readonly 'stroke-linejoin': Stroke['join']
  readonly 'stroke-miterlimit': number
  readonly 'stroke-dasharray': readonly number[]
  readonly 'stroke-dashoffset': number
  /** What is painted first, and so lies below. */
  readonly 'paint-order': 'fill' | 'stroke'
  readonly visibility: 'visible' | 'hidden'
}

const BLACK: Tint = { colour: '#000000', opacity: 1 }

export const FIRST_STYLE: SvgStyle = {
  color: BLACK,
  fill: BLACK,
  stroke: 'none',
  'fill-opacity': 1,
  'stroke-opacity': 1,
  'fill-rule': 'nonzero',
  'stroke-width': 1,
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': 4,
  'stroke-dasharray': [],
  'stroke-dashoffset': 0,
  'paint-order': 'fill',
  visibility: 'visible',
}

/** Property → how its value is read; undefined for one that is not understood. */
const READERS: { readonly [K in keyof SvgStyle]: (text: string) => SvgStyle[K] | undefined } = {
  color: readColour,
  fill: readPaint,
  stroke: readPaint,
  'fill-opacity': readShare,
  'stroke-opacity': readShare,
  'fill-rule': oneOf(FILL_RULES),
  'stroke-width': readSize,
  'stroke-linecap': oneOf(CAPS),
  'stroke-linejoin': oneOf(JOINS),
  'stroke-miterlimit': (text) => readNumbers(text)?.[0],
  'stroke-dasharray': readDash,
  'stroke-dashoffset': readLength,
  'paint-order': readOrder,
  visibility: (text) => (text === 'collapse' ? 'hidden' : oneOf(['visible', 'hidden'])(text)),
}

/** Of words, of which a drawing has none, and of how finely a screen paints. */
const OF_NO_EFFECT =
  /^(?:font|text|letter|word|line|white-space|writing|direction|unicode|baseline|dominant|alignment|glyph|kerning|shape|color-|image-rendering|stop-|flood-|lighting-|solid-|clip-rule$|cursor$|inline-size$|block-progression$|pointer-events$|enable-background$|-inkscape-|inkscape-|user-select$|will-change$)/

/** Properties that would change the look, with the values that do not. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'clip-path': ['none'],
  filter: ['none'],
  isolation: ['auto', 'isolate'],
  marker: ['none'],
  'marker-end': ['none'],
  'marker-mid': ['none'],
  'marker-start': ['none'],
  mask: ['none'],
  'mix-blend-mode': ['normal'],
  overflow: ['visible', 'hidden', 'auto'],
  'vector-effect': ['none'],
}

/** What concerns one element only, and is not handed on. */
const OWN = new Set(['display', 'opacity', 'transform'])

export function isProperty(name: string): boolean {
  return (
    Object.hasOwn(READERS, name) ||
    Object.hasOwn(HARMLESS, name) ||
    OWN.has(name) ||
    OF_NO_EFFECT.test(name)
  )
}

export interface Styled {
  readonly style: SvgStyle
  readonly opacity: number
  readonly isShown: boolean
}

/** @param tell what is wrong with a property, as `fill: url(#a)` */
export function styleOf(
  element: SvgElement,
  inherited: SvgStyle,
  rules: readonly StyleRule[],
  tell: (declaration: string) => void,
): Styled {
  let style = inherited
  let opacity = 1
  let isShown = true
  for (const [name, written] of declarationsOf(element, rules, tell)) {
    const value = written.trim()
    const refuse = (): void => tell(`${name}: ${excerpt(value)}`)
    if (Object.hasOwn(READERS, name)) {
      const read =
        value === 'inherit' ? inherited[name as keyof SvgStyle] : readProperty(name, value)
      if (read === undefined) refuse()
      else style = { ...style, [name]: read }
    } else if (name === 'opacity') {
      const share = readShare(value)
      if (share === undefined) refuse()
      else opacity = share
    } else if (name === 'display') isShown = value.toLowerCase() !== 'none'
    else if (Object.hasOwn(HARMLESS, name)) {
      if (!HARMLESS[name]?.includes(value)) refuse()
    } else if (!OF_NO_EFFECT.test(name)) refuse()
  }
  return { style, opacity, isShown }
}

/** The weakest first: attributes, then rules of the style sheet, then the element's own style. */
function declarationsOf(
  element: SvgElement,
  rules: readonly StyleRule[],
  tell: (declaration: string) => void,
): Declarations {
  const all = new Map<string, string>()
  for (const [name, value] of element.attributes)
    if (isProperty(name) && name !== 'transform') all.set(name, value)
  for (const declarations of rulesFor(element, rules))
    for (const [name, value] of declarations) all.set(name, value)
  const written = element.attributes.get('style') ?? ''
  const own = readDeclarations(written)
  if (!own) tell(`style: ${excerpt(written)}`)
  for (const [name, value] of own ?? []) all.set(name, value)
  return all
}

function readProperty(name: string, value: string): unknown {
  return READERS[name as keyof SvgStyle](value)
}

function readPaint(text: string): Tint | 'none' | 'current' | undefined {
  if (text === 'none') return 'none'
  return text.toLowerCase() === 'currentcolor' ? 'current' : readColour(text)
}

function readSize(text: string): number | undefined {
  const length = readLength(text)
  return length !== undefined && length >= 0 ? length : undefined
}

/** An odd number of lengths is run through twice. */
function readDash(text: string): readonly number[] | undefined {
  if (text === 'none') return []
  const lengths = text.split(/[\s,]+/).map(readSize)
  const known = lengths.filter((length) => length !== undefined)
  if (known.length < lengths.length) return undefined
  if (known.every((length) => length === 0)) return []
  return known.length % 2 === 0 ? known : [...known, ...known]
}

/** Markers have their place in it too, and there are none. */
function readOrder(text: string): 'fill' | 'stroke' | undefined {
  if (!/^(?:normal|(?:fill|stroke|markers)(?:\s+(?:fill|stroke|markers))*)$/.test(text))
    return undefined
  return /^(?:markers\s+)?stroke\b/.test(text) ? 'stroke' : 'fill'
}

function oneOf<const T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text)
}
