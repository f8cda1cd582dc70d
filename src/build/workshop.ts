// Everything that a build needs, opened once: records, words, look, templates. Typefaces are opened
// when the first sheet is set, because most of the start-up time is theirs.

import type { Files } from '../content/files.ts'
import { type Library, readLibrary } from '../content/library.ts'
import type { Country, Studio } from '../content/schema.ts'
import { DECK_FILES, DECK_SCRIPTS, type DeckAssets } from '../deck/assets.ts'
import { didYouMean, type Report } from '../diagnostic.ts'
import { createPlaces, type Places } from '../document/places.ts'
import type { KnownDrawings } from '../figure/known.ts'
import { type Edition, editionName, readEditions, type TemplateFile } from '../template/edition.ts'
import { vocabularyFor } from '../template/vocabulary.ts'
import { readWords, type Words } from '../template/words.ts'
import { readTheme } from '../theme/read.ts'
import { boxNames, FACE_NAMES, type Theme } from '../theme/theme.ts'
import type { Face, FaceName } from '../type/metrics.ts'
import { decode } from '../yaml/decode.ts'
import { brandColour, checkLogo } from './brand.ts'
import { readFont, readPackageFile } from './files.ts'
import { formatProblem, parseFormatName } from './format-name.ts'
import { figureNames, type StoredPlates, storedPlates } from './stored-plates.ts'

export interface Workshop {
  readonly files: Files
  readonly library: Library
  readonly studio: Studio
  readonly country: Country
  readonly words: Words
  readonly theme: Theme
  readonly boxes: ReadonlySet<string>
  readonly storedPlates: StoredPlates
  /** A studio's own folder, as it was named on the command line. */
  readonly studioFolder: string | undefined
  /** Muscle or group → names of the figures that the atlas has of it. */
  readonly plates: ReadonlyMap<string, ReadonlySet<string>>
  /** templates/index.css */
  readonly indexStyle: string
  /** templates/atlas.css */
  readonly contactStyle: string
  readonly places: Places
  readonly editions: readonly Edition[]
  /** Names of editions whose template is there and has a mistake. */
  readonly unsound: ReadonlySet<string>
  /** What was composed for the sheets made so far. */
  readonly knownDrawings: KnownDrawings
  /** Undefined when a font is missing, which has been reported. */
  readonly faces: () => Promise<ReadonlyMap<FaceName, Face> | undefined>
  /** Undefined when a file that every deck needs is missing, which has been reported. */
  readonly deckAssets: () => Promise<DeckAssets | undefined>
}

const THEME = 'templates/theme.yaml'
const WORDS = 'templates/words.yaml'
const INDEX_STYLE = 'templates/index.css'
const CONTACT_STYLE = 'templates/atlas.css'
const DECK_STYLE = 'templates/deck.css'
const SPEAKER_STYLE = 'templates/deck-speaker.css'

/** How slides look and behave, besides what their templates and the theme say. */
export const DECK_TEMPLATES: readonly string[] = [
  DECK_STYLE,
  SPEAKER_STYLE,
  ...DECK_SCRIPTS.map((name) => `templates/${name}`),
]

/**
 * Undefined when something is broken that every sheet needs; what, has been reported.
 *
 * @param studioFolder as it was named on the command line, to be named in advice
 */
export function openWorkshop(
  files: Files,
  root: string,
  report: Report,
  studioFolder?: string,
): Workshop | undefined {
  const places = createPlaces()
  const library = readLibrary(files, report)
  const { studio } = library
  const country = studio && library.countries.get(studio.country.value)
  const themeText = textOf(THEME, files, report)
  const wordsText = textOf(WORDS, files, report)
  const indexStyle = textOf(INDEX_STYLE, files, report)
  const contactStyle = textOf(CONTACT_STYLE, files, report)
  const brand = brandColour(studio?.colours?.brand, report)
  checkLogo(studio?.logo, files, report)
  const theme = themeText && readTheme(themeText.text, themeText.file, report, brand)
  const words =
    wordsText && readWords(wordsText.text, wordsText.file, studio?.language.value ?? 'en', report)
  const templates = {
    handouts: templatesIn('templates/handouts/', files, report),
    decks: templatesIn('templates/decks/', files, report),
    partials: templatesIn('templates/partials/', files, report),
  }
  const editions = readEditions(
    templates,
    {
      muscle: vocabularyFor('muscle'),
      group: vocabularyFor('group'),
      packet: vocabularyFor('packet'),
    },
    places,
    report,
  )
  if (studio) checkSet(studio, templates, report)
  if (!studio || !country || !theme || !words || !indexStyle || !contactStyle) return undefined
  const stored = storedPlates(files)
  let deckAssets: Promise<DeckAssets | undefined> | undefined
  let faces: Promise<ReadonlyMap<FaceName, Face> | undefined> | undefined
  return {
    files,
    library,
    studio,
    country,
    words,
    theme,
    boxes: boxNames(theme),
    storedPlates: stored,
    studioFolder,
    plates: figureNames(stored, library),
    indexStyle: indexStyle.text,
    contactStyle: contactStyle.text,
    places,
    editions,
    unsound: unsoundNames([...templates.handouts, ...templates.decks], editions),
    knownDrawings: new WeakMap(),
    faces: () => {
      faces ??= openFaces(theme, files, root, report)
      return faces
    },
    deckAssets: () => {
      deckAssets ??= readDeckAssets(files, root, report)
      return deckAssets
    },
  }
}

