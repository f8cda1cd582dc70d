// An instructor's own SVG file → a drawing. What can be drawn is named here; everything else is
// refused with its element and line, so that no part of a picture goes missing unseen.

import type { ImageProblem } from './image.ts'
import {
  checkAttributes,
  HINT,
  HINTS,
  ROOT,
  refuse,
  refuseDangers,
  refuseStyle,
  type Tell,
  UNPAINTED,
} from './svg-allowed.ts'
import { readLength, readNumbers, within } from './svg-number.ts'
import { paintsOf } from './svg-paint.ts'
import { excerpt, readStyleSheet, type StyleRule } from './svg-rules.ts'
import { SHAPES, shapeSteps } from './svg-shapes.ts'
import { FIRST_STYLE, type SvgStyle, styleOf } from './svg-style.ts'
import { combine, readTransform, UNMOVED } from './svg-transform.ts'
import { readSvgTree, type SvgElement } from './svg-tree.ts'
import type { Matrix, VectorDrawing, VectorPath } from './vector.ts'

/** In all paths together; more is a photograph that was traced. */
const MOST_STEPS = 100_000

/** In a drawing's own units; what is smaller is a mistake. */
const LEAST = 0.01

interface Reading {
  readonly rules: readonly StyleRule[]
  readonly paths: VectorPath[]
  readonly tell: Tell
  steps: number
}

export function readSvg(bytes: Uint8Array): VectorDrawing | ImageProblem {
  const root = readSvgTree(bytes)
  if ('problem' in root) return root
  const problems: ImageProblem[] = []
  const tell = (problem: ImageProblem): void => {
    problems.push(problem)
  }
  if (root.name !== 'svg') return { problem: 'is not an SVG file', hint: HINT }
  refuseDangers(root, tell)
  const box = boxOf(root, tell)
  const reading: Reading = { rules: rulesOf(root, tell), paths: [], tell, steps: 0 }
  checkAttributes(root, ROOT, tell)
  if (problems.length === 0) {
    const matrix = ownMatrix(root, UNMOVED, tell)
    readGroup(root, { style: FIRST_STYLE, opacity: 1, matrix }, reading)
  }
  if (problems.length === 0 && reading.paths.length === 0)
    tell({ problem: 'has nothing in it that can be drawn', hint: HINT })
  return problems[0] ?? { box, paths: reading.paths }
}

/** `viewBox`, or else the width and height. */
function boxOf(root: SvgElement, tell: Tell): VectorDrawing['box'] {
  const written = root.attributes.get('viewBox')
  const [x = 0, y = 0, width = 0, height = 0, ...more] = written
    ? (readNumbers(written) ?? [])
    : [0, 0, ...['width', 'height'].map((name) => readLength(root.attributes.get(name) ?? '') ?? 0)]
  if (!(width >= LEAST && height >= LEAST) || more.length > 0)
    tell({
      problem: `does not say how large it is: \`<svg>\` in line ${root.line} has no \`viewBox\` of four numbers`,
      hint: HINT,
    })
  return { x, y, width, height }
}

/** From all style sheets, wherever they stand. */
function rulesOf(root: SvgElement, tell: Tell): StyleRule[] {
  const sheets = (element: SvgElement): readonly SvgElement[] =>
    element.name === 'style' ? [element] : element.children.flatMap(sheets)
  const all = sheets(root)
  const joined = { ...(all[0] ?? root), text: all.map(({ text }) => text).join('\n') }
  const rules = readStyleSheet(all.length > 0 ? joined : { ...joined, text: '' })
  if (!('problem' in rules)) return rules
  tell(rules)
  return []
}

interface Around {
  readonly style: SvgStyle
  readonly opacity: number
  readonly matrix: Matrix
}

function readGroup(group: SvgElement, around: Around, reading: Reading): void {
  const { rules, paths, tell } = reading
  const own = styleOf(group, around.style, rules, (what) => tell(refuseStyle(what, group)))
  if (!own.isShown) return
  const before = paths.length
  const inside = { ...around, style: own.style, opacity: around.opacity * own.opacity }
  for (const child of group.children) readElement(child, inside, reading)
  // Where shapes lie on each other, a see-through group is not the same as see-through shapes.
  if (own.opacity < 1 && paths.length > before + 1)
    tell(
      refuse(
        '`opacity` for several shapes at once',
        group,
        'give each shape its own, or save it as PNG',
      ),
    )
}

function readElement(element: SvgElement, around: Around, reading: Reading): void {
  const { name, line } = element
  const { tell } = reading
  if (name === '' || UNPAINTED.has(name)) return
  if (name === 'g') {
    checkAttributes(element, new Set(), tell)
    readGroup(element, { ...around, matrix: ownMatrix(element, around.matrix, tell) }, reading)
  } else if (Object.hasOwn(SHAPES, name)) readShape(element, around, reading)
  else if (!isHidden(element, reading.rules))
    tell({
      problem: `has an element \`<${name}>\` in line ${line}, which cannot be drawn`,
      hint: HINTS.get(name) ?? HINT,
    })
}

function isHidden(element: SvgElement, rules: readonly StyleRule[]): boolean {
  return !styleOf(element, FIRST_STYLE, rules, () => {}).isShown
}

function readShape(element: SvgElement, around: Around, reading: Reading): void {
  const { rules, tell } = reading
  const own = styleOf(element, around.style, rules, (what) => tell(refuseStyle(what, element)))
  if (!own.isShown) return
  checkAttributes(element, new Set(SHAPES[element.name]), tell)
  const matrix = ownMatrix(element, around.matrix, tell)
  const steps = shapeSteps(element)
  if (typeof steps === 'string') {
    const value = excerpt(element.attributes.get(steps) ?? '')
    tell(refuse(`\`${steps}="${value}"\``, element))
    return
  }
  reading.steps += steps.length
  if (reading.steps > MOST_STEPS)
    tell({
      problem: 'has more than 100 thousand points',
      hint: 'make it simpler, or save it as PNG',
    })
  if (steps.length < 2 || !hasArea(matrix)) return
  const opacity = Math.round(around.opacity * own.opacity * 1000) / 1000
  const paints = paintsOf(own.style, opacity)
  if (paints.length > 1 && opacity < 1)
    tell(refuse('`opacity` together with `paint-order`', element))
  for (const paint of paints) reading.paths.push({ steps, matrix, ...paint })
}

/** What is squeezed into a line is not painted. */
function hasArea([a, b, c, d]: Matrix): boolean {
  return Math.abs(a * d - b * c) > 1e-12
}

function ownMatrix(element: SvgElement, around: Matrix, tell: Tell): Matrix {
  const written = element.attributes.get('transform')
  const own = written === undefined ? UNMOVED : readTransform(written)
  const matrix = own && combine(around, own)
  if (matrix?.every((value) => within(value) !== undefined)) return matrix
  tell(refuse(`\`transform="${excerpt(written ?? '')}"\``, element))
  return around
}
