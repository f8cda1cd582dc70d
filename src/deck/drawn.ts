// Composed drawings → SVG: the inside of each group, ready to be stored once and shown often.

import type { DrawnGroup, DrawnLabel, DrawnPath } from '../figure/drawing.ts'
import { printPathData } from '../figure/path-data.ts'
import type { VectorDrawing, VectorPath } from '../figure/vector.ts'
import { WEB_FACES } from './assets.ts'
import { attributes, escapeText } from './markup.ts'

/** Pixels of the stage from line to line of the grid that paths are written on. */
const UNIT = 0.1

/** What all paths of a drawing have in common; a group around them hands it on. */
const COMMON = attributes({
  transform: `scale(${UNIT})`,
  fill: 'none',
  'fill-rule': 'evenodd',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
})

export function groupToSvg({ paths, labels }: DrawnGroup): string {
  const drawn = paths.map(pathToSvg).join('')
  const around = drawn === '' ? '' : `<g${COMMON}>${drawn}</g>`
  return [around, ...labels.map(labelToSvg)].join('')
}

function pathToSvg(path: DrawnPath): string {
  return `<path${attributes({ d: printPathData(path.steps, UNIT), style: styleOf(path) })}/>`
}

function styleOf({ fill, stroke }: DrawnPath): string {
  const style = [
    ...(fill === undefined ? [] : [`fill:${fill}`]),
    ...(stroke ? [`stroke:${stroke.colour}`, `stroke-width:${inGrid(stroke.width)}`] : []),
    ...(stroke?.dash ? [`stroke-dasharray:${stroke.dash.map(inGrid).join(' ')}`] : []),
    ...(stroke?.cap === 'butt' ? ['stroke-linecap:butt'] : []),
  ]
  return style.join(';')
}

function inGrid(length: number): string {
  return number(length / UNIT)
}

function labelToSvg({ text, x, y, face, size, colour }: DrawnLabel): string {
  const web = WEB_FACES.find((known) => known.face === face)
  const style = [
    `fill:${colour}`,
    `font-size:${number(size)}px`,
    ...(web && web.family !== 'Deck Sans' ? [`font-family:"${web.family}"`] : []),
    ...(web && web.weight !== 400 ? [`font-weight:${web.weight}`] : []),
    ...(web?.style === 'italic' ? ['font-style:italic'] : []),
  ]
  const place = { x: number(x), y: number(y), style: style.join(';') }
  return `<text${attributes(place)}>${escapeText(text)}</text>`
}

/**
 * A picture of its own inside the one that shows it, so that it is cut off at its box. It was drawn
 * for paper, with dark lines: it brings a white ground along.
 */
export function vectorToSvg({ box, paths }: VectorDrawing): string {
  const { x, y, width, height } = box
  const size = attributes({
    viewBox: [x, y, width, height].map(fine).join(' '),
    width: number(width),
    height: number(height),
  })
  const ground = attributes({ x: fine(x), y: fine(y), width: fine(width), height: fine(height) })
  return `<svg${size}><rect${ground} fill="#ffffff"/>${paths.map(vectorPathToSvg).join('')}</svg>`
}

function vectorPathToSvg({ steps, matrix, opacity, fill, stroke }: VectorPath): string {
  const share = (value: number): string | undefined => (value < 1 ? fine(value) : undefined)
  return `<path${attributes({
    d: steps.map(stepToSvg).join(''),
    transform: `matrix(${matrix.map((value) => Number(value.toFixed(9))).join(' ')})`,
    opacity: share(opacity),
    fill: fill?.colour ?? 'none',
    'fill-rule': fill?.rule === 'evenodd' ? 'evenodd' : undefined,
    'fill-opacity': fill && share(fill.opacity),
    ...(stroke && {
      stroke: stroke.colour,
      'stroke-opacity': share(stroke.opacity),
      'stroke-width': fine(stroke.width),
      'stroke-linecap': stroke.cap,
      'stroke-linejoin': stroke.join,
      'stroke-miterlimit': fine(stroke['miter-limit']),
      ...(stroke.dash.length > 0 && {
        'stroke-dasharray': stroke.dash.map(fine).join(' '),
        'stroke-dashoffset': fine(stroke['dash-offset']),
      }),
    }),
  })}/>`
}

type Step = VectorPath['steps'][number]

/** In lengths of the file's own, of which nobody knows how small they are: nothing is shortened. */
function stepToSvg(step: Step): string {
  switch (step.kind) {
    case 'move':
      return `M${step.to.map(fine).join(' ')}`
    case 'line':
      return `L${step.to.map(fine).join(' ')}`
    case 'curve':
      return `C${[...step.handles, step.to].flat().map(fine).join(' ')}`
    case 'close':
      return 'Z'
    default:
      return step satisfies never
  }
}

/** A hundredth of a pixel is nobody's business, and the same on every processor. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Of a share, or of a file whose unit may be large. */
function fine(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
