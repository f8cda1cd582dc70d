// The language of SVG's path data (SVG 1.1, 8.3) → steps: relative, shortened, quadratic and
// elliptical pieces all become absolute lines and cubic curves.

import type { PathStep, Point } from './scene.ts'
import { arcSteps } from './svg-arc.ts'
import { within } from './svg-number.ts'

const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const FLAG = /[01]/y
const GAP = /[\s,]*/y

/** How many numbers a command takes; those of an arc at 3 and 4 are flags. */
const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}

interface Command {
  /** In capitals. */
  readonly letter: string
  readonly isRelative: boolean
  readonly numbers: readonly number[]
}

/** Undefined when it does not follow the grammar. */
export function readSvgPath(data: string): PathStep[] | undefined {
  const commands = readCommands(data)
  return commands && followCommands(commands)
}

function readCommands(data: string): Command[] | undefined {
  const commands: Command[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const [found] = pattern.exec(data) ?? []
    if (found !== undefined) at += found.length
    return found
  }
  take(GAP)
  while (at < data.length) {
    const sign = data.charAt(at)
    const letter = sign.toUpperCase()
    const count = COUNTS[letter]
    if (count === undefined || (commands.length === 0 && letter !== 'M')) return undefined
    at++
    for (let isFirst = true; ; isFirst = false) {
      take(GAP)
      if (!isFirst && (count === 0 || at >= data.length || /[a-z]/i.test(data.charAt(at)))) break
      const numbers: number[] = []
      for (let index = 0; index < count; index++) {
        const found = take(letter === 'A' && (index === 3 || index === 4) ? FLAG : NUMBER)
        if (found === undefined || within(Number(found)) === undefined) return undefined
        numbers.push(Number(found))
        take(GAP)
      }
      // More pairs behind a move are lines.
      commands.push({
        letter: letter === 'M' && !isFirst ? 'L' : letter,
        isRelative: sign !== letter,
        numbers,
      })
    }
  }
  return commands
}

function followCommands(commands: readonly Command[]): PathStep[] {
  const steps: PathStep[] = []
  let pen: Point = [0, 0]
  let start: Point = [0, 0]
  /** The last handle of the curve before, which a smooth one mirrors, and of which kind it was. */
  let last: { readonly handle: Point; readonly letter: 'C' | 'Q' } | undefined
  const lineTo = (to: Point): void => {
    steps.push({ kind: 'line', to })
    pen = to
  }
  const curveTo = (first: Point, second: Point, to: Point): void => {
    steps.push({ kind: 'curve', handles: [first, second], to })
    pen = to
  }
  for (const { letter, isRelative, numbers } of commands) {
    const [ox, oy] = isRelative ? pen : [0, 0]
    const pair = (index: number): Point => [
      ox + (numbers[index] ?? 0),
      oy + (numbers[index + 1] ?? 0),
    ]
    const mirrored = (kind: 'C' | 'Q'): Point =>
      last?.letter === kind ? [2 * pen[0] - last.handle[0], 2 * pen[1] - last.handle[1]] : pen
    const before = last
    last = undefined
    switch (letter) {
      case 'M':
        pen = pair(0)
        start = pen
        steps.push({ kind: 'move', to: pen })
        break
      case 'L':
        lineTo(pair(0))
        break
      case 'H':
        lineTo([ox + (numbers[0] ?? 0), pen[1]])
        break
      case 'V':
        lineTo([pen[0], oy + (numbers[0] ?? 0)])
        break
      case 'C':
      case 'S': {
        last = before
        const first = letter === 'C' ? pair(0) : mirrored('C')
        const rest = letter === 'C' ? 2 : 0
        last = { handle: pair(rest), letter: 'C' }
        curveTo(first, pair(rest), pair(rest + 2))
        break
      }
      case 'Q':
      case 'T': {
        last = before
        const handle = letter === 'Q' ? pair(0) : mirrored('Q')
        const to = letter === 'Q' ? pair(2) : pair(0)
        last = { handle, letter: 'Q' }
        curveTo(toward(pen, handle), toward(to, handle), to)
        break
      }
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = numbers
        const arc = { rx, ry, turn, isLarge: large === 1, isSweep: sweep === 1 }
        for (const step of arcSteps(pen, pair(5), arc)) steps.push(step)
        pen = pair(5)
        break
      }
      case 'Z':
        steps.push({ kind: 'close' })
        pen = start
        break
    }
  }
  return steps
}

/** Where a cubic curve has its handle that goes the way of a quadratic one. */
function toward(from: Point, handle: Point): Point {
  return [from[0] + ((handle[0] - from[0]) * 2) / 3, from[1] + ((handle[1] - from[1]) * 2) / 3]
}
