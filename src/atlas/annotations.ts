// What a scene says about its forms, as points of the picture: marks where a muscle is fixed, arrows of a
// motion, and anchors that labels may point at.

import type { Anchor, Mark, Point, Scene } from '../figure/scene.ts'
import { FARTHEST, NOBODY, sampleAt } from './canvas.ts'
import { extentOf } from './extent.ts'
import type { AnchorRequest, SceneRequest } from './request.ts'
import { type Stage, tendonOf } from './stage.ts'
import { perMmOf } from './surface.ts'
import type { Vec3 } from './vector.ts'
import { axesOf, depthOf, project } from './view.ts'
import { poleOf } from './visible.ts'

/** mm: an attachment that lies deeper than this below what is drawn there shows through. */
const BEHIND = 6
/** mm: narrower than this, nothing is seen of a part. */
const NARROWEST = 2

/** From the body to points of the scene. */
export interface Plane {
  /** As finely as the scene has coordinates. */
  readonly round: (mm: number) => number
  readonly place: (at: Vec3) => Point
  readonly isWithin: (at: Vec3) => boolean
}

export function planeOf({ view, side, window, detail }: SceneRequest): Plane {
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

/** @param stage with every layer drawn */
export function annotationsOf(
  { marks, arrows, anchors }: SceneRequest,
  stage: Stage,
  plane: Plane,
): Pick<Scene, 'marks' | 'arrows' | 'anchors'> {
  return {
    marks: marks.flatMap((mark) => marked(mark, stage, plane)),
    arrows: arrows.map(({ motion, along }) => ({ motion, along: along.map(plane.place) })),
    anchors: anchors.flatMap((anchor) => anchored(anchor, stage, plane)),
  }
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
    return (canvas.depth[sample] ?? FARTHEST) - depthOf(axes, at) > BEHIND
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
  const isTendon = tendonOf(stage)
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
