// Whether the studio's note has room at the foot of every slide.

import type { Place } from '../diagnostic.ts'
import type { NumberedSlide } from './html.ts'
import { roomOf, type Setting } from './setting.ts'

/** Between two parts, and for the number of the slide at the right end. */
const GAP = 48
const NUMBER = 60

/** The first slide has two lines; on the others the note shares one with what is true of a picture. */
export function checkNote(
  note: { readonly text: string; readonly at: Place },
  slides: readonly NumberedSlide[],
  { screen, metrics, report }: Setting,
): void {
  const room = roomOf(screen).width - NUMBER
  const widthOf = (text: string): number =>
    text
      .split(' ')
      .map((word) => metrics.width(word, 'text', screen.foot))
      .reduce((sum, width) => sum + metrics.width(' ', 'text', screen.foot) + width)
  const isFull = slides.some(
    ({ slide, foot }) =>
      slide.kind !== 'title' && foot.reduce((sum, line) => sum + GAP + widthOf(line), -GAP) > room,
  )
  if (!isFull && widthOf(note.text) <= room) return
  report({
    severity: 'warning',
    rule: 'foot-too-long',
    message: 'the footer is too long for the foot of a slide',
    at: note.at,
    hint: 'shorten it: on some slides it stands beside a note about the picture',
  })
}
