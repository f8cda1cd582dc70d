// One plate as the page of all plates shows it: with each kind of words, and once more to save ink.

import type { Place, Report } from '../diagnostic.ts'
import { composeScene } from '../figure/compose.ts'
import type { Drawing } from '../figure/drawing.ts'
import type { Palette } from '../figure/palette.ts'
import type { FaceName, Metrics } from '../type/metrics.ts'
import type { Strip } from './contact-sheet.ts'
import { drawingSvg } from './drawing-svg.ts'
import { escapeHtml } from './index-page.ts'
import { plateAlt } from './plate-alt.ts'
import type { Labels } from './plate-options.ts'
import { type Audience, plateWords } from './plate-words.ts'
import { contextOf, openPlate } from './plates.ts'
import type { StoredPlate } from './stored-plates.ts'
import type { Workshop } from './workshop.ts'

export const MODES = ['plain', 'technical', 'numbers', 'blank', 'none'] as const satisfies Labels[]

/** The most that a figure takes, in points: as on a sheet, so that it is read here as it is there. */
const WIDTH = 360
const HEIGHT = 400

export interface Press {
  /** Coloured by custom properties, so that a button may change them. */
  readonly coloured: Palette
  readonly inkSaver: Palette
  readonly metrics: Metrics
  readonly workshop: Workshop
  /** Face → characters that are shown in it. */
  readonly seen: Map<FaceName, Map<string, Place>>
}

export function figuresOf(
  plate: StoredPlate,
  record: Strip['record'],
  press: Press,
  report: Report,
): string[] {
  const { figure, view, file } = plate
  const scene = openPlate(plate, press.workshop, report)
  if (!scene) return []
  const { words } = press.workshop
  const context = contextOf(record, press.workshop)
  const kilobytes = Math.ceil(file.bytes.length / 1000)
  const caption = `${words.plates.figures[figure].value} · ${figure}.${view} · ${kilobytes} kB`
  const draw = (labels: Labels, palette: Palette): string => {
    const audience: Audience = labels === 'plain' ? 'client' : 'teacher'
    const drawing = composeScene(scene, {
      width: WIDTH,
      height: HEIGHT,
      palette,
      metrics: press.metrics,
      words: plateWords(scene, labels, audience, context),
    })
    noteCharacters(drawing, press.seen, record.name.at)
    return drawingSvg(drawing, plateAlt(scene, context))
  }
  const frame = (name: string, svg: string): string => figureOf(name, svg, caption)
  return [
    ...MODES.map((labels) => frame(labels, draw(labels, press.coloured))),
    frame('ink-saver', draw('plain', press.inkSaver)),
  ]
}

/** @param name of the buttons for which it is shown */
export function figureOf(name: string, svg: string, caption: string): string {
  return `<figure data-shows="${name}">${svg}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
}

/** What is set in which face, so that no more of a typeface is packed than is shown. */
export function noteCharacters({ groups }: Drawing, seen: Press['seen'], at: Place): void {
  for (const { text, face } of groups.flatMap(({ labels }) => labels)) {
    const characters = seen.get(face) ?? new Map<string, Place>()
    for (const character of text) characters.set(character, at)
    seen.set(face, characters)
  }
}
