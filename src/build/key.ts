// The key of a sheet: everything that decides its bytes, as one fingerprint. Equal keys, equal bytes.

import type { Block } from '../document/block.ts'
import { eachFigure } from '../document/walk.ts'
import { fingerprint } from './fingerprint.ts'
import type { Draft } from './plan.ts'
import { plateParts, type Sheet } from './plates.ts'
import { DECK_TEMPLATES, type Workshop } from './workshop.ts'

interface Keyed extends Pick<Draft, 'order' | 'record' | 'edition' | 'blocks'> {
  /** The blocks as one text, without their places. */
  readonly text: string
}

/** @param engine fingerprint of the program itself */
export function keyOf(
  { order, record, edition, blocks, text }: Keyed,
  workshop: Workshop,
  engine: string,
): string {
  const { theme, words, studio, country, files } = workshop
  return fingerprint([
    engine,
    text,
    JSON.stringify(
      [
        order,
        edition.pages,
        edition.chapterPages,
        edition.text,
        theme,
        words,
        studio,
        country,
        record.name,
        record.checked,
      ],
      withoutPlaces,
    ),
    ...fileBytes(blocks, workshop),
    ...partsOfPlates(blocks, { record, audience: edition.audience }, workshop),
    ...(edition.kind === 'deck' ? DECK_TEMPLATES.map((path) => files.get(path)?.bytes ?? '') : []),
  ])
}

/** A sheet that only moved in its file is the same sheet. */
export function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'at' ? undefined : value instanceof Map ? [...value] : value
}

/** Pictures, and fonts of the studio's own: their names alone would not show a change. */
function fileBytes(blocks: readonly Block[], { files, studio, theme }: Workshop): Uint8Array[] {
  const paths = new Set<string>()
  eachFigure(blocks, ({ source }) => {
    if (source.kind === 'image') paths.add(`content/${source.path}`)
  })
  for (const font of Object.values(theme.faces)) paths.add(`templates/fonts/${font}`)
  if (studio.logo) paths.add(`content/images/${studio.logo.value}`)
  return [...paths, 'content/images.yaml'].flatMap((path) => files.get(path)?.bytes ?? [])
}

/** The plates that are shown. What is wrong with one is told when it is set. */
function partsOfPlates(
  blocks: readonly Block[],
  sheet: Sheet,
  workshop: Workshop,
): (string | Uint8Array)[] {
  const parts: (Uint8Array | object)[] = []
  eachFigure(blocks, ({ source }) => {
    if (source.kind === 'plate') parts.push(...plateParts(source, sheet, workshop))
  })
  return parts.map((part) =>
    part instanceof Uint8Array ? part : JSON.stringify(part, withoutPlaces),
  )
}
