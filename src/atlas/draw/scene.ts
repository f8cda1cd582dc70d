// From solid forms in layers to flat shapes. Each layer is drawn against itself and the layers
// before it: what they hide stays hidden, and what a later layer covers is drawn all the same, so
// that a class can be shown one layer after the other without holes.

import type { Layer, Part, Scene } from '../../figure/scene.ts'
import { annotationsOf, planeOf } from './annotations.ts'
import { type Canvas, copyOf, emptyCanvas, gridOf, layOver, NOBODY } from './canvas.ts'
import { extentsOf } from './extent.ts'
import { formOf, ghostOf } from './form.ts'
import { luminance } from './light.ts'
import { rasterise } from './raster.ts'
import type { SceneObject, SceneRequest } from './request.ts'
import type { Stage } from './stage.ts'
import { axesOf } from './view.ts'

/** mm around the window that are drawn too, so that neighbours beyond it cast their shade. */
const MARGIN = 9

export function drawScene(request: SceneRequest): Scene {
  const { window, cell, objects, detail } = request
  const grid = gridOf(window, cell, Math.ceil(MARGIN / cell))
  const axes = axesOf(request.view, request.side)
  const canvas = emptyCanvas(grid)
  const stage: Stage = { canvas, axes, objects, detail, extents: new Map() }
  const { layers, sheets } = request.ground
    ? drawnApart(request.layers, request.ground, stage)
    : { layers: drawnInTurn(request.layers, stage), sheets: new Map() }
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
    ...annotationsOf(request, lookedAt(stage), sheets, plane),
  }
}

function lookedAt(stage: Stage): Stage {
  return { ...stage, extents: extentsOf(stage.canvas) }
}

function drawnInTurn(names: readonly string[], stage: Stage): Layer[] {
  return names.map((name, index) => {
    const earlier = new Set(names.slice(0, index))
    return { name, parts: partsOf(stage, name, earlier) }
  })
}

/**
 * Each layer on a sheet of its own over the same ground; the stage is left with all sheets laid one
 * over the other.
 *
 * @returns the stage of each sheet, by the layer's name
 */
function drawnApart(names: readonly string[], ground: readonly string[], stage: Stage) {
  const { canvas, objects } = stage
  const layers = drawnInTurn(ground, stage)
  const sheets = new Map<string, Stage>()
  const bare = copyOf(canvas)
  const earlier = new Set(ground)
  for (const name of names.filter((each) => !earlier.has(each))) {
    const sheet = { ...stage, canvas: copyOf(bare) }
    layers.push({ name, parts: partsOf(sheet, name, earlier) })
    layOver(canvas, sheet.canvas, (owner) => objects[owner]?.layer === name)
    sheets.set(name, lookedAt(sheet))
  }
  return { layers, sheets }
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
    const sum = sums.get(owner[sample] ?? NOBODY)
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
