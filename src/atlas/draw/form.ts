// All shapes of one form: surfaces with their light, fibres, outline, folds, and what is hidden.

import type { Part, Shape } from '../../figure/scene.ts'
import { bandsOf } from './bands.ts'
import { fitted } from './bezier.ts'
import { type Canvas, NOBODY } from './canvas.ts'
import { creases } from './crease.ts'
import { hiddenLines } from './hidden.ts'
import { lengthOf, type Place, smoothed } from './line.ts'
import { runsOf, seamsOf } from './outline.ts'
import type { SceneObject } from './request.ts'
import type { Run } from './runs.ts'
import { type Stage, tendonOf } from './stage.ts'
import {
  type Detail,
  fitOf,
  loopsOf,
  partOf,
  type Region,
  regionOf,
  stepsOf,
  tuckedUnder,
  UNDER,
} from './surface.ts'
import { threads } from './threads.ts'

/** In samples. */
const SHORTEST_LINE = 5
const SHORTEST_FOLD = 18
/** Rounds of smoothing of folds, which follow the sides of samples. */
const FOLD_ROUNDS = 16
const FOLD_STRIDES = [6, 3, 1]
/** In mm: the outlines of a thinner cord would fill it, and are drawn as folds are. */
const THIN_CORD = 7

/**
 * @param light of each sample, where forms are shaded
 * @param before the objects that are drawn before this one
 * @param earlier names of earlier layers
 */
export function formOf(
  stage: Stage,
  id: number,
  light: Float32Array | undefined,
  before: ReadonlySet<number>,
  earlier: ReadonlySet<string>,
): Part {
  const { canvas, axes, detail } = stage
  const object = stage.objects[id] as SceneObject
  const isTendon = tendonOf(stage)
  const extent = stage.extents.get(id)
  const whole = extent && regionOf(canvas, id, extent)
  const shapes: Shape[] = []
  if (whole) {
    const loops = loopsOf(canvas, whole, detail)
    const isLater = (sample: number): boolean => {
      const owner = canvas.owner[sample] ?? NOBODY
      return owner !== NOBODY && owner !== id && !before.has(owner)
    }
    shapes.push(...surfaces(stage, object, whole, light, isTendon, isLater))
    if (detail.fibres && object.fibres) shapes.push(...threads(stage, object, id, whole, isTendon))
    if (object.isTendon) shapes.push(...seams(stage, object, id, whole, isTendon))
    if (detail.creases) shapes.push(...folds(canvas, id, object, detail))
    const cord = object.isTendon && partOf(canvas, whole, isTendon)
    shapes.push(...outlines(stage, id, loops, isTendon, before, cord || undefined))
  }
  if (object.tone === 'target')
    shapes.push(...hiddenLines(canvas, axes, object, isCoverOf(stage, earlier), detail))
  return { name: object.name, shapes: merged(shapes) }
}

/** Bones and the forms of earlier layers; not what is drawn together with the muscle. */
function isCoverOf({ objects }: Stage, earlier: ReadonlySet<string>): (owner: number) => boolean {
  return (owner) => {
    const cover = objects[owner]
    return cover !== undefined && (cover.kind === 'bone' || earlier.has(cover.layer))
  }
}

function surfaces(
  { canvas, detail }: Stage,
  object: SceneObject,
  whole: Region,
  light: Float32Array | undefined,
  isTendon: (sample: number) => boolean,
  isLater: (sample: number) => boolean,
): Shape[] {
  const fit = fitOf(canvas, detail)
  const filled = (region: Region, tone: Shape['tone'], level?: number): Shape[] => {
    const tucked = tuckedUnder(canvas, region, isLater)
    const loops = loopsOf(canvas, tucked, detail, level)
    if (loops.length === 0) return []
    return [
      { kind: 'surface', tone, shade: 'base', steps: stepsOf(loops, fit) },
      ...(light ? bandsOf(canvas, tucked, light, object.kind, tone, detail) : []),
    ]
  }
  const tendon = object.isTendon && partOf(canvas, whole, isTendon)
  if (!tendon) return filled(whole, object.tone)
  const belly = partOf(canvas, whole, (sample) => !isTendon(sample))
  return [...filled(tendon, 'tendon', UNDER), ...(belly ? filled(belly, object.tone) : [])]
}

