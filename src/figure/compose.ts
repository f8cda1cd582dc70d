// Composes a scene at its final size: strokes get their width, tones their colour, anchors their
// labels. What comes out is printed as it is, never scaled.

import type { Metrics, Pt } from '../type/metrics.ts'
import { drawArrow } from './arrow.ts'
import type { Drawing, DrawnGroup, DrawnLabel, DrawnPath } from './drawing.ts'
import { type Fitted, fitBeside, fitLabels } from './fit.ts'
import { type Footer, setBelow, setBeside } from './footer.ts'
import type { Placed } from './labels.ts'
import { drawLeader } from './leader.ts'
import { drawMark } from './marks.ts'
import { namedAnchors } from './named.ts'
import { paintLayer, penAt } from './paint.ts'
import type { Palette } from './palette.ts'
import { movePoints, type Point, type Scene } from './scene.ts'
import type { Drawn } from './tags.ts'
import type { FigureWords } from './words.ts'

export interface Composition {
  /** The most that the figure takes, with labels, key and what stands below. */
  readonly width: Pt
  readonly height: Pt
  readonly palette: Palette
  readonly metrics: Metrics
  readonly words: FigureWords
}

/**
 * As large as the room allows. The drawing that comes out is as wide and high as what is on it.
 * Groups that have nothing in them are left out.
 */
export function composeScene(scene: Scene, composition: Composition): Drawing {
  const { palette, words } = composition
  const { fitted, below } = fitWithFooter(scene, composition)
  const { arranged, key, corner } = fitted
  const width = Math.max(arranged.width, key?.width ?? 0, below?.width ?? 0)
  const left = (width - arranged.width) / 2
  const place = ([x, y]: Point): Point => [
    left + arranged.origin[0] + x * arranged.scale,
    arranged.origin[1] + y * arranged.scale,
  ]

  const groups = new Map<string, { paths: DrawnPath[]; labels: DrawnLabel[] }>()
  const add = (step: string, { paths, labels }: Drawn): void => {
    const group = groups.get(step) ?? { paths: [], labels: [] }
    group.paths.push(...paths)
    group.labels.push(...labels)
    groups.set(step, group)
  }
  const pen = penAt(arranged.scale, palette)
  for (const layer of scene.layers)
    add(layer.name, { paths: paintLayer(layer, place, pen), labels: [] })
  // Leaders lie below the marks of their own step, so that halos stay whole.
  const placed = arranged.labels.map((label) => moveRight(label, left))
  fitted.named.forEach((named, index) => {
    const label = placed[index]
    if (label) add(named.step, drawLeader(label, named, scene, palette))
  })
  for (const mark of scene.marks)
    add(mark.end, { paths: drawMark(mark, place, palette), labels: [] })
  for (const arrow of scene.arrows)
    add('arrows', { paths: drawArrow(arrow.along.map(place), palette), labels: [] })
  const keyLeft = (width - (key?.width ?? 0)) / 2
  fitted.named.forEach((named, index) => {
    const label = placed[index]
    const tag = fitted.tags[index]
    if (label && tag) add(named.step, tag.draw(label))
    if (key) add(named.step, key.draw(index + 1, keyLeft, arranged.height))
  })
  const bottom = arranged.height + (key?.height ?? 0)

  // An arrow that comes near a mark goes under it.
  const order = [...scene.layers.map(({ name }) => name), 'arrows', 'start', 'end', 'labels']
  const first = order[0] ?? 'labels'
  // The view is told from the beginning; and so is what the marks mean.
  if (below) add(first, below.draw((width - below.width) / 2, bottom))
  if (corner && arranged.corner)
    add(first, corner.draw(left + arranged.corner[0], arranged.corner[1]))
  return {
    width: round(width),
    height: round(bottom + (below?.height ?? 0)),
    groups: order.flatMap((step) => {
      const group = groups.get(step)
      if (!group || group.paths.length + group.labels.length === 0) return []
      return [finish(step, words.steps.get(step) ?? '', group)]
    }),
    unplaced: fitted.unplaced.map((named) => named.words.text),
  }
}

/** A drawing that becomes less than so much larger keeps its view and its legend below it. */
const LEAST_GAIN = 1.04

interface WithFooter {
  readonly fitted: Fitted
  /** In a row below; undefined where it stands in a corner. */
  readonly below?: Footer
}

/** Where the height decides how large a drawing is, a row below would cost some of it. */
function fitWithFooter(scene: Scene, composition: Composition): WithFooter {
  const { palette, metrics, words, width, height } = composition
  const below = setBelow(scene, words, width, palette, metrics)
  const named = namedAnchors(scene, words)
  const task = { scene, named, composition }
  const room = { width, height: Math.max(palette.label.size, height - below.height) }
  const above = fitLabels({ ...task, room })
  if (above.key) return { fitted: above, below }
  const beside = fitBeside(
    {
      ...task,
      named: named.slice(0, named.length - above.unplaced.length),
      room: { width, height },
      footer: setBeside(scene, words, palette, metrics),
    },
    above.arranged.scale * LEAST_GAIN,
  )
  if (!beside) return { fitted: above, below }
  return { fitted: { ...beside, unplaced: above.unplaced } }
}

function moveRight(label: Placed, x: Pt): Placed {
  const move = ([px, py]: Point): Point => [px + x, py]
  return { ...label, port: move(label.port), end: move(label.end) }
}

function finish(step: string, title: string, { paths, labels }: Drawn): DrawnGroup {
  return {
    step,
    title,
    paths: paths.map((path) => ({ ...path, steps: movePoints(path.steps, roundPoint) })),
    labels: labels.map((label) => ({ ...label, x: round(label.x), y: round(label.y) })),
  }
}

/** A hundredth of a point cannot be seen, and is the same on every processor. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}

function roundPoint([x, y]: Point): Point {
  return [round(x), round(y)]
}
