// How a format is written: `client.a4.large-print` or `lesson.no-notes` in names of files and in the
// studio's set.

import { didYouMean } from '../diagnostic.ts'
import type { EditionKind } from '../template/edition.ts'
import {
  DECK_TRAITS,
  FORMAT_TRAITS,
  type Format,
  type FormatTrait,
  hasTrait,
  PAPER_TRAITS,
  PAPERS,
} from '../theme/format.ts'
import type { PaperName } from '../theme/theme.ts'

/** @param usual the studio's own paper, which a name leaves out */
export function formatSuffix({ paper, traits }: Format, usual: PaperName): string {
  return [...(paper === usual ? [] : [paper]), ...traits].map((part) => `.${part}`).join('')
}

/** The traits that mean something for a sheet, or for a deck. */
export function traitsOf(kind: EditionKind): readonly FormatTrait[] {
  return kind === 'deck' ? DECK_TRAITS : PAPER_TRAITS
}

export interface NamedFormat {
  readonly edition: string
  readonly format: Format
}

/** `client.large-print` → its parts, or what is wrong with it. */
export function parseFormatName(
  name: string,
  usual: PaperName,
): NamedFormat | { readonly problem: string; readonly hint: string | undefined } {
  const [edition = '', ...parts] = name.split('.')
  const known: readonly string[] = [...PAPERS, ...FORMAT_TRAITS]
  const stranger = parts.find((part) => !known.includes(part))
  if (stranger !== undefined)
    return {
      problem: `there is no format \`${stranger}\``,
      hint: didYouMean(stranger, known) ?? `expected one of: ${known.join(', ')}`,
    }
  const twin = parts.find((part, index) => parts.indexOf(part) < index)
  if (twin !== undefined)
    return { problem: `\`${name}\` says \`${twin}\` twice`, hint: 'once is enough' }
  const papers = PAPERS.filter((each) => parts.includes(each))
  if (papers.length > 1)
    return { problem: `\`${name}\` has two papers`, hint: 'leave out one of the two' }
  const [paper = usual] = papers
  const traits = FORMAT_TRAITS.filter((trait) => parts.includes(trait))
  return { edition, format: { paper, traits } }
}

/** Why nothing sensible can be made so; undefined when it can. */
export function formatProblem(
  kind: EditionKind,
  format: Format,
  hasCards: boolean,
): string | undefined {
  const stranger = format.traits.find((trait) => !traitsOf(kind).includes(trait))
  if (stranger !== undefined)
    return kind === 'deck'
      ? `a deck is on no paper, so \`${stranger}\` means nothing for it`
      : `a handout is no class deck, so \`${stranger}\` means nothing for it`
  if (!hasTrait(format, 'booklet')) return undefined
  if (hasTrait(format, 'large-print'))
    return 'a booklet’s pages are half a sheet, too narrow for large print'
  return hasCards ? 'flashcards are cut apart, and cannot be bound as a booklet' : undefined
}
