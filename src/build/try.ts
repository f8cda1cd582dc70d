// Draws forms of content/atlas/ to be looked at while they are written, whether or not there are
// records of them. Nothing of it is kept among the plates.

import { join } from 'node:path'
import type { Fault, FieldOf } from '../atlas/faults.ts'
import type { MeshOf } from '../atlas/model.ts'
import type { TrialFigure } from '../atlas/trial.ts'
import type { Atlas, MuscleShape } from '../content/atlas-data.ts'
import type { Files } from '../content/files.ts'
import { fontFaces } from '../deck/faces.ts'
import { openShelf } from '../deck/shelf.ts'
import { collectDiagnostics, type Diagnostic, didYouMean, formatDiagnostic } from '../diagnostic.ts'
import { composeScene } from '../figure/compose.ts'
import { type Palette, paperPalette } from '../figure/palette.ts'
import type { Scene } from '../figure/scene.ts'
import { type Metrics, metricsOf } from '../type/metrics.ts'
import { noteCharacters, type Press } from './contact-figure.ts'
import { drawingSvg } from './drawing-svg.ts'
import { readProject, shownPath, writeWhole } from './files.ts'
import { openKept } from './kept.ts'
import { keepMeshes, modelKeys } from './mesh-cache.ts'
import { noFolder, type UnknownWord } from './orders.ts'
import { faultInWords } from './try-faults.ts'
import { printTrialPage, type TrialPage } from './try-page.ts'
import { muscleName, trialWords } from './try-words.ts'
import { unwritten } from './unwritten.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

export interface TrialOptions {
  /** Absolute: where the program and its content are, and from where. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
  readonly ids: readonly string[]
  /** The pages look for themselves until `finish`. */
  readonly isWatched: boolean
  readonly engine?: TrialEngine
}

/** What draws: loaded when it is needed. */
export interface TrialEngine {
  readonly figuresOf: (shape: MuscleShape, atlas: Atlas) => readonly TrialFigure[]
  readonly faultsOf: (
    shape: MuscleShape,
    landmarks: Atlas['landmarks'],
    fieldOf?: FieldOf,
  ) => readonly Fault[]
  readonly modelMesh: MeshOf
}

export interface Tried {
  readonly kind: 'tried'
  readonly diagnostics: readonly Diagnostic[]
  readonly pages: readonly TriedPage[]
}

export interface TriedPage {
  readonly id: string
  /** As seen from where the command was given. */
  readonly path: string
  /** Or else the page is as it was, and the diagnostics say why. */
  readonly isWritten: boolean
  readonly problems: readonly string[]
}

export interface Trial {
  /** Reads everything anew and draws all pages. */
  readonly draw: () => Promise<Tried | UnknownWord>
  /** The pages stay as they are from now on. */
  readonly finish: () => void
}

interface Page {
  readonly id: string
  readonly file: string
  readonly svgs: Map<string, string>
  readonly seen: Press['seen']
  /** Writes it as it is now. */
  print: (isWatched: boolean) => string | undefined
}

export async function openTrial(options: TrialOptions): Promise<Trial> {
  const { root, out, ids, isWatched } = options
  const engine = options.engine ?? (await loadEngine())
  const meshOf = keepMeshes(engine.modelMesh, root, modelKeys(root))
  const { withFaces } = openKept(root)
  const pages = ids.map(
    (id): Page => ({
      id,
      file: join(out, 'try', `${id}.html`),
      svgs: new Map(),
      seen: new Map(),
      print: () => undefined,
    }),
  )
  return {
    draw: async () => {
      const opened = openAtlas(options)
      if (opened.kind === 'unknown') return opened
      const { workshop, diagnostics } = opened
      const table = workshop && (await setTable(withFaces(workshop), engine, meshOf))
      const refused: Diagnostic[] = []
      const tried = pages.map((page) =>
        table
          ? drawPage(page, table, diagnosticsOf(page, pages, diagnostics), options, refused)
          : unreadable(page, options),
      )
      return { kind: 'tried', diagnostics: [...diagnostics, ...refused], pages: tried }
    },
    finish: () => {
      if (isWatched) for (const { print } of pages) print(false)
    },
  }
}

async function loadEngine(): Promise<TrialEngine> {
  const { trialFigures } = await import('../atlas/trial.ts')
  const { faultsOf } = await import('../atlas/faults.ts')
  const { modelMesh } = await import('../atlas/model.ts')
  return { figuresOf: trialFigures, faultsOf, modelMesh }
}

interface OpenAtlas {
  readonly kind: 'open'
  /** Undefined when something is broken that every figure needs. */
  readonly workshop: Workshop | undefined
  /** What was wrong with these forms and what they rest on, or with what every figure needs. */
  readonly diagnostics: readonly Diagnostic[]
}

export function openAtlas({
  root,
  cwd,
  studio,
  ids,
}: Pick<TrialOptions, 'root' | 'cwd' | 'studio' | 'ids'>): OpenAtlas | UnknownWord {
  const lost = noFolder(studio, cwd)
  if (lost) return lost
  const files = readProject(root, studio, cwd)
  const known = formIds(files)
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined)
    return {
      kind: 'unknown',
      problem: `content/atlas/ has no form of \`${unknown}\``,
      hint: didYouMean(unknown, known),
    }
  const { all, report } = collectDiagnostics()
  const shownStudio = studio === undefined ? undefined : shownPath(studio, cwd)
  const workshop = openWorkshop(files, root, report, shownStudio)
  const isHere = ({ at }: Diagnostic): boolean => {
    const [, form] = /content\/atlas\/([^/]+)\.yaml$/.exec(at.file) ?? []
    const isOther = form !== undefined && known.has(form) && !ids.includes(form)
    return at.file.includes('content/atlas') && (ids.length === 0 || !isOther)
  }
  return { kind: 'open', workshop, diagnostics: workshop ? all.filter(isHere) : all }
}

