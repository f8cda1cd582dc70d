// out/atlas-all.html: every form of content/atlas/, whether or not there is a record of it, as the
// atlas would show where it is fixed.

import { join } from 'node:path'
import type { TrialFigure } from '../atlas/trial.ts'
import type { Atlas, MuscleShape } from '../content/atlas-data.ts'
import { compare, formatDiagnostic } from '../diagnostic.ts'
import { composeScene } from '../figure/compose.ts'
import type { Palette } from '../figure/palette.ts'
import type { Scene } from '../figure/scene.ts'
import { figureOf, noteCharacters, type Press } from './contact-figure.ts'
import { openPress, printFigures, sectionOf } from './contact-page.ts'
import { drawingSvg } from './drawing-svg.ts'
import { shownPath, writeWhole } from './files.ts'
import { keepMeshes, modelKeys } from './mesh-cache.ts'
import type { UnknownWord } from './orders.ts'
import { openAtlas, type TrialEngine, type TrialOptions, type Tried } from './try.ts'
import { muscleName, trialWords } from './try-words.ts'
import { unwritten } from './unwritten.ts'
import type { Workshop } from './workshop.ts'

export const ALL_FORMS_PAGE = 'atlas-all.html'

const MODES = ['technical', 'none'] as const

/** The most that a figure takes, in points. */
const WIDTH = 300
const HEIGHT = 330

export interface AllOptions extends Pick<TrialOptions, 'root' | 'cwd' | 'out' | 'studio'> {
  readonly progress: (done: number, total: number, path: string) => void
  readonly engine?: AllEngine
}

export interface AllEngine extends Pick<TrialEngine, 'modelMesh'> {
  readonly figureOf: (shape: MuscleShape, atlas: Atlas) => TrialFigure | undefined
}

export async function tryAll(options: AllOptions): Promise<Tried | UnknownWord> {
  const { root, cwd, out, progress } = options
  const opened = openAtlas({ ...options, ids: [] })
  if (opened.kind === 'unknown') return opened
  const { workshop, diagnostics } = opened
  const pressed = workshop && (await openPress(workshop))
  if (!workshop || !pressed) return { kind: 'tried', diagnostics, pages: [] }
  const engine = options.engine ?? (await loadEngine())
  const meshOf = keepMeshes(engine.modelMesh, root, modelKeys(root))
  const { atlas } = workshop.library
  const shapes = [...atlas.muscles.values()].toSorted((a, b) => compare(a.id, b.id))
  const sections = shapes.map((shape, index) => {
    progress(index, shapes.length, shape.id)
    const figure = engine.figureOf(shape, atlas)
    const figures = figure ? formFigures(figure.draw(meshOf), pressed.press, workshop) : []
    return sectionOf(muscleName(shape.id, workshop), figures)
  })
  progress(shapes.length, shapes.length, '')
  const lead = `${shapes.length} forms of content/atlas/, with or without a record`
  const { title } = workshop.words.plates
  const beside = [`<div class="strip">\n${sections.join('\n')}\n</div>`]
  const page = printFigures({ title: title.value, lead, modes: MODES, sections: beside }, pressed)
  const file = join(out, ALL_FORMS_PAGE)
  const path = shownPath(file, cwd)
  const refused = writeWhole(file, page)
  const problems = diagnostics.map(formatDiagnostic)
  return {
    kind: 'tried',
    diagnostics: refused === undefined ? diagnostics : [...diagnostics, unwritten(path, refused)],
    pages: [{ id: 'all', path, isWritten: refused === undefined, problems }],
  }
}

async function loadEngine(): Promise<AllEngine> {
  const { trialFigure } = await import('../atlas/trial.ts')
  const { modelMesh } = await import('../atlas/model.ts')
  return { figureOf: trialFigure, modelMesh }
}

function formFigures(scene: Scene, press: Press, workshop: Workshop): string[] {
  const at = { file: 'content/atlas', line: 1 }
  const draw = (labels: (typeof MODES)[number], palette: Palette): string => {
    const words = trialWords(scene, labels, workshop)
    const size = { width: WIDTH, height: HEIGHT }
    const drawing = composeScene(scene, { ...size, palette, metrics: press.metrics, words })
    noteCharacters(drawing, press.seen, at)
    return drawingSvg(drawing, muscleName(scene.subject, workshop))
  }
  const caption = `${scene.subject} · ${scene.figure}.${scene.view}`
  return [
    ...MODES.map((labels) => figureOf(labels, draw(labels, press.coloured), caption)),
    figureOf('ink-saver', draw('technical', press.inkSaver), caption),
  ]
}
