// What a scene says about its forms, as points of the picture: marks where a muscle is fixed, arrows of a
// motion, and anchors that labels may point at.

import type { Anchor, Point, Scene } from '../../figure/scene.ts'
import { lengthAlong, pointAlong } from '../space/curve.ts'
import { length, subtract, type Vec3 } from '../space/vector.ts'
import { FARTHEST, NOBODY, sampleAt } from './canvas.ts'
import { extentOf } from './extent.ts'
import { type MarkRun, runsAlong } from './mark-runs.ts'
import type { AnchorRequest, SceneRequest } from './request.ts'
import { type Stage, tendonOf } from './stage.ts'
import { perMmOf } from './surface.ts'
import { axesOf, depthOf, project } from './view.ts'
import { poleOf } from './visible.ts'

/** mm: a muscle's own tendon may stand off a dip in the line that it is fixed to by so much more. */
const STANDING_OFF = 9
/** mm: an anchor stands on a mark when a point of that is so near to it. */
const NEAR = 3
/** mm: narrower than this, nothing is seen of a part. */
const NARROWEST = 2
/** mm: narrower than this, what lies on a part leaves too little of it for a label. */
const NARROW = 8

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

/**
 * @param stage with every layer drawn
 * @param sheets layer → the stage with none of the layers that come after it
 */
export function annotationsOf(
  { marks, arrows, anchors }: SceneRequest,
  stage: Stage,
  sheets: ReadonlyMap<string, Stage>,
  plane: Plane,
): Pick<Scene, 'marks' | 'arrows' | 'anchors'> {
  const marked = marks.flatMap((mark) => runsOf(mark, headsAt(mark, marks), stage, plane))
  return {
    marks: marked.map(({ end, of, landmark, along, isBehind }) => ({
      end,
      of,
      landmark,
      along: along.map(plane.place),
      ...(isBehind ? { behind: true } : {}),
    })),
    arrows: arrows.map(({ motion, along }) => ({ motion, along: along.map(plane.place) })),
    anchors: anchors.flatMap((anchor) => {
      const sheet = anchor.layer === undefined ? undefined : sheets.get(anchor.layer)
      return sheet
        ? anchoredOnSheet(anchor, stage, sheet, plane)
        : anchored(anchorOnMark(anchor, marked), stage, plane)
    }),
  }
}

type Mark = SceneRequest['marks'][number]

type Marked = Omit<Mark, 'along'> & MarkRun

/** Heads that share a line: what one of them has before it is no reason to hide it from another. */
function headsAt({ end, landmark }: Mark, marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.end === end && mark.landmark === landmark ? [mark.of] : []))
}

function isOf(name: string | undefined, heads: readonly string[]): boolean {
  const own = name?.replace(/^left\//, '')
  return heads.some((head) => own === head || own?.startsWith(`${head}/`))
}

function runsOf(
  { along, ...mark }: Mark,
  heads: readonly string[],
  stage: Stage,
  { isWithin }: Plane,
): Marked[] {
  const { canvas, axes, objects } = stage
  const isTendon = tendonOf(stage)
  const runs = runsAlong(along, (at) => {
    if (!isWithin(at)) return undefined
    const sample = sampleAt(canvas.grid, ...project(axes, at))
    const depth = (canvas.depth[sample] ?? FARTHEST) - depthOf(axes, at)
    const isOwn = isOf(objects[canvas.owner[sample] ?? NOBODY]?.name, heads)
    return isOwn && isTendon(sample) ? depth - STANDING_OFF : depth
  })
  return runs.map((run) => ({ ...mark, ...run }))
}

/** What an attachment is called stands at a part of its line that is seen, if there is one. */
function anchorOnMark(anchor: AnchorRequest, marked: readonly Marked[]): AnchorRequest {
  const { kind, id, at } = anchor
  if (at === undefined || (kind !== 'start' && kind !== 'end')) return anchor
  const own = marked.filter(({ end, landmark }) => end === kind && landmark === id)
  const seen = own.filter(({ isBehind }) => !isBehind)
  const runs = seen.length > 0 ? seen : own
  const nearest = runs
    .flatMap(({ along }) => along)
    .toSorted((a, b) => away(a, at) - away(b, at))[0]
  if (!nearest || away(nearest, at) < NEAR) return anchor
  const longest = runs.toSorted((a, b) => lengthAlong(b.along) - lengthAlong(a.along))[0]
  return longest ? { ...anchor, at: pointAlong(longest.along, 0.5) } : anchor
}

/** In mm, rounded so that no last digit decides. */
function away(a: Vec3, b: Vec3): number {
  return Math.round(length(subtract(a, b)) * 1000) / 1000
}

/** Where it is seen with all that lies over it, if there is enough of it. */
function anchoredOnSheet(
  anchor: AnchorRequest,
  stage: Stage,
  sheet: Stage,
  plane: Plane,
): Anchor[] {
  const seen = poleIn(anchor, stage, NARROW)
  return seen ? [anchorAt(anchor, seen, plane)] : anchored(anchor, sheet, plane)
}

function anchored(anchor: AnchorRequest, stage: Stage, plane: Plane): Anchor[] {
  const { kind, id, at } = anchor
  const { place, isWithin } = plane
  if (at !== undefined) {
    const point = place(at)
    return isWithin(at) ? [{ kind, id, at: point, reach: [point[0], point[0]] }] : []
  }
  const found =
    poleIn(anchor, stage, NARROWEST) ??
    (anchor.tendon ? undefined : poleIn({ ...anchor, tendon: 'any' }, stage, NARROWEST))
  return found ? [anchorAt(anchor, found, plane)] : []
}

type Pole = NonNullable<ReturnType<typeof poleOf>>

function anchorAt({ kind, id }: AnchorRequest, pole: Pole, { round }: Plane): Anchor {
  const [[x, y], [left, right]] = [pole.at, pole.reach]
  return { kind, id, at: [round(x), round(y)], reach: [round(left), round(right)] }
}

/** @param narrowest in mm: where nothing wider is seen, there is no such place */
function poleIn(
  { objects: names, tendon }: Pick<AnchorRequest, 'objects'> & { tendon?: boolean | 'any' },
  stage: Stage,
  narrowest: number,
): Pole | undefined {
  const { canvas, objects } = stage
  const wanted = new Set<number>()
  objects.forEach((object, number) => {
    if (names?.includes(object.name) && !object.ghost) wanted.add(number)
  })
  const isTendon = tendonOf(stage)
  const isWanted = (sample: number): boolean =>
    wanted.has(canvas.owner[sample] ?? NOBODY) &&
    (tendon === 'any' || isTendon(sample) === (tendon ?? false))
  return poleOf(
    canvas.grid,
    isWanted,
    extentOf(stage.extents, wanted),
    narrowest / canvas.grid.cell,
  )
}
