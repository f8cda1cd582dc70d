// The theme's numbers and colours as custom properties: what was measured with is what is shown.

import { figureColours } from '../figure/palette.ts'
import type { Screen, ScreenColours, TitleLook } from '../theme/screen.ts'
import { roomOf } from './setting.ts'
import { SWITCH } from './switches.ts'

/** Logos are made for white paper. */
const LOGO_GROUND = '#ffffff'

export function customProperties(screen: Screen): string {
  const { stage, margins, text, lists, panels, tables, columns, figures, foot } = screen
  const lengths = {
    'stage-width': px(stage.width),
    'stage-height': px(stage.height),
    'margin-top': px(margins.top),
    'margin-right': px(margins.right),
    'margin-bottom': px(margins.bottom),
    'margin-left': px(margins.left),
    leading: String(text.leading),
    gap: em(text.gap),
    'list-indent': em(lists.indent),
    'list-gap': em(lists.gap),
    'panel-across': em(panels.across),
    'panel-down': em(panels.down),
    'cell-across': em(tables.across),
    'cell-down': em(tables.down),
    'table-rule': px(tables.rule),
    'columns-gap': px(columns.gap),
    'figure-share': `${figures.share * 100}%`,
    'figure-width': px(roomOf(screen).width * figures.share),
    'figure-padding': px(figures.padding),
    caption: px(figures.caption),
    credit: px(figures.credit),
    foot: px(foot),
    'switch-size': px(SWITCH.size),
    'switch-leading': String(SWITCH.leading),
    'switch-gap': px(SWITCH.gap),
    'switch-border': px(SWITCH.border),
    'switch-padding': `${px(SWITCH.down)} ${px(SWITCH.right)} ${px(SWITCH.down)} ${px(SWITCH.left)}`,
    'switch-key': em(SWITCH.key),
    'logo-ground': LOGO_GROUND,
    ...titleProperties('headline', screen.headlines),
    ...titleProperties('title', screen.titles),
  }
  return [
    rule(':root', { ...lengths, ...coloursOf(screen.dark) }),
    rule(':root[data-theme="light"]', coloursOf(screen.light)),
    // Paper is white, and ink is dear.
    `@media print{${rule(':root', coloursOf(screen.light))}}`,
  ].join('\n')
}

function titleProperties(name: string, { leading, gap }: TitleLook): Record<string, string> {
  return { [`${name}-leading`]: String(leading), [`${name}-gap`]: px(gap) }
}

/** What drawings are coloured with is derived from the tones, in each theme from its own. */
function coloursOf(all: ScreenColours): Record<string, string> {
  const { tones: _, ...colours } = all
  return { ...colours, ...figureColours(all) }
}

function rule(selector: string, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `--${name}:${value}`)
  return `${selector}{${lines.join(';')}}`
}

function px(value: number): string {
  return `${value}px`
}

function em(value: number): string {
  return `${value}em`
}
