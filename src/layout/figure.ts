// Figures: a picture or a composed scene, with its caption below it, and behind the caption in the
// same lines whose picture it is, or that bodies differ.

import type { Figure, Run } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Drawing } from '../figure/drawing.ts'
import { droppedLabels } from '../figure/dropped.ts'
import { composeKnown } from '../figure/known.ts'
import { groupsShown } from '../figure/only.ts'
import { inkSaverPalette, type Palette, paperPalette } from '../figure/palette.ts'
import { hasTrait, isEndless } from '../theme/format.ts'
import type { Pt } from '../type/metrics.ts'
import { setCode } from './code.ts'
import type { Ink } from './item.ts'
import { type Element, type Mark, moveMark } from './page.ts'
import { glyphDiagnostic } from './pieces.ts'
import {
  addElement,
  type Column,
  lengthOf,
  measured,
  type Setting,
  type Style,
  styleOf,
} from './setting.ts'
import { setText } from './text.ts'

/** Below this, print shows the pixels. */
const LEAST_DPI = 150

/** @param text the style of plain words, beside a QR code */
export function setFigure(
  figure: Figure,
  column: Column,
  parent: Element,
  text: Style,
  setting: Setting,
): Ink[] {
  const content = setting.figures(figure.source, figure.at)
  if (!content) return []
  if (content.kind === 'code') return [setCode(figure, content, text, column, parent, setting)]
  const { theme } = setting
  const element = addElement(parent, 'Figure', { alt: content.alt })
  const picture =
    content.kind === 'image'
      ? setImage(figure, content, column, element, setting)
      : setScene(figure, content, column, element, setting)
  const style = styleOf(theme.figures.caption, setting)
  const caption = captionOf(figure, content, setting)
  const inks =
    caption.length === 0
      ? []
      : setText(caption, style, measured(column, style, setting), addElement(parent, 'P'), setting)
  const gap = lengthOf(theme.figures.gap, setting)
  const ink: Ink = {
    kind: 'ink',
    ...picture,
    before: gap,
    after: inks.length === 0 ? style.after : style.before,
    keep: inks.length > 0,
  }
  return [ink, ...inks.map((line, index) => ({ ...line, keep: index < inks.length - 1 }))]
}

function captionOf(
  { caption, at }: Figure,
  content: ImageContent | SceneContent,
  setting: Setting,
): Run[] {
  const note = content.kind === 'scene' ? noteOf(content) : creditOf(content, setting)
  if (note === '') return [...caption]
  const ending = /[.!?…]$/.test(caption.at(-1)?.text ?? '.') ? ' ' : '. '
  return [...caption, { text: `${caption.length === 0 ? '' : ending}${note}`, at }]
}

/** A whole body the height of a thumb has no room for it; the larger drawings say it. */
function noteOf({ scene, note }: SceneContent): string {
  return scene.figure === 'locator' ? '' : note
}

function creditOf({ credit }: ImageContent, { words }: Setting): string {
  return credit === '' ? '' : fillPhrase(words.credit, { credit })
}

interface Picture {
  readonly height: Pt
  readonly marks: readonly Mark[]
}

type ImageContent = Extract<FigureContent, { kind: 'image' }>
type SceneContent = Extract<FigureContent, { kind: 'scene' }>

function setImage(
  figure: Figure,
  content: ImageContent,
  column: Column,
  element: Element,
  { theme, report }: Setting,
): Picture {
  const ratio = content.height / content.width
  const height = Math.min(column.width * ratio, theme.figures['most-height'])
  const width = height / ratio
  const dpi = (content.width / width) * 72
  if (!content.isDrawing && dpi < LEAST_DPI)
    report({
      severity: 'warning',
      rule: 'image-coarse',
      message: `\`${content.path}\` has ${Math.floor(dpi)} dots per inch at its printed size, and ${LEAST_DPI} are needed`,
      at: figure.at,
      hint: `use a picture at least ${Math.ceil((width / 72) * LEAST_DPI)} pixels wide`,
    })
  const x = column.x + (column.width - width) / 2
  return {
    height,
    marks: [{ kind: 'image', path: content.path, x, y: 0, width, height, belongsTo: element }],
  }
}

