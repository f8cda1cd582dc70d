// An instructor's own drawing as a form XObject: painted once, placed like a photograph.

import type { PathStep, Point } from '../figure/scene.ts'
import type { Matrix, VectorDrawing, VectorPath } from '../figure/vector.ts'
import { fill, strokeColour } from './shapes.ts'
import { writeStream } from './streams.ts'
import { exactly, type PdfImage, type PdfValue, type PdfWriter } from './writer.ts'

const CAPS = { butt: 0, round: 1, square: 2 } as const
const JOINS = { miter: 0, round: 1, bevel: 2 } as const

/** @param label unlike those of photographs, which pdfkit counts as I1, I2 … */
export function drawingForm(writer: PdfWriter, drawing: VectorDrawing, label: string): PdfImage {
  const { x, y, width, height } = drawing.box
  const states = new Map<string, string>()
  // PDF's y goes up.
  const turned: Matrix = [1, 0, 0, -1, -x, y + height]
  const operators = [
    `${turned.map(exactly).join(' ')} cm`,
    ...drawing.paths.map((path) => inkVectorPath(path, states)),
  ]
  const obj = writeStream(writer, Buffer.from(operators.join('\n'), 'latin1'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { ExtGState: opacityStates(states) },
  })
  return { label, obj, own: { width, height }, embed: () => {} }
}

function inkVectorPath(path: VectorPath, states: Map<string, string>): string {
  const { fill: ground, stroke, matrix, opacity } = path
  const covers = [ground, stroke].map((part) => fine(opacity * (part?.opacity ?? 1)))
  const setUp = [
    ...(matrix.join() === '1,0,0,1,0,0' ? [] : [`${matrix.map(exactly).join(' ')} cm`]),
    ...(covers.every((share) => share === 1) ? [] : [`/${stateFor(covers, states)} gs`]),
    ...(ground ? [fill(ground.colour)] : []),
    ...(stroke ? [strokeSetUp(stroke)] : []),
  ]
  const isEvenOdd = ground?.rule === 'evenodd'
  const painter = ground && stroke ? 'B' : ground ? 'f' : 'S'
  const operator = isEvenOdd ? `${painter}*` : painter
  return `q ${setUp.join(' ')}\n${path.steps.map(inkStep).join('\n')}\n${operator} Q`
}

function strokeSetUp(stroke: NonNullable<VectorPath['stroke']>): string {
  const { colour, width, cap, join, dash } = stroke
  const limit = fine(stroke['miter-limit'])
  const pattern =
    dash.length > 0 ? ` [${dash.map(fine).join(' ')}] ${fine(stroke['dash-offset'])} d` : ''
  return `${strokeColour(colour)} ${fine(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${limit} M${pattern}`
}

function inkStep(step: PathStep): string {
  const write = (...points: readonly Point[]): string => points.flat().map(fine).join(' ')
  switch (step.kind) {
    case 'move':
      return `${write(step.to)} m`
    case 'line':
      return `${write(step.to)} l`
    case 'curve':
      return `${write(...step.handles, step.to)} c`
    case 'close':
      return 'h'
    default:
      return step satisfies never
  }
}

/** The name of the graphics state in which fill and stroke cover so much. */
function stateFor(covers: readonly number[], states: Map<string, string>): string {
  const key = covers.join(' ')
  const name = states.get(key) ?? `O${states.size + 1}`
  states.set(key, name)
  return name
}

function opacityStates(states: ReadonlyMap<string, string>): Record<string, PdfValue> {
  const dictionaries = [...states].map(([key, name]): [string, PdfValue] => {
    const [ca = 1, CA = 1] = key.split(' ').map(Number)
    return [name, { Type: 'ExtGState', ca, CA }]
  })
  return Object.fromEntries(dictionaries)
}

/** The file's unit may be large: a millionth of it is small enough for all. */
function fine(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6
  return rounded === 0 ? 0 : rounded
}
