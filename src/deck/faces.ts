// Which typefaces a deck needs, from the characters it shows in each: a font weighs more than all
// the words together.

import type { Place } from '../diagnostic.ts'
import type { Block, Run } from '../document/block.ts'
import { eachBlock } from '../document/walk.ts'
import type { FaceName } from '../type/metrics.ts'
import { codePointOf, faceOf } from '../type/style.ts'
import { assetBytes, type DeckAssets, inRange, SUBSETS, WEB_FACES } from './assets.ts'
import type { Setting } from './setting.ts'
import type { Shelf } from './shelf.ts'
import type { Slide } from './slides.ts'

/** Face → character → where it is first used. */
export type Characters = ReadonlyMap<FaceName, ReadonlyMap<string, Place>>

/** @param own words of the deck's own, which no slide's blocks hold, by their face */
export function charactersOf(
  slides: readonly Slide[],
  own: Iterable<readonly [FaceName, string]>,
  at: Place,
): Characters {
  const all = new Map<FaceName, Map<string, Place>>()
  const note = (runs: readonly Run[], base: FaceName): void => {
    for (const run of runs) {
      const face = faceOf(base, run)
      const known = all.get(face) ?? new Map<string, Place>()
      all.set(face, known)
      for (const character of run.text) if (!known.has(character)) known.set(character, run.at)
    }
  }
  for (const { headline, blocks } of slides) {
    note(headline.runs, 'heading')
    eachBlock(blocks, (block) => {
      for (const { runs, face } of textsOf(block)) note(runs, face)
    })
  }
  for (const [face, text] of own) note([{ text, at }], face)
  return all
}

interface SetText {
  readonly runs: readonly Run[]
  readonly face: FaceName
}

/** What a block shows by itself, and what its plain words are set in. */
function textsOf(block: Block): readonly SetText[] {
  switch (block.kind) {
    case 'heading':
      return [{ runs: block.runs, face: 'bold' }]
    case 'paragraph':
      return [{ runs: block.runs, face: 'text' }]
    case 'figure':
      return [{ runs: block.caption, face: 'text' }]
    case 'box':
      return [{ runs: block.title, face: 'bold' }]
    case 'table':
      return [
        ...block.header.map(({ runs }) => ({ runs, face: 'bold' })),
        ...block.rows.flat().map(({ runs }) => ({ runs, face: 'text' })),
      ]
    case 'list':
    case 'columns':
    case 'log':
    case 'cards':
    case 'contents':
    case 'writing-line':
    case 'break':
      return []
    default:
      return block satisfies never
  }
}

const BLANK = /[\s\p{Cf}]/u

/** Signs that the faces lack would be shown in whatever the computer at the screen has. */
export function reportMissing(characters: Characters, { metrics, report }: Setting): void {
  for (const [face, known] of characters)
    for (const [character, at] of known) {
      if (BLANK.test(character)) continue
      const isThere =
        metrics.missing(character, face).length === 0 &&
        Object.values(SUBSETS).some((range) => inRange(character, range))
      if (isThere) continue
      report({
        severity: 'error',
        rule: 'glyph-missing',
        message: `the typeface of slides has no sign for \`${character}\` (${codePointOf(character)})`,
        at,
        hint: 'write it in words, or take out the character',
      })
    }
}

/** A rule for each face and each subset of it from which a character is shown. */
export function fontFaces(characters: Characters, assets: DeckAssets, shelf: Shelf): string {
  return WEB_FACES.flatMap(({ face, family, weight, style, file }) =>
    Object.entries(SUBSETS)
      .filter(([, range]) =>
        [...(characters.get(face)?.keys() ?? [])].some((c) => inRange(c, range)),
      )
      .map(([subset, range]) => {
        const path = file(subset)
        const name = path.slice(path.lastIndexOf('/') + 1)
        const address = shelf.put(name, assetBytes(assets, path), 'font/woff2')
        return [
          `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style}`,
          'font-display:block',
          `src:url(${address}) format("woff2")`,
          `unicode-range:${range}}`,
        ].join(';')
      }),
  ).join('\n')
}
