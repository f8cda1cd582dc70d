// Pictures that stand on a slide by themselves: beside its text, or over its whole width.

import type { Figure } from '../document/block.ts'
import { extentOfCaption } from './extent.ts'
import type { Frame, Picture } from './gallery.ts'
import { reportTorn } from './headline.ts'
import { roomOf, type Setting } from './setting.ts'

export interface FramedFigure {
  readonly figure: Figure
  readonly picture: Picture
  readonly frame: Frame
}

/** A picture that is lower than this part of the stage shows nothing across a room. */
const LEAST_OF_STAGE = 0.2

/** @param room the height that the headline leaves */
export function frameFigures(
  figures: readonly Figure[],
  isBesideText: boolean,
  room: number,
  setting: Setting,
): FramedFigure[] {
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
  return found.map(({ figure, picture }): FramedFigure => {
    const caption = extentOfCaption(figure.caption, picture.content, width, setting)
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
}
