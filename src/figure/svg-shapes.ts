// The shapes of SVG (1.1, 9) → steps of a path.

import { HANDLE, polygon, polyline } from './path.ts'
import type { PathStep, Point } from './scene.ts'
import { readLength, readNumbers } from './svg-number.ts'
import { readSvgPath } from './svg-path.ts'
import type { SvgElement } from './svg-tree.ts'

/** Element → the attributes that give it its form. */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
}

/** @returns the name of the attribute that is wrong, when one is */
export function shapeSteps({ name, attributes }: SvgElement): PathStep[] | string {
  const wrong = (SHAPES[name] ?? []).find((attribute) => {
    const value = attributes.get(attribute)
    return value !== undefined && !isSound(attribute, value)
  })
  if (wrong !== undefined) return wrong
  const length = (attribute: string): number => lengthOf(attributes.get(attribute)) ?? 0
  switch (name) {
    case 'path':
      return readSvgPath(attributes.get('d') ?? '') ?? 'd'
    case 'rect':
      return rectSteps(length, lengthOf(attributes.get('rx')), lengthOf(attributes.get('ry')))
    case 'circle':
      return ellipseSteps(length('cx'), length('cy'), length('r'), length('r'))
    case 'ellipse':
      return ellipseSteps(length('cx'), length('cy'), length('rx'), length('ry'))
    case 'line':
      return polyline([
        [length('x1'), length('y1')],
        [length('x2'), length('y2')],
      ])
    default: {
      const points = pairsOf(readNumbers(attributes.get('points') ?? '') ?? [])
      return name === 'polygon' && points.length > 0 ? polygon(points) : polyline(points)
    }
  }
}

function isSound(attribute: string, value: string): boolean {
  switch (attribute) {
    case 'd':
      return true
    case 'points':
      return (readNumbers(value)?.length ?? 1) % 2 === 0
    case 'rx':
    case 'ry':
      return value === 'auto' || (readLength(value) ?? -1) >= 0
    case 'width':
    case 'height':
    case 'r':
      return (readLength(value) ?? -1) >= 0
    default:
      return readLength(value) !== undefined
  }
}

function lengthOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : readLength(value)
}

function pairsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = []
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push([numbers[index] ?? 0, numbers[index + 1] ?? 0])
  return points
}

function ellipseSteps(cx: number, cy: number, rx: number, ry: number): PathStep[] {
  if (rx === 0 || ry === 0) return []
  return roundedSteps({ x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }, rx, ry)
}

function rectSteps(
  length: (attribute: string) => number,
  givenX: number | undefined,
  givenY: number | undefined,
): PathStep[] {
  const box = { x: length('x'), y: length('y'), width: length('width'), height: length('height') }
  if (box.width === 0 || box.height === 0) return []
  const rx = Math.min(givenX ?? givenY ?? 0, box.width / 2)
  const ry = Math.min(givenY ?? givenX ?? 0, box.height / 2)
  if (rx > 0 && ry > 0) return roundedSteps(box, rx, ry)
  const { x, y, width, height } = box
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A rectangle whose corners are quarters of an ellipse, clockwise. */
function roundedSteps({ x, y, width, height }: Box, rx: number, ry: number): PathStep[] {
  const right = x + width
  const bottom = y + height
  const hx = rx * (1 - HANDLE)
  const hy = ry * (1 - HANDLE)
  const curve = (first: Point, second: Point, to: Point): PathStep => ({
    kind: 'curve',
    handles: [first, second],
    to,
  })
  return [
    { kind: 'move', to: [x + rx, y] },
    { kind: 'line', to: [right - rx, y] },
    curve([right - hx, y], [right, y + hy], [right, y + ry]),
    { kind: 'line', to: [right, bottom - ry] },
    curve([right, bottom - hy], [right - hx, bottom], [right - rx, bottom]),
    { kind: 'line', to: [x + rx, bottom] },
    curve([x + hx, bottom], [x, bottom - hy], [x, bottom - ry]),
    { kind: 'line', to: [x, y + ry] },
    curve([x, y + hy], [x + hx, y], [x + rx, y]),
    { kind: 'close' },
  ]
}
