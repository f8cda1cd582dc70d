// The pictures of a deck. Each is kept once, however many slides show it, as a symbol that slides
// refer to; a file that is opened from a stick can lose nothing.

import type { Report } from '../diagnostic.ts'
import type { Figure } from '../document/block.ts'
import { composeScene, type Drawing, type DrawnPath } from '../figure/compose.ts'
import type { FigureContent } from '../figure/content.ts'
import { readImage } from '../figure/image.ts'
import type { Palette, PathStep } from '../figure/scene.ts'
import type { Screen } from '../theme/screen.ts'
import { TONES, type Tone } from '../theme/theme.ts'
import type { Metrics } from '../type/metrics.ts'
import { attributes, escapeText } from './markup.ts'
import type { FindFigure } from './setting.ts'

export interface Picture {
  /** Width by height of what is shown. */
  readonly ratio: number
  readonly content: FigureContent
}

export interface Gallery {
  /** Undefined when it is missing, which its finder has told. */
  find(figure: Figure): Picture | undefined
  /** The element that shows a picture in a frame of this size. */
  show(picture: Picture, frame: Frame): string
  /** What the elements refer to; ask when all are shown. */
  symbols(): string
  /** All words on the drawings that were found. */
  labels(): string
}

export interface Frame {
  readonly width: number
  readonly height: number
}

export interface GalleryTools {
  readonly screen: Screen
  readonly metrics: Metrics
  readonly figures: FindFigure
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly report: Report
}

export function createGallery(tools: GalleryTools): Gallery {
  const found = new Map<Figure, Picture | undefined>()
  const symbols = new Map<string, string>()

  const keep = (body: string): string => {
    const known = symbols.get(body)
    if (known !== undefined) return known
    const id = `picture-${symbols.size + 1}`
    symbols.set(body, id)
    return id
  }

  return {
    find: (figure) => {
      if (!found.has(figure)) found.set(figure, findPicture(figure, tools))
      return found.get(figure)
    },
    show: ({ content }, frame) => {
      const { box, body } =
        content.kind === 'image' ? imageBody(content, tools) : sceneBody(content, frame, tools)
      const size = attributes({
        viewBox: `0 0 ${number(box.width)} ${number(box.height)}`,
        width: number(frame.width),
        height: number(frame.height),
      })
      const name = attributes({ role: 'img', 'aria-label': content.alt })
      return `<svg class="picture"${size}${name}><use href="#${keep(body)}"/></svg>`
    },
    symbols: () => {
      if (symbols.size === 0) return ''
      const all = [...symbols].map(([body, id]) => `<g id="${id}">${body}</g>`)
      return `<svg class="store" aria-hidden="true" width="0" height="0"><defs>${all.join('\n')}</defs></svg>`
    },
    labels: () =>
      [...found.values()]
        .flatMap((picture) =>
          picture?.content.kind === 'scene' ? [...picture.content.labels.values()] : [],
        )
        .join(''),
  }
}

function findPicture(figure: Figure, { figures, metrics, screen }: GalleryTools) {
  const content = figures(figure.source, figure.at)
  if (!content) return undefined
  const { width, height } =
    content.kind === 'image' ? content : compose(content, screen.stage.width / 2, screen, metrics)
  return { content, ratio: width / height }
}

type Content<K extends FigureContent['kind']> = Extract<FigureContent, { readonly kind: K }>

interface Body {
  /** The size in which the body is drawn. */
  readonly box: Frame
  readonly body: string
}

function imageBody({ path, width, height }: Content<'image'>, { images }: GalleryTools): Body {
  const bytes = images.get(path)
  const image = bytes && readImage(bytes)
  if (!image || 'problem' in image)
    throw new Error(`the picture ${path} was found and is not there`)
  const type = image.format === 'jpg' ? 'jpeg' : image.format
  const source = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
  const size = attributes({ width: number(width), height: number(height) })
  return { box: { width, height }, body: `<image href="${source}"${size}/>` }
}

/** Composed at the width at which it fills its frame: labels keep their size. */
function sceneBody(
  content: Content<'scene'>,
  frame: Frame,
  { screen, metrics }: GalleryTools,
): Body {
  const wide = compose(content, frame.width, screen, metrics)
  const { scene } = content
  const beside = frame.width - (wide.height * scene.width) / scene.height
  const width = Math.min(frame.width, (frame.height * scene.width) / scene.height + beside)
  const drawing = width === frame.width ? wide : compose(content, width, screen, metrics)
  return { box: drawing, body: drawingToSvg(drawing, screen.figures.label) }
}

function compose(
  { scene, labels }: Content<'scene'>,
  width: number,
  screen: Screen,
  metrics: Metrics,
): Drawing {
  return composeScene(scene, { width, palette: paletteOf(screen), metrics, labels })
}

/** Colours are the names of properties, so that the key T changes drawings too. */
function paletteOf({ figures: { stroke, label } }: Screen): Palette {
  const colour = 'var(--stroke)'
  return {
    tones: Object.fromEntries(TONES.map((tone) => [tone, `var(--tone-${tone})`])) as Record<
      Tone,
      string
    >,
    strokes: {
      outline: { colour, width: stroke },
      detail: { colour, width: stroke * 0.7 },
      hidden: { colour, width: stroke, dash: [stroke * 4, stroke * 3] },
    },
    label: { face: 'text', size: label, colour: 'var(--ink)' },
  }
}

function drawingToSvg({ paths, labels }: Drawing, size: number): string {
  const texts = labels.map(
    ({ text, x, y }) =>
      `<text${attributes({ x: number(x), y: number(y) })} font-size="${size}">${escapeText(text)}</text>`,
  )
  return [...paths.map(pathToSvg), ...texts].join('')
}

function pathToSvg({ steps, fill, stroke }: DrawnPath): string {
  const style = [
    `fill:${fill ?? 'none'}`,
    ...(stroke ? [`stroke:${stroke.colour}`, `stroke-width:${number(stroke.width)}`] : []),
    ...(stroke?.dash ? [`stroke-dasharray:${stroke.dash.map(number).join(' ')}`] : []),
  ]
  return `<path${attributes({ d: steps.map(stepToSvg).join(''), style: style.join(';') })}/>`
}

function stepToSvg(step: PathStep): string {
  switch (step.kind) {
    case 'move':
      return `M${point(step.to)}`
    case 'line':
      return `L${point(step.to)}`
    case 'curve':
      return `C${[...step.handles, step.to].map(point).join(' ')}`
    case 'close':
      return 'Z'
    default:
      return step satisfies never
  }
}

function point([x, y]: readonly [number, number]): string {
  return `${number(x)} ${number(y)}`
}

/** A hundredth of a pixel is nobody's business, and the same on every processor. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
