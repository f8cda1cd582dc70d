// Scenes as files: a small part of SVG without words, so that a file looks right when it is opened by
// itself, and a change shows in it where it was made. Whole numbers on a grid keep it short.

import { polyline } from './path.ts'
import { printPathData } from './path-data.ts'
import type { Mark, PathStep, Point, Scene, Shape } from './scene.ts'

/** Steps of the grid, in mm of the body: the coarsest on which the whole scene lies. */
const UNITS = [1, 0.5, 0.2, 0.1] as const

/** What the file looks like by itself; figures are made with the theme's colours. */
const STYLE = [
  'path{fill:none;fill-rule:evenodd;stroke-width:1px;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}',
  '.target{color:#c5584a}.helper{color:#dda899}.tendon{color:#ede3cd}.ghost{color:#e6d6cd}.bone{color:#f7f0e0}.skin{color:#faf4ee}',
  '.light{fill:color-mix(in srgb,currentColor,#fff 20%)}.base{fill:currentColor}.shade{fill:color-mix(in srgb,currentColor,#630 12%)}.dark{fill:color-mix(in srgb,currentColor,#630 25%)}',
  '.outline,.hidden{stroke:color-mix(in srgb,currentColor,#310 55%)}.crease,.fibre{stroke:color-mix(in srgb,currentColor,#310 30%)}.target.fibre{stroke:color-mix(in srgb,currentColor,#fff 50%)}',
  '.hidden{stroke-dasharray:4 3}.start{stroke:#222;stroke-width:6px}.end{stroke:#222;stroke-width:6px;stroke-dasharray:6 8}.arrow{stroke:#0b5563;stroke-width:2px}',
].join('')

/** @param inputs the fingerprint of what the scene was drawn from */
export function printPlate(scene: Scene, inputs: string): string {
  const unit = unitOf(scene)
  const grid = (value: number): string => String(Math.round(value / unit))
  const data = (steps: readonly PathStep[]): string => printPathData(steps, unit)
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${grid(scene.width)} ${grid(scene.height)}`,
    'data-unit': String(unit),
    'data-subject': scene.subject,
    'data-figure': scene.figure,
    'data-view': scene.view,
    'data-side': scene.side,
    'data-inputs': inputs,
  })
  const lines = [`<svg${root}>`, `<style>${STYLE}</style>`]
  for (const layer of scene.layers) {
    lines.push(`<g${attributes({ class: 'layer', 'data-name': layer.name })}>`)
    for (const part of layer.parts) {
      lines.push(`<g${attributes({ 'data-part': part.name })}>`)
      for (const shape of part.shapes)
        lines.push(`<path${attributes({ class: classOf(shape), d: data(shape.steps) })}/>`)
      lines.push('</g>')
    }
    lines.push('</g>')
  }
  for (const mark of scene.marks)
    lines.push(
      `<path${attributes({
        class: mark.behind ? `${mark.end} behind` : mark.end,
        'data-of': mark.of,
        'data-landmark': mark.landmark,
        d: data(markSteps(mark)),
      })}/>`,
    )
  for (const { motion, along } of scene.arrows)
    lines.push(
      `<path${attributes({ class: 'arrow', 'data-motion': motion, d: data(polyline(along)) })}/>`,
    )
  for (const { kind, id, at, reach } of scene.anchors)
    lines.push(
      `<path${attributes({
        class: 'anchor',
        'data-kind': kind,
        'data-id': id,
        'data-reach': reach.map(grid).join(' '),
        // A pen that is only set down leaves no mark.
        d: data(polyline([at])),
      })}/>`,
    )
  return `${[...lines, '</svg>'].join('\n')}\n`
}

function classOf(shape: Shape): string {
  const kind = shape.kind === 'surface' ? shape.shade : shape.role
  return [shape.tone, kind, ...(shape.fine ? ['fine'] : [])].join(' ')
}

/** A point is closed, which makes it a dot where the file is looked at. */
function markSteps({ along }: Mark): PathStep[] {
  return along.length === 1 ? [...polyline(along), { kind: 'close' }] : polyline(along)
}

function unitOf(scene: Scene): number {
  const numbers = [...numbersOf(scene)]
  const isOn = (unit: number): boolean =>
    numbers.every((value) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6)
  return UNITS.find(isOn) ?? 0.1
}

function* numbersOf(scene: Scene): Generator<number> {
  yield* [scene.width, scene.height]
  for (const { parts } of scene.layers)
    for (const { shapes } of parts)
      for (const { steps } of shapes) for (const step of steps) yield* pointsOf(step).flat()
  for (const { along } of [...scene.marks, ...scene.arrows]) yield* along.flat()
  for (const { at, reach } of scene.anchors) yield* [...at, ...reach]
}

function pointsOf(step: PathStep): readonly Point[] {
  if (step.kind === 'close') return []
  return step.kind === 'curve' ? [...step.handles, step.to] : [step.to]
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export { type Plate, type PlateProblem, readPlate } from './plate-reader.ts'