function checkSet(
  { set, paper }: Studio,
  templates: Readonly<Record<'handouts' | 'decks', readonly TemplateFile[]>>,
  report: Report,
): void {
  const namesIn = (some: readonly TemplateFile[]): ReadonlySet<string> =>
    new Set(some.map(({ name }) => editionName(name)))
  const decks = namesIn(templates.decks)
  const names = namesIn([...templates.handouts, ...templates.decks])
  for (const { value, at } of set) {
    const fail = (rule: string, message: string, hint?: string): void =>
      report({ severity: 'error', rule, message, at, ...(hint && { hint }) })
    const named = parseFormatName(value, paper.value)
    if ('problem' in named) fail('format-unknown', named.problem, named.hint)
    else if (!names.has(named.edition))
      fail(
        'edition-unknown',
        `there is no handout or deck \`${named.edition}\``,
        didYouMean(named.edition, names) ??
          'they stand in templates/handouts/ and templates/decks/',
      )
    else {
      const kind = decks.has(named.edition) ? 'deck' : 'handout'
      const problem = formatProblem(kind, named.format, false)
      if (problem) fail('format-senseless', problem, 'leave out one of the two')
    }
  }
}

function unsoundNames(
  templates: readonly TemplateFile[],
  editions: readonly Edition[],
): ReadonlySet<string> {
  const sound = new Set(editions.map(({ file }) => file))
  return new Set(
    templates.filter(({ file }) => !sound.has(file)).map(({ name }) => editionName(name)),
  )
}

async function openFaces(
  theme: Theme,
  files: Files,
  root: string,
  report: Report,
): Promise<ReadonlyMap<FaceName, Face> | undefined> {
  const { openFace } = await import('../type/face.ts')
  const faces = new Map<FaceName, Face>()
  const fail = (message: string, hint: string): void =>
    report({
      severity: 'error',
      rule: 'font-missing',
      message,
      at: { file: files.get(THEME)?.shown ?? THEME, line: 1 },
      hint,
    })
  for (const name of FACE_NAMES) {
    const font = theme.faces[name]
    const bytes = readFont(font, files, root)
    if (!bytes) {
      fail(
        `there is no font file \`${font}\``,
        'put it into templates/fonts/, or run `npm ci` again',
      )
      continue
    }
    try {
      faces.set(name, openFace(bytes))
    } catch {
      fail(
        `\`${font}\` cannot be read as a font`,
        'it must be a TrueType file (.ttf) with outlines',
      )
    }
  }
  return faces.size === FACE_NAMES.length ? faces : undefined
}

async function readDeckAssets(
  files: Files,
  root: string,
  report: Report,
): Promise<DeckAssets | undefined> {
  const css = textOf(DECK_STYLE, files, report)
  const speakerCss = textOf(SPEAKER_STYLE, files, report)
  const scripts = new Map<string, string>()
  for (const name of DECK_SCRIPTS) {
    const found = textOf(`templates/${name}`, files, report)
    if (found) scripts.set(name, found.text)
  }
  const packages = new Map<string, Uint8Array>()
  for (const [name, request] of Object.entries(DECK_FILES)) {
    const bytes = readPackageFile(request, root)
    if (bytes) packages.set(name, bytes)
    else
      report({
        severity: 'error',
        rule: 'file-missing',
        message: `\`${request}\` is not installed`,
        at: { file: 'package.json', line: 1 },
        hint: 'run `npm ci` again',
      })
  }
  const isWhole =
    packages.size === Object.keys(DECK_FILES).length && scripts.size === DECK_SCRIPTS.length
  return css && speakerCss && isWhole
    ? { packages, css: css.text, speakerCss: speakerCss.text, scripts }
    : undefined
}

function templatesIn(folder: string, files: Files, report: Report): TemplateFile[] {
  const templates: TemplateFile[] = []
  for (const [path, file] of files) {
    if (!path.startsWith(folder) || !path.endsWith('.md.hbs')) continue
    const text = decode(file.bytes, file.shown, report)
    if (text !== undefined)
      templates.push({ name: path.slice(folder.length, -'.md.hbs'.length), text, file: file.shown })
  }
  return templates
}

function textOf(
  path: string,
  files: Files,
  report: Report,
): { text: string; file: string } | undefined {
  const found = files.get(path)
  if (!found) {
    report({
      severity: 'error',
      rule: 'file-missing',
      message: `\`${path}\` is missing`,
      at: { file: path, line: 1 },
      hint: 'take it over again from the version you installed',
    })
    return undefined
  }
  const text = decode(found.bytes, found.shown, report)
  return text === undefined ? undefined : { text, file: found.shown }
}
