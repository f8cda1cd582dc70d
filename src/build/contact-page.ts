// Every plate on one page that opens by double-click: two rows of buttons choose the paper or screen
// and the words; no program runs in it.

import type { DeckAssets } from '../deck/assets.ts'
import { fontFaces } from '../deck/faces.ts'
import { openShelf } from '../deck/shelf.ts'
import type { Report } from '../diagnostic.ts'
import { figureColours, inkSaverPalette, screenPalette } from '../figure/palette.ts'
import { metricsOf } from '../type/metrics.ts'
import { figuresOf, MODES, type Press } from './contact-figure.ts'
import type { Strip } from './contact-sheet.ts'
import { escapeHtml } from './index-page.ts'
import type { Labels } from './plate-options.ts'
import type { Workshop } from './workshop.ts'

const PALETTES = ['paper', 'grey', 'black', 'ink-saver', 'light', 'dark'] as const

/** Undefined when typefaces or styles are missing, which has been reported. */
export async function printContactPage(
  strips: readonly Strip[],
  workshop: Workshop,
  report: Report,
): Promise<Uint8Array | undefined> {
  const pressed = await openPress(workshop)
  if (!pressed) return undefined
  const { press } = pressed
  const sections = strips.map(({ record, plates }) => {
    const figures = plates.flatMap((plate) => figuresOf(plate, record, press, report))
    return sectionOf(record.name.value, figures)
  })
  const { title, lead } = workshop.words.plates
  return printFigures({ title: title.value, lead: lead.value, modes: MODES, sections }, pressed)
}

export interface OpenPress {
  readonly press: Press
  readonly assets: DeckAssets
}

/** Undefined when typefaces or styles are missing, which has been reported. */
export async function openPress(workshop: Workshop): Promise<OpenPress | undefined> {
  const faces = await workshop.faces()
  const assets = await workshop.deckAssets()
  if (!faces || !assets) return undefined
  const metrics = metricsOf(faces)
  return { press: { ...paletteOf(workshop), metrics, workshop, seen: new Map() }, assets }
}

export function sectionOf(name: string, figures: readonly string[]): string {
  const strip = `<div class="strip">\n${figures.join('\n')}\n</div>`
  return `<section>\n<h2>${escapeHtml(name)}</h2>\n${strip}\n</section>`
}

interface FiguresPage {
  readonly title: string
  readonly lead: string
  /** The kinds of words that a button chooses. */
  readonly modes: readonly Labels[]
  readonly sections: readonly string[]
}

/** @param open with all figures drawn, whose characters are packed */
export function printFigures(
  { title, lead, modes, sections }: FiguresPage,
  { press, assets }: OpenPress,
): Uint8Array {
  const { words, studio, contactStyle } = press.workshop
  const { palettes, labels } = words.plates
  const html = `<!doctype html>
<html lang="${escapeHtml(studio.language.value)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${fontFaces(press.seen, assets, openShelf(false))}
${colours(press.workshop)}
${contactStyle}
${shownLabels(modes)}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
${buttons('palette', PALETTES, (name) => palettes[name].value)}
${buttons('labels', modes, (name) => labels[name].value)}
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`
  return Buffer.from(html, 'utf8')
}

function paletteOf({ theme }: Workshop): Pick<Press, 'coloured' | 'inkSaver'> {
  const inkSaver = inkSaverPalette(theme, theme.styles.body.size.points)
  const figures = {
    ...theme.screen.figures,
    stroke: theme.figures.stroke,
    label: inkSaver.label.size,
  }
  return { coloured: screenPalette({ ...theme.screen, figures }), inkSaver }
}

function buttons<Name extends string>(
  group: string,
  names: readonly Name[],
  say: (name: Name) => string,
): string {
  const all = names.map((name, index) => {
    const checked = index === 0 ? ' checked' : ''
    return `<label><input type="radio" name="${group}" id="${group}-${name}"${checked}> ${escapeHtml(say(name))}</label>`
  })
  return `<p class="buttons">${all.join(' ')}</p>`
}

/** Which figures are there for which buttons. */
function shownLabels(modes: readonly Labels[]): string {
  const rules = modes.map(
    (labels) =>
      `body:not(:has(#palette-ink-saver:checked)):has(#labels-${labels}:checked) [data-shows="${labels}"]`,
  )
  rules.push('body:has(#palette-ink-saver:checked) [data-shows="ink-saver"]')
  return `figure { display: none }\n${rules.join(',\n')} { display: block }`
}

/** The custom properties that the palette names, for paper and for both screens. */
function colours({ theme }: Workshop): string {
  const { tones, 'stroke-colour': ink, arrow } = theme.figures
  const white = '#ffffff'
  const paper = {
    ground: white,
    panel: white,
    ink,
    soft: theme.figures.label.colour,
    accent: arrow,
    stroke: ink,
  }
  const { light, dark } = theme.screen
  const rule = (selector: string, properties: Readonly<Record<string, string>>): string =>
    `${selector} { ${Object.entries(properties)
      .map(([name, colour]) => `--${name}: ${colour};`)
      .join(' ')} }`
  const screen = (all: typeof light): Record<string, string> => {
    const { tones: _, ...others } = all
    return { ...others, ...figureColours(all) }
  }
  return [
    rule('body', { ...paper, ...figureColours({ ...light, tones, panel: white, stroke: ink }) }),
    rule('body:has(#palette-light:checked)', screen(light)),
    rule('body:has(#palette-dark:checked)', screen(dark)),
  ].join('\n')
}
