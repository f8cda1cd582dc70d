// Figures: a picture or a composed scene, with its caption and credit below it.

import type { Figure } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import { composeScene, type Drawing } from '../figure/compose.ts'
import type { FigureContent } from '../figure/content.ts'
import { paletteOf } from '../figure/palette.ts'
import type { Pt } from '../type/metrics.ts'
import type { Ink } from './item.ts'
import { type Element, type Mark, moveMark } from './page.ts'
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
      : setScene(content, column, element, setting)
  const style = styleOf(theme.figures.caption, setting)
  const caption = [...figure.caption]
  if (content.kind === 'image' && content.credit !== '') {
    const credit = fillPhrase(setting.words.credit, { credit: content.credit })
    const ending = /[.!?…]$/.test(figure.caption.at(-1)?.text ?? '.') ? ' ' : '. '
    caption.push({ text: `${caption.length === 0 ? '' : ending}${credit}`, at: figure.at })
  }
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
  if (dpi < LEAST_DPI)
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
  content: SceneContent,
  column: Column,
  element: Element,
  setting: Setting,
): Picture {
  const { theme, metrics } = setting
  const { scene, labels } = content
  const label = styleOf(theme.figures.label, setting)
  const palette = paletteOf(theme, label)
  const width = Math.min(column.width, (theme.figures['most-height'] * scene.width) / scene.height)
  const drawing = composeScene(scene, { width, palette, metrics, labels })
  const x = column.x + (column.width - width) / 2
  return { height: drawing.height, marks: drawingMarks(drawing, x, palette.label, element) }
}

function drawingMarks(
  drawing: Drawing,
  x: Pt,
  label: { readonly face: string; readonly size: Pt; readonly colour: string },
  element: Element,
): Mark[] {
  return [
    ...drawing.paths.map((path): Mark => ({ kind: 'path', ...path, belongsTo: element })),
    ...drawing.labels.map(
      (text): Mark => ({ kind: 'text', ...label, ...text, belongsTo: element }),
    ),
  ].map((mark) => moveMark(mark, x, 0))
}