/** Files that stand beside the forms, and are none. */
const OTHERS: ReadonlySet<string> = new Set(['names', 'joints'])

/** Also those with a mistake in them. */
function formIds(files: Files): ReadonlySet<string> {
  const names = [...files.keys()].flatMap(
    (path) => /^content\/atlas\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  return new Set(names.filter((name) => !OTHERS.has(name)))
}

/** All that a figure is drawn and set with. */
interface Table {
  readonly workshop: Workshop
  readonly engine: TrialEngine
  readonly meshOf: MeshOf
  readonly palette: Palette
  readonly metrics: Metrics
  readonly fonts: (seen: Press['seen']) => string
}

/** Undefined when typefaces are missing, which has been reported. */
async function setTable(
  workshop: Workshop,
  engine: TrialEngine,
  meshOf: MeshOf,
): Promise<Table | undefined> {
  const faces = await workshop.faces()
  const assets = await workshop.deckAssets()
  if (!faces || !assets) return undefined
  const { theme } = workshop
  return {
    workshop,
    engine,
    meshOf,
    palette: paperPalette(theme, theme.styles.body.size.points),
    metrics: metricsOf(faces),
    fonts: (seen) => fontFaces(seen, assets, openShelf(false)),
  }
}

/** Without those of the forms on other pages. */
function diagnosticsOf(
  { id }: Page,
  pages: readonly Page[],
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const others = pages.filter((page) => page.id !== id)
  const isOther = (file: string): boolean =>
    others.some((page) => file.endsWith(`content/atlas/${page.id}.yaml`))
  return diagnostics.filter(({ at }) => !isOther(at.file))
}

/**
 * The page keeps what it showed, and says what is wrong.
 *
 * @param refused gets what was wrong with writing it
 */
function drawPage(
  page: Page,
  table: Table,
  diagnostics: readonly Diagnostic[],
  { cwd, isWatched }: TrialOptions,
  refused: Diagnostic[],
): TriedPage {
  const { workshop, engine, meshOf } = table
  const { atlas } = workshop.library
  const shape = atlas.muscles.get(page.id)
  const told = diagnostics.map(formatDiagnostic)
  const figures = shape ? engine.figuresOf(shape, atlas) : []
  const captions = figures.length > 0 ? figures.map(captionOf) : [...page.svgs.keys()]
  for (const caption of page.svgs.keys()) if (!captions.includes(caption)) page.svgs.delete(caption)
  const write = (
    problems: readonly string[],
    state: Pick<TrialPage, 'isStale' | 'isUnderway'>,
  ): string | undefined => {
    const shown = captions.map((caption) => {
      const svg = page.svgs.get(caption)
      return svg === undefined ? { caption } : { caption, svg }
    })
    page.print = (watched) =>
      writeWhole(
        page.file,
        printTrialPage({
          name: muscleName(page.id, workshop),
          figures: shown,
          problems,
          ...state,
          isWatched: watched,
          fonts: table.fonts(page.seen),
          language: workshop.studio.language.value,
        }),
      )
    return page.print(isWatched)
  }
  for (const [index, figure] of figures.entries()) {
    page.svgs.set(captionOf(figure), svgOf(figure, figure.draw(meshOf), page, table))
    // The first is what is waited for; the rest follow together.
    if (index === 0) write(told, { isStale: false, isUnderway: true })
  }
  const faults = shape ? engine.faultsOf(shape, atlas.landmarks).map(faultInWords) : []
  const problems = [...told, ...faults]
  const problem = write(problems, { isStale: shape === undefined, isUnderway: false })
  const path = shownPath(page.file, cwd)
  if (problem !== undefined) refused.push(unwritten(path, problem))
  return { id: page.id, path, isWritten: problem === undefined, problems }
}

function unreadable({ id, file }: Page, { cwd }: TrialOptions): TriedPage {
  return { id, path: shownPath(file, cwd), isWritten: false, problems: [] }
}

function captionOf({ figure, view, isChosen }: TrialFigure): string {
  return isChosen ? `${figure}.${view}` : view
}

/** In points, as on a sheet. */
const LARGE = { width: 460, height: 440 } as const
const BESIDE = { width: 200, height: 400 } as const
const SMALL = { width: 110, height: 260 } as const

function svgOf(figure: TrialFigure, scene: Scene, page: Page, table: Table): string {
  const { workshop, palette, metrics } = table
  const isMain = figure.isChosen && figure.figure === 'attachments'
  const size = figure.figure === 'locator' ? SMALL : isMain ? LARGE : BESIDE
  const words = trialWords(scene, isMain ? 'technical' : 'none', workshop)
  const drawing = composeScene(scene, { ...size, palette, metrics, words })
  noteCharacters(drawing, page.seen, { file: page.file, line: 1 })
  return drawingSvg(drawing, `${muscleName(page.id, workshop)}, ${captionOf(figure)}`)
}
