// From solid forms in layers to flat shapes. Each layer is drawn against itself and the layers
// before it: what they hide stays hidden, and what a later layer covers is drawn all the same, so
// that a class can be shown one layer after the other without holes.

import type { Anchor, Arrow, Layer, Mark, Part, Point, Scene } from '../figure/scene.ts'
import { extentOf, extentsOf } from './extent.ts'
import { formOf, ghostOf } from './form.ts'
import { luminance } from './light.ts'
import { type Canvas, emptyCanvas, gridOf, NOBODY, rasterise, sampleAt } from './raster.ts'
import type { AnchorRequest, SceneObject, SceneRequest } from './request.ts'
import { type Stage, tendonOf } from './stage.ts'
import { perMmOf } from './surface.ts'
import type { Vec3 } from './vector.ts'
import { axesOf, depthOf, project } from './view.ts'
import { poleOf } from './visible.ts'

export type { AnchorRequest, SceneObject, SceneRequest, Tone } from './request.ts'

/** mm around the window that are drawn too, so that neighbours beyond it cast their shade. */
const MARGIN = 9
/** mm: an attachment that lies deeper than this below what is drawn there shows through. */
const BEHIND = 6
/** mm: narrower than this, nothing is seen of a part. */
const NARROWEST = 2

export function drawScene(request: SceneRequest): Scene {
  const { window, cell, objects, detail } = request
  const grid = gridOf(window, cell, Math.ceil(MARGIN / cell))
  const axes = axesOf(request.view, request.side)
  const canvas = emptyCanvas(grid)
  const stage: Stage = { canvas, axes, objects, detail, extents: new Map() }
  const layers = request.layers.map((name, index): Layer => {
    const earlier = new Set(request.layers.slice(0, index))
    return { name, parts: partsOf(stage, name, earlier) }
  })
  const complete = { ...stage, extents: extentsOf(canvas) }
  const plane = planeOf(request)
  return {
    subject: request.subject,
    figure: request.figure,
    view: request.view,
    side: request.side,
    // The window, made up to whole samples.
    width: plane.round((grid.columns - 1 - 2 * grid.margin) * cell),
    height: plane.round((grid.rows - 1 - 2 * grid.margin) * cell),
    layers,
    marks: request.marks.flatMap((mark) => marked(mark, complete, plane)),
    arrows: request.arrows.map(
      ({ motion, along }): Arrow => ({ motion, along: along.map(plane.place) }),
    ),
    anchors: request.anchors.flatMap((anchor) => anchored(anchor, complete, plane)),
  }
}

/** From the body to points of the scene. */
interface Plane {
  readonly round: (mm: number) => number
  readonly place: (at: Vec3) => Point
  readonly isWithin: (at: Vec3) => boolean
}

function planeOf({ view, side, window, detail }: SceneRequest): Plane {
  const axes = axesOf(view, side)
  const perMm = perMmOf(detail)
  const round = (mm: number): number => Math.round(mm * perMm) / perMm || 0
  const place = (at: Vec3): Point => {
    const [x, y] = project(axes, at)
    return [round(x - window.left), round(y - window.top)]
  }
  const isWithin = (at: Vec3): boolean => {
    const [x, y] = place(at)
    return x >= 0 && y >= 0 && x <= window.width && y <= window.height
  }
  return { round, place, isWithin }
}

function partsOf(stage: Stage, layer: string, earlier: ReadonlySet<string>): Part[] {
  const { objects } = stage
  const here = objects.flatMap((object, id) => (object.layer === layer ? [{ object, id }] : []))
  const isApart = ({ object }: Numbered): boolean => object.ghost === true || object.kind === 'skin'
  // Skin and ghosts stand behind all the rest and hide none of it.
  const apart = { ...stage, canvas: emptyCanvas(stage.canvas.grid) }
  const before = objects.flatMap((object, id) => (earlier.has(object.layer) ? [id] : []))
  const parts = [
    ...drawnOver(apart, here.filter(isApart), [], (set, id, drawn) => ghostOf(set, id, drawn)),
    ...drawnOver(
      stage,
      here.filter((one) => !isApart(one)),
      before,
      (set, id, drawn, light) => formOf(set, id, light, drawn, earlier),
    ),
  ]
  return parts.filter(({ shapes }) => shapes.length > 0)
}

