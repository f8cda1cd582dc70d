// The sentence at the top of a slide: at the largest size at which it keeps to its lines.

import type { Run } from '../document/block.ts'
import type { TitleLook } from '../theme/screen.ts'
import { countLines, type Torn } from './measure.ts'
import { roomOf, type Setting } from './setting.ts'
import type { Slide } from './slides.ts'

export interface Headline {
  readonly size: number
  readonly lines: number
}

/** The largest size that tears no word and keeps to the lines allowed. */
export function fitHeadline(
  slide: Slide,
  part: string,
  look: TitleLook,
  setting: Setting,
  width = roomOf(setting.screen).width,
): Headline {
  const { at, runs } = slide.headline
  const all: Run[] = part === '' ? [...runs] : [...runs, { text: ` ${part}`, at }]
  let last: Headline & { readonly torn: readonly Torn[] } = { size: 0, lines: 0, torn: [] }
  for (const size of look.sizes) {
    const { count, torn } = countLines(all, { face: 'heading', size }, width, setting.metrics)
    last = { size, lines: count, torn }
    if (count <= look.lines && torn.length === 0) return last
  }
  if (last.lines > look.lines)
    setting.report({
      severity: 'error',
      rule: 'slide-headline-long',
      message: `this headline takes ${last.lines} lines of a slide, and has room for ${look.lines}`,
      at,
      hint: 'say it in fewer words: at most fifteen',
    })
  reportTorn(last.torn, setting)
  return last
}

/** What a headline leaves of the room. */
export function bodyHeight(
  { size, lines }: Headline,
  look: TitleLook,
  { screen }: Setting,
): number {
  return roomOf(screen).height - lines * size * look.leading - look.gap
}

export function reportTorn(torn: readonly Torn[], { report }: Setting): void {
  for (const { word, at } of torn)
    report({
      severity: 'warning',
      rule: 'word-too-wide',
      message: `\`${word}\` is wider than its place on a slide and has to be broken`,
      at,
      hint: 'shorten it',
    })
}
