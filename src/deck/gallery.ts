// The pictures of a deck. Each is kept once, however many slides show it, as symbols that slides
// refer to; a file that is opened from a stick can lose nothing. A drawing has a symbol for each of
// its groups, so that a slide may show one after the other.

import type { Figure } from '../document/block.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { FigureContent } from '../figure/content.ts'
import type { Drawing } from '../figure/drawing.ts'
import { readImage } from '../figure/image.ts'
import { composeKnown, type KnownDrawings } from '../figure/known.ts'
import { namedAnchors } from '../figure/named.ts'
import { groupsShown } from '../figure/only.ts'
import { screenPalette } from '../figure/palette.ts'
import { printPathData } from '../figure/path-data.ts'
import { muscleLayers } from '../figure/scene.ts'
import type { Screen } from '../theme/screen.ts'
import type { FaceName, Metrics } from '../type/metrics.ts'
import { groupToSvg, number, vectorToSvg } from './drawn.ts'
import { attributes, escapeText } from './markup.ts'
import type { DeckWords, FindFigure } from './setting.ts'
import type { Shelf } from './shelf.ts'

export interface Picture {
  /** Width by height of what is shown. */
  readonly ratio: () => number
  readonly content: FigureContent
  /** In small letters below it: whose it is, or that bodies differ. May be empty. */
  readonly note: string
}

export interface Gallery {
  /** Undefined when it is missing, which its finder has told. */
  find(figure: Figure): Picture | undefined
  /** The element that shows a picture in a frame of this size, and the labels that it lacks. */
  show(
    picture: Picture,
    frame: Frame,
  ): { readonly svg: string; readonly unplaced: readonly string[] }
  /** How many parts are named on a drawing in a frame of this size. */
  countLabels(picture: Picture, frame: Frame): number
  /** What the elements refer to; ask when all are shown. */
  symbols(): string
  /** All words on the drawings that were shown, by their face. */
  labels(): ReadonlyMap<FaceName, string>
  /** All small lines below pictures. */
  notes(): string
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
  readonly words: DeckWords
  readonly shelf: Shelf
}

export function createGallery(given: GalleryTools): Gallery {
  const tools = { ...given, known: new WeakMap(), photos: new Map<string, string>() }
  const found = new Map<Figure, Picture | undefined>()
  const symbols = new Map<string, string>()
  const labels = new Map<FaceName, string>()

  const keep = (body: string): string => {
    const known = symbols.get(body)
    if (known !== undefined) return known
    const id = `picture-${symbols.size + 1}`
    symbols.set(body, id)
    return id
  }

  const noteLabels = (groups: Drawing['groups']): void => {
    for (const { text, face } of groups.flatMap((group) => group.labels))
      labels.set(face, (labels.get(face) ?? '') + text)
  }

  /** What a slide refers to, group by group. */
  const lay = (content: FigureContent, frame: Frame): Shown => {
    if (content.kind === 'image') return layImage(content, tools, keep)
    if (content.kind === 'code') return layCode(content, keep)
    const drawing = compose(content, frame, tools)
    const groups = groupsShown(drawing, content.only)
    noteLabels(groups)
    const layers = content.shown === 'switched' ? muscleLayers(content.scene) : []
    const uses = groups.map((group, index): Use => {
      const isFirst = index === 0 || AT_ONCE.has(group.step)
      return {
        id: keep(groupToSvg(group)),
        title: content.shown === 'in-steps' && !isFirst ? group.title : '',
        ...(layers.includes(group.step) && { layer: group.step }),
      }
    })
    return { box: drawing, uses, unplaced: drawing.unplaced }
  }

  return {
    find: (figure) => {
      if (!found.has(figure)) found.set(figure, findPicture(figure, tools))
      return found.get(figure)
    },
    show: ({ content }, frame) => {
      const { box, uses, unplaced } = lay(content, frame)
      // A drawing is never scaled: its labels and lines have their size.
      const shown = content.kind === 'scene' ? box : frame
      const size = attributes({
        viewBox: `0 0 ${number(box.width)} ${number(box.height)}`,
        width: number(shown.width),
        height: number(shown.height),
      })
      const name = attributes({ role: 'img', 'aria-label': content.alt })
      const svg = `<svg class="picture"${size}${name}>${uses.map(useToSvg).join('')}</svg>`
      return { svg, unplaced }
    },
    countLabels: ({ content }, frame) => {
      if (content.kind !== 'scene' || content.words.labelling === 'none') return 0
      const drawing = compose(content, frame, tools)
      const { scene, words, only } = content
      const steps = new Set(groupsShown(drawing, only).map(({ step }) => step))
      const named = namedAnchors(scene, words).filter(({ step }) => steps.has(step))
      return Math.max(0, named.length - drawing.unplaced.length)
    },
    symbols: () => {
      if (symbols.size === 0) return ''
      const all = [...symbols].map(([body, id]) => `<g id="${id}">${body}</g>`)
      return `<svg class="store" aria-hidden="true" width="0" height="0"><defs>${all.join('\n')}</defs></svg>`
    },
    labels: () => labels,
    notes: () => [...found.values()].map((picture) => picture?.note ?? '').join(''),
  }
}