/** Where the belly of a form ends and its own tendon begins. */
function seams(
  { canvas, detail }: Stage,
  object: SceneObject,
  id: number,
  whole: Region,
  isTendon: (sample: number) => boolean,
): Shape[] {
  const belly = partOf(canvas, whole, (sample) => !isTendon(sample))
  if (!belly) return []
  const borders = loopsOf(canvas, belly, detail).flatMap((loop) => seamsOf(canvas, loop, id))
  return borders.flatMap(({ line, closed }) =>
    stroke('crease', object.tone, line, closed, canvas, detail),
  )
}

function outlines(
  { canvas, detail, objects }: Stage,
  id: number,
  loops: readonly Place[][],
  isTendon: (sample: number) => boolean,
  before: ReadonlySet<number>,
  cord?: Region,
): Shape[] {
  const runs = loops.flatMap((loop) =>
    runsOf(canvas, loop, id, isTendon, (owner) => before.has(owner)),
  )
  const alongCord = runs.filter(({ edge }) => edge.owner === id && edge.isTendon)
  const isThin = cord !== undefined && widthOf(cord, alongCord, canvas) < THIN_CORD
  return runs.flatMap(({ edge, line, closed }) => {
    const tone = edge.isTendon ? 'tendon' : (objects[edge.owner]?.tone ?? 'ghost')
    const role = isThin && edge.owner === id && edge.isTendon ? 'crease' : 'outline'
    return stroke(role, tone, line, closed, canvas, detail)
  })
}

/** From side to side, in mm: the area between the sides, over half their length. */
function widthOf({ mask }: Region, sides: readonly Run[], { grid }: Canvas): number {
  const area = mask.values.reduce((sum, value) => sum + value, 0) * grid.cell * grid.cell
  return (2 * area) / sides.reduce((sum, { line }) => sum + lengthOf(line), 0)
}

function folds(canvas: Canvas, id: number, { tone }: SceneObject, detail: Detail): Shape[] {
  return creases(canvas, id, SHORTEST_FOLD * canvas.grid.cell).flatMap((line) =>
    stroke(
      'crease',
      tone,
      smoothed(line, false, FOLD_ROUNDS, FOLD_STRIDES, () => false),
      false,
      canvas,
      detail,
    ),
  )
}

function stroke(
  role: 'outline' | 'crease',
  tone: Shape['tone'],
  line: readonly Place[],
  closed: boolean,
  canvas: Canvas,
  detail: Detail,
): Shape[] {
  if (lengthOf(line) < SHORTEST_LINE * canvas.grid.cell) return []
  return [{ kind: 'stroke', role, tone, steps: fitted(line, closed, fitOf(canvas, detail)) }]
}

/** Strokes of one kind become one shape of many lines, which is shorter to write. */
function merged(shapes: readonly Shape[]): Shape[] {
  const out: Shape[] = []
  const byKind = new Map<string, number>()
  for (const shape of shapes) {
    const kind = shape.kind === 'stroke' && `${shape.role} ${shape.tone} ${shape.fine}`
    const at = kind ? byKind.get(kind) : undefined
    const before = at === undefined ? undefined : out[at]
    if (at !== undefined && before) {
      out[at] = { ...before, steps: [...before.steps, ...shape.steps] }
      continue
    }
    if (kind) byKind.set(kind, out.length)
    out.push(shape)
  }
  return out
}

/** Skin, and forms as they were before they moved: flat, with an outline. */
export function ghostOf(stage: Stage, id: number, before: ReadonlySet<number>): Part {
  const { canvas, objects, detail, extents } = stage
  const object = objects[id] as SceneObject
  const extent = extents.get(id)
  const loops = extent ? loopsOf(canvas, regionOf(canvas, id, extent), detail) : []
  if (loops.length === 0) return { name: object.name, shapes: [] }
  const steps = stepsOf(loops, fitOf(canvas, detail))
  return {
    name: object.name,
    shapes: merged([
      { kind: 'surface', tone: object.tone, shade: 'base', steps },
      ...outlines(stage, id, loops, () => false, before),
    ]),
  }
}