function setScene(
  figure: Figure,
  content: SceneContent,
  column: Column,
  element: Element,
  setting: Setting,
): Picture {
  const whole = composeWhole(figure, content, column.width, setting)
  const groups = groupsShown(whole, content.only)
  const drawing = groups === whole.groups ? whole : { ...whole, groups }
  for (const { text, face } of drawing.groups.flatMap(({ labels }) => labels))
    for (const character of new Set(setting.metrics.missing(text.replace(/\s/g, ''), face)))
      setting.report(glyphDiagnostic(character, figure.at))
  if (drawing.unplaced.length > 0) setting.report(droppedLabels(drawing.unplaced, figure.at))
  const x = column.x + (column.width - drawing.width) / 2
  return { height: drawing.height, marks: drawingMarks(drawing, x, element) }
}

/** How much higher a figure may become, step by step, rather than lose a label. */
const HIGHER = [1.4, 1.8, 2.2, 2.7] as const
const FEW_LABELS = 7

/** Where pages are as many as it takes, all labels stand, as words or with a key. */
function composeWhole(figure: Figure, content: SceneContent, width: Pt, setting: Setting): Drawing {
  const { format, room } = setting
  const least = mostHeight(figure, content.scene.figure === 'locator', setting)
  // Large letters of many labels, or of a key, leave little of the height to the drawing.
  const isCrowded = hasTrait(format, 'large-print') && content.words.labels.size > FEW_LABELS
  const height = isCrowded ? Math.min(least * HIGHER[0], room * MOST_OF_PAGE) : least
  const first = composeOnce(figure, content, { width, height }, setting)
  if (first.unplaced.length === 0 || !isEndless(format) || content.words.labelling === 'none')
    return first
  let best = first
  for (const factor of HIGHER) {
    const tall = Math.min(height * factor, room * MOST_OF_PAGE)
    const tried = composeOnce(figure, content, { width, height: tall }, setting)
    if (tried.unplaced.length < best.unplaced.length) best = tried
    if (best.unplaced.length === 0) break
  }
  return best
}

/** Its caption stands on the same page. */
const MOST_OF_PAGE = 0.85

/** A sheet is set again and again until its text fits; most figures do not change with it. */
function composeOnce(
  figure: Figure,
  { scene, words }: SceneContent,
  { width, height }: { readonly width: Pt; readonly height: Pt },
  setting: Setting,
): Drawing {
  const { metrics, drawings, known } = setting
  const palette = paletteOf(setting)
  const { size } = palette.label
  const all = drawings.get(figure) ?? []
  const same = all.find(
    (each) => each.width === width && each.height === height && each.size === size,
  )
  if (same) return same.drawing
  const drawing = composeKnown(scene, { width, height, palette, metrics, words }, known)
  drawings.set(figure, [...all, { width, height, size, drawing }])
  return drawing
}

function paletteOf({ theme, format, size }: Setting): Palette {
  return hasTrait(format, 'ink-saver') ? inkSaverPalette(theme, size) : paperPalette(theme, size)
}

/** Large labels leave no room for a small plate. */
function mostHeight(
  { source }: Figure,
  isLocator: boolean,
  { theme: { figures }, format }: Setting,
): Pt {
  if (isLocator) return figures['locator-height']
  const wanted = source.kind === 'plate' ? source.options.size : undefined
  if (wanted === 'large') return figures['large-height']
  const isSmall = wanted === 'small' && !hasTrait(format, 'large-print')
  return figures[isSmall ? 'small-height' : 'most-height']
}

/** Where drawings were put before: mostly in the same place, and they have thousands of points. */
const placed = new WeakMap<Drawing, { readonly x: Pt; readonly marks: readonly Mark[] }>()

function drawingMarks(drawing: Drawing, x: Pt, element: Element): Mark[] {
  const before = placed.get(drawing)
  const marks = before?.x === x ? before.marks : marksAt(drawing, x)
  placed.set(drawing, { x, marks })
  return marks.map((mark) => ({ ...mark, belongsTo: element }))
}

function marksAt({ groups }: Drawing, x: Pt): Mark[] {
  return groups
    .flatMap(({ paths, labels }): Mark[] => [
      ...paths.map((path): Mark => ({ kind: 'path', ...path, belongsTo: 'layout' })),
      ...labels.map((label): Mark => ({ kind: 'text', ...label, belongsTo: 'layout' })),
    ])
    .map((mark) => moveMark(mark, x, 0))
}
