// Pictures that stand on a slide by themselves: beside its text, or over its whole width.

import type { Figure } from '../document/block.ts'
import { extentOfCaption } from './extent.ts'
import type { Frame, Picture } from './gallery.ts'
import { reportTorn } from './headline.ts'
import { countLines } from './measure.ts'
import { roomOf, type Setting } from './setting.ts'
import type { Slide } from './slides.ts'
import { fitSwitches, type Switches } from './switches.ts'

export interface FramedFigure {
  readonly figure: Figure
  readonly picture: Picture
  readonly frame: Frame
  /** At its right. */
  readonly switches?: Switches
}

/** A picture that is lower, or beside its buttons narrower, than this part of the stage's height shows nothing across a room. */
const LEAST_OF_STAGE = 0.2

/** Pictures of a slide, and what stands at its foot because it is true of all of them. */
export interface Framed {
  readonly figures: readonly FramedFigure[]
  readonly foot: string
}

/** @param below the height that the headline leaves */
export function frameFigures(
  { kind }: Slide,
  figures: readonly Figure[],
  hasText: boolean,
  below: number,
  setting: Setting,
): Framed {
  const { screen } = setting
  // Beside a title, of the same height whatever the title's size, and above two lines of a foot.
  const isTitle = kind === 'title'
  const isBesideText = hasText || isTitle
  const room = isTitle ? roomOf(screen).height - 2 * screen.foot : below
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
  const foot = noteOfAll(found, setting)
  let buttons = 0
  const framed = found.map(({ figure, picture: own }): FramedFigure => {
    // What stands at the foot need not stand below the picture, which gets that room.
    const picture = foot === '' ? own : { ...own, note: '' }
    const switches = fitSwitches(figure, picture.content, width, buttons, setting)
    buttons += switches?.items.length ?? 0
    const inner = switches ? width - switches.width - gap : width
    const caption = extentOfCaption(figure.caption, picture, Math.max(1, inner), setting)
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
    if (switches) checkSwitches(switches, figure, inner, height - caption.height, setting)
    const frame = { width: Math.max(1, inner - 2 * padding), height: Math.max(1, left) }
    return { figure, picture, frame, ...(switches && { switches }) }
  })
  return { figures: framed, foot }
}

/** @param width what they leave to the drawing */
function checkSwitches(
  switches: Switches,
  { at }: Figure,
  width: number,
  height: number,
  { screen, report }: Setting,
): void {
  const isNarrow = width < screen.stage.height * LEAST_OF_STAGE
  if (!isNarrow && switches.height <= height) return
  const count = switches.items.length
  report({
    severity: 'error',
    rule: 'slide-full',
    message: isNarrow
      ? 'this slide has no room for the picture beside its buttons'
      : `this slide has no room for the buttons of ${count} layers`,
    at,
    hint: isNarrow
      ? 'give it a slide of its own, without other pictures and words'
      : 'shorten the headline to one line, or show the layers with `?steps=all`',
  })
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
