// Formats: the ways in which one sheet is set or one deck is shown. A format changes the look, never
// the words; a deck may leave out what only its speaker reads.

import type { Pt } from '../type/metrics.ts'
import type { Colour, Margins, PaperName, TextStyle, Theme } from './theme.ts'
import { ENLARGED } from './theme.ts'

/** Ways to set a sheet besides its paper, in the order in which a file's name tells them. */
export const PAPER_TRAITS = ['large-print', 'ink-saver', 'booklet'] as const

/** Ways to make a deck, which is dark and has notes unless it says otherwise; in the same order. */
export const DECK_TRAITS = ['light', 'no-notes', 'folder'] as const

export const FORMAT_TRAITS = [...PAPER_TRAITS, ...DECK_TRAITS] as const

export type FormatTrait = (typeof FORMAT_TRAITS)[number]

export interface Format {
  readonly paper: PaperName
  /** In the order of `FORMAT_TRAITS`. */
  readonly traits: readonly FormatTrait[]
}

export const PAPERS = ['letter', 'a4'] as const

export function hasTrait({ traits }: Format, trait: FormatTrait): boolean {
  return traits.includes(trait)
}

/** Large print and booklets take as many pages as they need. */
export function isEndless(format: Format): boolean {
  return hasTrait(format, 'large-print') || hasTrait(format, 'booklet')
}

/** @returns the page that text is set on; of a booklet half a sheet of its paper */
export function pageSize({ paper }: Theme, format: Format): { width: Pt; height: Pt } {
  const { width, height } = paper[format.paper]
  return hasTrait(format, 'booklet') ? { width: height / 2, height: width } : { width, height }
}

/** The look of a sheet in its format. */
export function formatTheme(theme: Theme, format: Format): Theme {
  const sized = hasTrait(format, 'large-print')
    ? largePrint(theme)
    : hasTrait(format, 'booklet')
      ? booklet(theme)
      : theme
  return hasTrait(format, 'ink-saver') ? inkSaver(sized) : sized
}

function largePrint(theme: Theme): Theme {
  const { margins, body, headings, figures, log, cards } = theme['large-print']
  const isEnlarged = (name: string): name is (typeof ENLARGED)[number] =>
    (ENLARGED as readonly string[]).includes(name)
  const enlarge = (name: string, style: TextStyle): TextStyle => ({
    ...style,
    size: { points: isEnlarged(name) ? headings[name] : body.size, em: 0 },
    leading: isEnlarged(name) ? style.leading : 'body',
  })
  const enlarged = restyle(theme, enlarge)
  return {
    ...enlarged,
    ...fixedBody(margins, body),
    figures: { ...enlarged.figures, ...figures },
    log: { ...enlarged.log, ...log },
    cards: { ...enlarged.cards, ...cards },
  }
}

function booklet(theme: Theme): Theme {
  return { ...theme, ...fixedBody(theme.booklet.margins, theme.booklet.body) }
}

/** Not searched for: as many pages as it takes. */
function fixedBody(
  margins: Margins,
  { size, leading }: { readonly size: Pt; readonly leading: number },
): Pick<Theme, 'margins' | 'body'> {
  return {
    margins,
    body: { least: size, most: size, step: 1, tightest: leading, loosest: leading },
  }
}

const BLACK: Colour = '#000000'

/** Where no number of pages is asked for, lines that stand further apart leave a page lighter. */
const LOOSER = 1.05

function looser({ body }: Theme): Pick<Theme, 'body'> {
  const isFixed = body.tightest === body.loosest
  return { body: isFixed ? { ...body, loosest: body.loosest * LOOSER } : body }
}

/** Black on white, with lines in place of grounds. */
function inkSaver(theme: Theme): Theme {
  const black = restyle(theme, (_, style) => ({ ...style, colour: BLACK }))
  const { lists, tables, figures, log, cards, boxes } = black
  return {
    ...black,
    ...looser(black),
    lists: { ...lists, marker: BLACK, 'marker-face': 'text' },
    tables: { ...tables, rule: BLACK, 'header-ground': undefined },
    figures: { ...figures, 'stroke-colour': BLACK, arrow: BLACK },
    // On paper an address is followed by reading it.
    links: { colour: BLACK, underline: 0 },
    log: { ...log, rule: BLACK, ground: undefined, frame: log.frame && BLACK },
    cards: { ...cards, rule: BLACK },
    boxes: Object.fromEntries(
      Object.entries(boxes).map(([name, box]) => [
        name,
        {
          ...box,
          'title-colour': BLACK,
          ground: undefined,
          frame: (box.frame ?? box.ground) && BLACK,
          bar: box.bar && BLACK,
        },
      ]),
    ),
  }
}

/** Every style of text, wherever the theme uses it. */
function restyle(theme: Theme, change: (name: string, style: TextStyle) => TextStyle): Theme {
  const changed = new Map<TextStyle, TextStyle>()
  for (const [name, style] of Object.entries(theme.styles)) changed.set(style, change(name, style))
  const styles = Object.fromEntries(
    Object.entries(theme.styles).map(([name, style]) => [name, changed.get(style)]),
  ) as Theme['styles']
  const now = (style: TextStyle): TextStyle => changed.get(style) ?? style
  const { tables, figures, log, cards, boxes } = theme
  return {
    ...theme,
    styles,
    tables: { ...tables, text: now(tables.text), header: now(tables.header) },
    figures: { ...figures, caption: now(figures.caption), label: now(figures.label) },
    log: { ...log, text: now(log.text), title: now(log.title) },
    cards: { ...cards, front: now(cards.front), back: now(cards.back) },
    boxes: Object.fromEntries(
      Object.entries(boxes).map(([name, box]) => [
        name,
        { ...box, text: now(box.text), title: now(box.title) },
      ]),
    ),
  }
}