interface Numbered {
  readonly object: SceneObject
  readonly id: number
}

/** @param before what is drawn already */
function drawnOver(
  stage: Stage,
  ones: readonly Numbered[],
  before: readonly number[],
  draw: (
    stage: Stage,
    id: number,
    drawn: ReadonlySet<number>,
    light: Float32Array | undefined,
  ) => Part,
): Part[] {
  if (ones.length === 0) return []
  const { canvas, axes, detail } = stage
  for (const { object, id } of ones) rasterise(canvas, object.mesh, id, axes)
  const own = new Set(ones.map(({ id }) => id))
  const light = detail.shades ? luminance(canvas, (id) => own.has(id)) : undefined
  const set = { ...stage, extents: extentsOf(canvas) }
  const drawn = new Set(before)
  return farthestFirst(canvas, ones).map(({ id }) => {
    const part = draw(set, id, drawn, light)
    drawn.add(id)
    return part
  })
}

/** By mean depth of what is seen. */
function farthestFirst<One extends { readonly id: number }>(
  { owner, depth }: Canvas,
  ones: readonly One[],
): One[] {
  const sums = new Map<number, { depth: number; count: number }>(
    ones.map(({ id }) => [id, { depth: 0, count: 0 }]),
  )
  for (let sample = 0; sample < owner.length; sample++) {
    const sum = sums.get(owner[sample] ?? -1)
    if (sum === undefined) continue
    sum.depth += depth[sample] ?? 0
    sum.count++
  }
  const mean = ({ id }: One): number => {
    const sum = sums.get(id)
    return sum && sum.count > 0 ? Math.round((sum.depth / sum.count) * 1000) / 1000 : -1e6
  }
  return [...ones].sort((a, b) => mean(a) - mean(b) || a.id - b.id)
}

function marked(
  mark: SceneRequest['marks'][number],
  { canvas, axes }: Stage,
  { place, isWithin }: Plane,
): Mark[] {
  const within = mark.along.filter(isWithin)
  if (within.length === 0) return []
  const covered = within.filter((at) => {
    const sample = sampleAt(canvas.grid, ...project(axes, at))
    return (canvas.depth[sample] ?? -1e9) - depthOf(axes, at) > BEHIND
  })
  const { end, of, landmark } = mark
  const isBehind = covered.length * 2 > within.length
  return [{ end, of, landmark, along: within.map(place), ...(isBehind ? { behind: true } : {}) }]
}

function anchored(
  { kind, id, at, ...anchor }: AnchorRequest,
  stage: Stage,
  { round, place, isWithin }: Plane,
): Anchor[] {
  const { canvas, objects } = stage
  if (at !== undefined) {
    const point = place(at)
    return isWithin(at) ? [{ kind, id, at: point, reach: [point[0], point[0]] }] : []
  }
  const wanted = new Set<number>()
  objects.forEach((object, number) => {
    if (anchor.objects?.includes(object.name) && !object.ghost) wanted.add(number)
  })
  const isPartly = tendonOf(stage)
  const isTendon = (sample: number): boolean =>
    objects[canvas.owner[sample] ?? NOBODY]?.tone === 'tendon' || isPartly(sample)
  const isWanted = (sample: number): boolean => wanted.has(canvas.owner[sample] ?? NOBODY)
  const pole = (inside: (sample: number) => boolean): ReturnType<typeof poleOf> =>
    poleOf(canvas.grid, inside, extentOf(stage.extents, wanted), NARROWEST / canvas.grid.cell)
  const found =
    pole((sample) => isWanted(sample) && isTendon(sample) === (anchor.tendon ?? false)) ??
    (anchor.tendon ? undefined : pole(isWanted))
  if (found === undefined) return []
  const [[x, y], [left, right]] = [found.at, found.reach]
  return [{ kind, id, at: [round(x), round(y)], reach: [round(left), round(right)] }]
}
