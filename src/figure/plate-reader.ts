// Reads what `printPlate` writes, and nothing else: a file that was changed by hand or was cut off is
// told with the line where it went wrong.

import { TONES } from '../theme/theme.ts'
import { onGrid } from './path-data.ts'
import { type Attributes, Tags } from './plate-tags.ts'
import {
  ANCHOR_KINDS,
  type Anchor,
  type Arrow,
  FIGURES,
  type Layer,
  type Mark,
  type Part,
  type Point,
  type Scene,
  SHADES,
  type Shape,
  STROKE_ROLES,
  VIEWS,
} from './scene.ts'

export interface Plate {
  readonly scene: Scene
  /** The fingerprint of what it was drawn from. */
  readonly inputs: string
}

/** Goes on from the file's name. */
export interface PlateProblem {
  readonly problem: string
}

/** Larger than any plate, and small enough to be read in no time. */
const MOST_CHARACTERS = 4_000_000

const SIDES = ['right', 'left', 'both'] as const

export function readPlate(text: string): Plate | PlateProblem {
  if (text.length > MOST_CHARACTERS) return { problem: 'is larger than a plate can be' }
  const tags = new Tags(text.replaceAll('\r\n', '\n'))
  const root = tags.open('svg', '>')
  if (!root) tags.fail('no `<svg>`', 'next')
  const plate = root && readRoot(tags, root)
  return plate && tags.problem === undefined ? plate : { problem: tags.problem ?? '' }
}

function readRoot(tags: Tags, root: Attributes): Plate {
  const unit = Number(root.parts('data-unit', /^(1|0\.[125])$/)[0] ?? 1)
  const size = root.parts('viewBox', /^0 0 ([1-9]\d{0,5}) ([1-9]\d{0,5})$/)
  const [width = 0, height = 0] = size.map((value) => onGrid(Number(value), unit))
  const head = {
    subject: root.text('data-subject'),
    figure: root.oneOf('data-figure', FIGURES),
    view: root.oneOf('data-view', VIEWS),
    side: root.oneOf('data-side', SIDES),
    width,
    height,
  }
  const inputs = root.text('data-inputs')
  tags.style()
  const layers: Layer[] = []
  for (let tag = tags.open('g', '>'); tag; tag = tags.open('g', '>'))
    layers.push(readLayer(tags, tag, unit))
  const rest = readMarks(tags, unit)
  tags.close('svg')
  tags.end()
  return { scene: { ...head, layers, ...rest }, inputs }
}

function readLayer(tags: Tags, layer: Attributes, unit: number): Layer {
  layer.oneOf('class', ['layer'])
  const name = layer.text('data-name')
  const parts: Part[] = []
  for (let part = tags.open('g', '>'); part; part = tags.open('g', '>')) {
    const partName = part.text('data-part')
    const shapes: Shape[] = []
    for (let path = tags.open('path', '/>'); path; path = tags.open('path', '/>')) {
      const shape = readShape(tags, path, unit)
      if (shape) shapes.push(shape)
    }
    tags.close('g')
    parts.push({ name: partName, shapes })
  }
  tags.close('g')
  return { name, parts }
}

/** Undefined when there is no such shape, which has been told. */
function readShape(tags: Tags, path: Attributes, unit: number): Shape | undefined {
  const [toneName, kind, fine, ...more] = path.text('class').split(' ')
  const tone = TONES.find((name) => name === toneName)
  const shade = SHADES.find((name) => name === kind)
  const role = STROKE_ROLES.find((name) => name === kind)
  if (!tone) tags.fail('an unknown tone')
  if (!shade && !role) tags.fail('an unknown shade or line')
  if (more.length > 0 || (fine !== undefined && fine !== 'fine')) tags.fail('an unknown class')
  const steps = path.steps(unit)
  if (!tone) return undefined
  const painted = { tone, steps, ...(fine && { fine: true as const }) }
  if (shade) return { kind: 'surface', shade, ...painted }
  return role && { kind: 'stroke', role, ...painted }
}

type Marks = Pick<Scene, 'marks' | 'arrows' | 'anchors'>

function readMarks(tags: Tags, unit: number): Marks {
  const marks: Mark[] = []
  const arrows: Arrow[] = []
  const anchors: Anchor[] = []
  for (let tag = tags.open('path', '/>'); tag; tag = tags.open('path', '/>')) {
    const [kind = '', behind, ...more] = tag.text('class').split(' ')
    if (more.length > 0 || (behind !== undefined && behind !== 'behind'))
      tags.fail('an unknown class')
    const along = tag.points(unit)
    if (kind === 'start' || kind === 'end')
      marks.push({
        end: kind,
        of: tag.text('data-of'),
        landmark: tag.text('data-landmark'),
        along,
        ...(behind && { behind: true as const }),
      })
    else if (kind === 'arrow') arrows.push({ motion: tag.text('data-motion'), along })
    else if (kind === 'anchor') anchors.push(readAnchor(tag, along, unit))
    else tags.fail(`an unknown class \`${kind}\``)
  }
  return { marks, arrows, anchors }
}

function readAnchor(tag: Attributes, [at = [0, 0]]: readonly Point[], unit: number): Anchor {
  const reach = tag.parts('data-reach', /^(-?\d{1,6}) (-?\d{1,6})$/)
  const [left = 0, right = 0] = reach.map((value) => onGrid(Number(value), unit))
  return {
    kind: tag.oneOf('data-kind', ANCHOR_KINDS),
    id: tag.text('data-id'),
    at,
    reach: [left, right],
  }
}
