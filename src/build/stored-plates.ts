// The plates that lie in content/plates/: which there are, and what each was drawn from.

import { type Files, filesBelow, type SourceFile } from '../content/files.ts'
import { FIGURES, type FigureName, VIEWS, type View } from '../figure/scene.ts'

export const PLATES = 'content/plates/'

export interface StoredPlate {
  /** The muscle or group. */
  readonly subject: string
  readonly figure: FigureName
  readonly view: View
  readonly file: SourceFile
}

/** By subject; in the order of figures and views. */
export type StoredPlates = ReadonlyMap<string, readonly StoredPlate[]>

export function platePath(subject: string, figure: FigureName, view: View): string {
  return `${PLATES}${subject}/${figure}.${view}.svg`
}

export function storedPlates(files: Files): StoredPlates {
  const bySubject = new Map<string, StoredPlate[]>()
  for (const file of filesBelow(PLATES, files)) {
    const [subject = '', name = ''] = file.path.slice(PLATES.length).split('/')
    for (const figure of FIGURES)
      for (const view of VIEWS)
        if (name === `${figure}.${view}.svg`)
          bySubject.set(subject, [
            ...(bySubject.get(subject) ?? []),
            { subject, figure, view, file },
          ])
  }
  const order = ({ figure, view }: StoredPlate): number =>
    FIGURES.indexOf(figure) * VIEWS.length + VIEWS.indexOf(view)
  for (const plates of bySubject.values()) plates.sort((a, b) => order(a) - order(b))
  return bySubject
}

/**
 * Subject → the names of its figures, as templates ask for them. The layers of a single muscle are
 * its attachments, one step after the other; those of a group are a figure of their own.
 */
export function figureNames(
  plates: StoredPlates,
  { groups }: { readonly groups: { has(id: string): boolean } },
): ReadonlyMap<string, ReadonlySet<FigureName>> {
  return new Map(
    [...plates].map(([subject, stored]) => {
      const figures = new Set(stored.map(({ figure }) => figure))
      const isLayered = figures.has('attachments') && !groups.has(subject)
      return [subject, isLayered ? figures.add('layers') : figures]
    }),
  )
}

/** What a plate was drawn from, which stands at its beginning: read without the drawing itself. */
export function inputsOf({ bytes }: SourceFile): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('utf8')
  return /\bdata-inputs="([^"]*)"/.exec(head)?.[1] ?? ''
}

export function drawHint(
  subject: string,
  { studioFolder }: { readonly studioFolder: string | undefined },
): string {
  const folder = studioFolder?.includes(' ') ? `"${studioFolder}"` : studioFolder
  return `run \`npm run draw ${subject}${folder === undefined ? '' : ` -- --studio ${folder}`}\``
}
