// What a deck has in it that is not ours, by name, and where it lies in the installed packages. The
// build reads the bytes; here it is known what they are for.

import type { FaceName } from '../type/metrics.ts'

export interface DeckAssets {
  /** The bytes of each file of DECK_FILES, by its name there. */
  readonly packages: ReadonlyMap<string, Uint8Array>
  /** templates/deck.css */
  readonly css: string
  /** templates/deck-speaker.css */
  readonly speakerCss: string
  /** The text of each of DECK_SCRIPTS. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Ours, in templates/, in the order in which they run. */
export const DECK_SCRIPTS = [
  'deck.js',
  'deck-room.js',
  'deck-drawings.js',
  'deck-overview.js',
  'deck-speaker.js',
] as const

export interface WebFace {
  readonly face: FaceName
  readonly family: 'Deck Sans' | 'Deck Serif'
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** What its files are called, up to the subset. */
  readonly file: (subset: string) => string
}

const sans = (weight: number, style: 'normal' | 'italic') => (subset: string) =>
  `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-${style}.woff2`
const serif = (subset: string): string =>
  `@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff2`

/** The faces of the theme's, as the web wants them: the same designs that paper is set in. */
export const WEB_FACES: readonly WebFace[] = [
  { face: 'text', family: 'Deck Sans', weight: 400, style: 'normal', file: sans(400, 'normal') },
  { face: 'italic', family: 'Deck Sans', weight: 400, style: 'italic', file: sans(400, 'italic') },
  { face: 'bold', family: 'Deck Sans', weight: 700, style: 'normal', file: sans(700, 'normal') },
  {
    face: 'bold-italic',
    family: 'Deck Sans',
    weight: 700,
    style: 'italic',
    file: sans(700, 'italic'),
  },
  { face: 'heading', family: 'Deck Serif', weight: 600, style: 'normal', file: serif },
]

/** Subset → the characters that its files hold, as the package's own style sheet states them. */
export const SUBSETS: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
}

const FONT_FILES = WEB_FACES.flatMap(({ file }) => Object.keys(SUBSETS).map(file))

/** Name → what is asked for when its bytes are looked up from the project's package.json. */
export const DECK_FILES: Readonly<Record<string, string>> = {
  'reset.css': 'reveal.js/reset.css',
  'reveal.css': 'reveal.js/reveal.css',
  // The UMD builds: modules cannot be loaded from a file that was opened by double-click.
  'reveal.js': 'reveal.js',
  'zoom.js': 'reveal.js/plugin/zoom',
  'notes.js': 'reveal.js/plugin/notes',
  ...Object.fromEntries(FONT_FILES.map((file) => [file, file])),
}

export function assetBytes({ packages }: DeckAssets, name: string): Uint8Array {
  const bytes = packages.get(name)
  if (!bytes) throw new Error(`the deck's file ${name} was not read`)
  return bytes
}

export function scriptText({ scripts }: DeckAssets, name: string): string {
  const text = scripts.get(name)
  if (text === undefined) throw new Error(`the deck's script ${name} was not read`)
  return text
}

export function assetText(assets: DeckAssets, name: string): string {
  return new TextDecoder().decode(assetBytes(assets, name))
}

/** `U+0000-00FF,U+0131` holds the character? */
export function inRange(character: string, range: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-')
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16)
  })
}
