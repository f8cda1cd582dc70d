// `transform` of SVG (1.1, 7.6): a list of moves, the last of which is done first.

import { readNumbers } from './svg-number.ts'
import type { Matrix } from './vector.ts'

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0]

/** First the second, then the first. */
export function combine(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

const MOVE = /^\s*,?\s*(\w+)\s*\(([^()]*)\)\s*/

/** Undefined when it is not understood. */
export function readTransform(text: string): Matrix | undefined {
  let matrix = UNMOVED
  let rest = text.trim()
  while (rest !== '') {
    const found = MOVE.exec(rest)
    const move = found && readMove(found[1] ?? '', readNumbers(found[2] ?? '') ?? [])
    if (!move) return undefined
    matrix = combine(matrix, move)
    rest = rest.slice(found[0].length)
  }
  return matrix
}

function readMove(name: string, numbers: readonly number[]): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers
  if (a === undefined) return undefined
  const count = numbers.length
  switch (name) {
    case 'matrix':
      if (b === undefined || c === undefined || d === undefined) return undefined
      return e !== undefined && f !== undefined && count === 6 ? [a, b, c, d, e, f] : undefined
    case 'translate':
      return count <= 2 ? [1, 0, 0, 1, a, b ?? 0] : undefined
    case 'scale':
      return count <= 2 ? [a, 0, 0, b ?? a, 0, 0] : undefined
    case 'rotate': {
      if (count !== 1 && count !== 3) return undefined
      const x = b ?? 0
      const y = c ?? 0
      const around = combine([1, 0, 0, 1, x, y], turn(a))
      return combine(around, [1, 0, 0, 1, -x, -y])
    }
    case 'skewX':
      return count === 1 ? [1, 0, exact(Math.tan(radians(a))), 1, 0, 0] : undefined
    case 'skewY':
      return count === 1 ? [1, exact(Math.tan(radians(a))), 0, 1, 0, 0] : undefined
    default:
      return undefined
  }
}

function turn(degrees: number): Matrix {
  const cos = exact(Math.cos(radians(degrees)))
  const sin = exact(Math.sin(radians(degrees)))
  return [cos, sin, -sin, cos, 0, 0]
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** Sines differ in their last digit from one machine to the next. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
