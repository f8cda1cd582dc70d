// A class deck from blocks: slides, fitted to the stage, in one HTML file. Pure: the same input
// makes the same file.

import type { Place, Report } from '../diagnostic.ts'
import type { Block } from '../document/block.ts'
import { plainText } from '../document/walk.ts'
import type { Theme } from '../theme/theme.ts'
import type { Metrics } from '../type/metrics.ts'
import type { DeckAssets } from './assets.ts'
import { charactersOf, fontFaces, reportMissing } from './faces.ts'
import { type FittedSlide, fitSlide } from './fit.ts'
import { checkNote } from './foot.ts'
import { createGallery } from './gallery.ts'
import { type NumberedSlide, slideToHtml } from './html.ts'
import { belowLogo, type DeckLogo, layLogo } from './logo.ts'
import { pageToHtml } from './page.ts'
import { type DeckWords, type FindFigure, lettersOf, panelNames, type Setting } from './setting.ts'
import { openShelf } from './shelf.ts'
import { readSlides, type Slide } from './slides.ts'
import { customProperties } from './style.ts'

export interface DeckInput {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly blocks: readonly Block[]
  /** Its template. */
  readonly at: Place
  /** Who hands it out, edition, day of the last check. */
  readonly foot: string
  /** What the studio wants to be read on every slide. */
  readonly note?: { readonly text: string; readonly at: Place }
  readonly logo?: DeckLogo
  /** Without notes, nothing of them is in the file. */
  readonly withNotes: boolean
  /** What it is shown in until its viewer chooses. */
  readonly theme: 'dark' | 'light'
  /** What it needs lies in files beside the page, and not in it. */
  readonly inFolder: boolean
}

export interface DeckTools {
  readonly theme: Theme
  readonly metrics: Metrics
  readonly words: DeckWords
  readonly figures: FindFigure
  /** Path → bytes of each picture that `figures` has found by the time it is shown. */
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly assets: DeckAssets
  readonly report: Report
}

export interface Deck {
  readonly html: string
  /** How many it has. */
  readonly slides: number
  /** What lies beside the page, by its path from there; nothing, where one file is all. */
  readonly parts: ReadonlyMap<string, Uint8Array>
}

export function layDeck(input: DeckInput, tools: DeckTools): Deck {
  const { theme, metrics, words, figures, images, assets, report } = tools
  const { screen } = theme
  const shelf = openShelf(input.inFolder)
  const gallery = createGallery({ screen, metrics, figures, images, words, shelf })
  const setting: Setting = { screen, panels: panelNames(theme), metrics, words, gallery, report }
  const slides = readSlides(input.blocks, { withNotes: input.withNotes, words, report })
  if (slides.length === 0)
    report({
      severity: 'error',
      rule: 'deck-empty',
      message: 'this deck has no slides',
      at: input.at,
      hint: 'begin each with a sentence behind `## `; `---` begins the next',
    })
  // A deck that opens with a slide of its own kind has no room for it.
  const logo = slides[0]?.kind === 'title' && input.logo ? layLogo(input.logo, setting) : undefined
  const numbered = number(
    slides.flatMap((slide, index) =>
      fitSlide(slide, index === 0 && logo ? belowLogo(logo, setting) : setting),
    ),
    input,
    words,
    logo?.html,
  )
  if (input.note) checkNote(input.note, numbered, setting)
  const written = numbered.map((slide) => slideToHtml(slide, setting))
  const own =
    lettersOf(words) +
    input.foot +
    (input.note?.text ?? '') +
    gallery.notes() +
    DIGITS +
    timingsOf(slides) +
    switchesOf(numbered)
  const characters = charactersOf(slides, [['text', own], ...gallery.labels()], input.at)
  reportMissing(characters, setting)
  const html = pageToHtml(
    {
      title: input.title,
      lang: input.lang,
      author: input.author,
      withNotes: input.withNotes,
      theme: input.theme,
      styles: [customProperties(screen), fontFaces(characters, assets, shelf)],
      slides: written,
      symbols: gallery.symbols(),
      stage: screen.stage,
      words,
    },
    assets,
    shelf,
  )
  return { html, slides: numbered.length, parts: shelf.parts }
}

function timingsOf(slides: readonly Slide[]): string {
  return slides.flatMap(({ timings }) => timings.map(plainText)).join('')
}

function switchesOf(slides: readonly FittedSlide[]): string {
  const items = slides.flatMap(({ figures }) =>
    figures.flatMap((each) => each.switches?.items ?? []),
  )
  return items.map(({ name }) => name).join('')
}

const DIGITS = '0123456789'

/** Ids from headlines, so that an address still leads to its slide when others come and go. */
function number(
  fitted: readonly FittedSlide[],
  input: DeckInput,
  words: DeckWords,
  logo: string | undefined,
) {
  const taken = new Map<string, number>()
  const timesOf = (name: string): number => {
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times
  }
  const keys = input.withNotes ? words.keys : words.keysShared
  return fitted.map((slide, index): NumberedSlide => {
    const headline = plainText(slide.slide.headline.runs)
    const name = `s-${slug(headline)}`
    const times = timesOf(name)
    const label = [headline, slide.part].filter((part) => part !== '').join(' ')
    const labelTimes = timesOf(label)
    const isTitle = slide.slide.kind === 'title'
    const note = input.note?.text ?? ''
    const isOpening = isTitle && opensChapter(fitted, index)
    return {
      ...slide,
      id: times === 1 ? name : `${name}--${times}`,
      foot: [isTitle ? input.foot : '', note, slide.note].filter((line) => line !== ''),
      keys: isTitle && index === 0 ? keys : '',
      ...(labelTimes > 1 && { label: `${label} ${labelTimes}` }),
      ...(isOpening && { chapter: headline }),
      ...(index === 0 && logo !== undefined && { logo }),
    }
  })
}

/** A title that ends the deck opens nothing, and only the first part of one does. */
function opensChapter(fitted: readonly FittedSlide[], index: number): boolean {
  const own = fitted[index]?.slide
  return own !== fitted.at(-1)?.slide && own !== fitted[index - 1]?.slide
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