/** What a class sees before anything is pressed. */
const AT_ONCE = new Set(['skin', 'bones'])

interface Use {
  readonly id: string
  /** What is announced when a key makes it appear; empty for what is there from the beginning. */
  readonly title: string
  /** What a button beside the drawing hides and shows. */
  readonly layer?: string
}

interface Shown {
  /** The size in which it is drawn. */
  readonly box: Frame
  readonly uses: readonly Use[]
  /** Words of labels that found no place. */
  readonly unplaced: readonly string[]
}

/** reveal.js announces the text that it finds in what appears; a `title` would open as a tooltip. */
function useToSvg({ id, title, layer }: Use): string {
  const use = `<use href="#${id}"/>`
  if (layer !== undefined) return `<g${attributes({ 'data-layer': layer })}>${use}</g>`
  return title === '' ? use : `<g class="fragment"><desc>${escapeText(title)}</desc>${use}</g>`
}

interface Tools extends GalleryTools {
  /** A drawing that is wanted twice in one size is composed once. */
  readonly known: KnownDrawings
  /** Path → address of each photograph that was shown. */
  readonly photos: Map<string, string>
}

function findPicture(figure: Figure, tools: Tools): Picture | undefined {
  const content = tools.figures(figure.source, figure.at)
  if (!content) return undefined
  const { stage } = tools.screen
  const frame = { width: stage.width / 2, height: stage.height }
  return {
    content,
    ratio: () => ratioOf(content, frame, tools),
    note: noteOf(content, tools.words),
  }
}

function ratioOf(content: FigureContent, frame: Frame, tools: Tools): number {
  if (content.kind === 'code') return 1
  const { width, height } = content.kind === 'image' ? content : compose(content, frame, tools)
  return width / height
}

function noteOf(content: FigureContent, words: DeckWords): string {
  if (content.kind === 'scene') return content.note
  if (content.kind === 'code') return ''
  return content.credit === '' ? '' : fillPhrase(words.credit, { credit: content.credit })
}

type Content<K extends FigureContent['kind']> = Extract<FigureContent, { readonly kind: K }>

function layImage(
  { path, width, height }: Content<'image'>,
  { images, photos, shelf }: Tools,
  keep: (body: string) => string,
): Shown {
  const bytes = images.get(path)
  const image = bytes && readImage(bytes)
  if (!image || 'problem' in image)
    throw new Error(`the picture ${path} was found and is not there`)
  const whole = (body: string): Shown => ({
    box: { width, height },
    uses: [{ id: keep(body), title: '' }],
    unplaced: [],
  })
  if (image.format === 'svg') return whole(vectorToSvg(image.drawing))
  const type = image.format === 'jpg' ? 'jpeg' : image.format
  const name = `photo-${photos.size + 1}.${image.format}`
  const source = photos.get(path) ?? shelf.put(name, bytes, `image/${type}`)
  photos.set(path, source)
  const size = attributes({ width: number(width), height: number(height) })
  return whole(`<image href="${source}"${size}/>`)
}

/** On white, which the room around it must be for a camera to find it. */
function layCode({ code }: Content<'code'>, keep: (body: string) => string): Shown {
  const { side, steps } = code
  const ground = `<rect${attributes({ width: number(side), height: number(side) })} fill="#ffffff"/>`
  const squares = `<path${attributes({ d: printPathData(steps, 1), fill: '#000000' })}/>`
  return {
    box: { width: side, height: side },
    uses: [{ id: keep(ground + squares), title: '' }],
    unplaced: [],
  }
}

/** As large as its frame; labels keep their size. */
function compose({ scene, words }: Content<'scene'>, frame: Frame, tools: Tools): Drawing {
  const { screen, metrics, known } = tools
  const { width, height } = frame
  const composition = { width, height, palette: screenPalette(screen), metrics, words }
  return composeKnown(scene, composition, known)
}
