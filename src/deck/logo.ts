// The studio's logo on the first slide, at the top right. It stands on a small white plate: what
// colours it has is not known here, and a dark one would be lost on a dark slide.

import type { Place } from '../diagnostic.ts'
import { attributes } from './markup.ts'
import type { Setting } from './setting.ts'

export interface DeckLogo {
  /** As `figures` finds it. */
  readonly path: string
  readonly at: Place
}

export interface SlideLogo {
  readonly html: string
  /** Where it ends, in pixels from the top of the stage. */
  readonly bottom: number
}

/** Pixels of the stage. Logos of every shape get the area of a square of this side. */
const SIDE = 84
const MOST_HEIGHT = 96
const MOST_WIDTH = 300
const TOP = 32
const PADDING = 12
/** Between it and what stands on the slide. */
const GAP = 8

export function layLogo({ path, at }: DeckLogo, setting: Setting): SlideLogo | undefined {
  const source = { kind: 'image', path } as const
  const picture = setting.gallery.find({ kind: 'figure', at, source, caption: [] })
  if (!picture) return undefined
  const ratio = picture.ratio()
  const height = Math.min(SIDE / Math.sqrt(ratio), MOST_HEIGHT, MOST_WIDTH / ratio)
  const { svg } = setting.gallery.show(picture, { width: height * ratio, height })
  const right = setting.screen.margins.right
  const style = `top:${TOP}px;right:${right}px;padding:${PADDING}px`
  return {
    html: `<div${attributes({ class: 'logo', style })}>${svg}</div>`,
    bottom: TOP + height + 2 * PADDING,
  }
}

/** What a title slide is fitted with: it stands in the middle, so it keeps clear above and below. */
export function belowLogo(logo: SlideLogo, setting: Setting): Setting {
  const { screen } = setting
  const { margins } = screen
  const more = Math.max(0, logo.bottom + GAP - margins.top)
  const clear = { ...margins, top: margins.top + more, bottom: margins.bottom + more }
  return { ...setting, screen: { ...screen, margins: clear } }
}
