// Figures: a picture or a composed scene, with its caption below it, and behind the caption in the
// same lines whose picture it is, or that bodies differ.

import type { Figure, Run } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import { composeScene } from '../figure/compose.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Drawing } from '../figure/drawing.ts'
import { droppedLabels } from '../figure/dropped.ts'
import { paperPalette } from '../figure/palette.ts'
import type { Pt } from '../type/metrics.ts'
import type { Ink } from './item.ts'
import { type Element, type Mark, moveMark } from './page.ts'
import { glyphDiagnostic } from './pieces.ts'
import { addElement, type Column, lengthOf, type Setting, styleOf } from './setting.ts'
import { setText } from './text.ts'

/** Below this, print shows the pixels. */
const LEAST_DPI = 150

export function setFigure(
  figure: Figure,
  column: Column,
  parent: Element,
  setting: Setting,
): Ink[] {
  const content = setting.figures(figure.source, figure.at)
  if (!content) return []
  const { theme } = setting
  const element = addElement(parent, 'Figure', { alt: content.alt })
  const picture =
    content.kind === 'image'
      ? setImage(figure, content, column, element, setting)
      : setScene(figure, content, column, element, setting)
  const style = styleOf(theme.figures.caption, setting)
  const caption = captionOf(figure, content, setting)
  const inks =
    caption.length === 0 ? [] : setText(caption, style, column, addElement(parent, 'P'), setting)
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

function captionOf({ caption, at }: Figure, content: FigureContent, setting: Setting): Run[] {
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
  const drawing = composeOnce(figure, content, column.width, setting)
  for (const { text, face } of drawing.groups.flatMap(({ labels }) => labels))
    for (const character of new Set(setting.metrics.missing(text.replace(/\s/g, ''), face)))
      setting.report(glyphDiagnostic(character, figure.at))
  if (drawing.unplaced.length > 0) setting.report(droppedLabels(drawing.unplaced, figure.at))
  const x = column.x + (column.width - drawing.width) / 2
  return { height: drawing.height, marks: drawingMarks(drawing, x, element) }
}

/** A sheet is set again and again until its text fits; most figures do not change with it. */
function composeOnce(
  figure: Figure,
  { scene, words }: SceneContent,
  width: Pt,
  { theme, metrics, size, drawings }: Setting,
): Drawing {
  const palette = paperPalette(theme, size)
  const known = drawings.get(figure)
  if (known?.width === width && known.size === palette.label.size) return known.drawing
  const { 'most-height': most, 'locator-height': locator } = theme.figures
  const height = scene.figure === 'locator' ? locator : most
  const drawing = composeScene(scene, { width, height, palette, metrics, words })
  drawings.set(figure, { width, size: palette.label.size, drawing })
  return drawing
}

function drawingMarks({ groups }: Drawing, x: Pt, element: Element): Mark[] {
  return groups
    .flatMap(({ paths, labels }): Mark[] => [
      ...paths.map((path): Mark => ({ kind: 'path', ...path, belongsTo: element })),
      ...labels.map((label): Mark => ({ kind: 'text', ...label, belongsTo: element })),
    ])
    .map((mark) => moveMark(mark, x, 0))
}
