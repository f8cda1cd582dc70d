// Pictures that stand on a slide by themselves: beside its text, or over its whole width.

import type { Figure } from '../document/block.ts'
import { extentOfCaption } from './extent.ts'
import type { Frame, Picture } from './gallery.ts'
import { reportTorn } from './headline.ts'
import { countLines } from './measure.ts'
import { roomOf, type Setting } from './setting.ts'
import type { Slide } from './slides.ts'

export interface FramedFigure {
  readonly figure: Figure
  readonly picture: Picture
  readonly frame: Frame
}

/** A picture that is lower than this part of the stage shows nothing across a room. */
const LEAST_OF_STAGE = 0.2

/** Pictures of a slide, and what stands at its foot because it is true of all of them. */
export interface Framed {
  readonly figures: readonly FramedFigure[]
  readonly foot: string
}

/** @param room the height that the headline leaves */
export function frameFigures(
  { kind }: Slide,
  figures: readonly Figure[],
  isBesideText: boolean,
  room: number,
  setting: Setting,
): Framed {
  const { screen } = setting
  const found = figures.flatMap((figure) => {
    const picture = setting.gallery.find(figure)
    return picture ? [{ figure, picture }] : []
  })
  const whole = roomOf(screen).width
  const column = isBesideText ? whole * screen.figures.share : whole
  const across = isBesideText ? 1 : Math.max(1, found.length)
  const down = isBesideText ? Math.max(1, found.length) : 1
  const { gap } = screen.columns
  const width = (column - gap * (across - 1)) / across
  const height = (room - gap * (down - 1)) / down
  const { padding } = screen.figures
  const foot = kind === 'plain' ? noteOfAll(found, setting) : ''
  const framed = found.map(({ figure, picture: own }): FramedFigure => {
    // What stands at the foot need not stand below the picture, which gets that room.
    const picture = foot === '' ? own : { ...own, note: '' }
    const caption = extentOfCaption(figure.caption, picture, width, setting)
    reportTorn(caption.torn, setting)
    const left = height - caption.height - 2 * padding
    if (left < screen.stage.height * LEAST_OF_STAGE)
      setting.report({
        severity: 'error',
        rule: 'slide-full',
        message: 'this slide has no room for the picture',
        at: figure.at,
        hint: 'shorten the words below it, or give it a slide of its own',
      })
    return { figure, picture, frame: { width: width - 2 * padding, height: Math.max(1, left) } }
  })
  return { figures: framed, foot }
}

/** The slide's number stands at the other end of the foot. */
const MOST_OF_FOOT = 0.7

/** Empty where pictures differ in it, or it is too long for one line. */
function noteOfAll(
  found: readonly Pick<FramedFigure, 'figure' | 'picture'>[],
  { screen, metrics }: Setting,
): string {
  const [first] = found
  if (!first || found.some(({ picture }) => picture.note !== first.picture.note)) return ''
  const runs = [{ text: first.picture.note, at: first.figure.at }]
  const width = roomOf(screen).width * MOST_OF_FOOT
  const { count } = countLines(runs, { face: 'text', size: screen.foot }, width, metrics)
  return count > 1 ? '' : first.picture.note
}
