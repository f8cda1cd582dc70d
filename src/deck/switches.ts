// The buttons beside a drawing whose layers are hidden and shown: one for each muscle, what lies on
// top first, each with the number that does the same on a keyboard.

import type { Figure } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import { muscleLayers } from '../figure/scene.ts'
import { countLines, naturalWidth, type Type, widestWord } from './measure.ts'
import type { Setting } from './setting.ts'

export interface Switch {
  readonly layer: string
  readonly name: string
  /** A digit; empty for those that have none, for there are only nine. */
  readonly key: string
}

export interface Switches {
  readonly items: readonly Switch[]
  /** In pixels of the stage. */
  readonly width: number
  readonly height: number
}

/** In pixels, but for `leading` and `key`, which are multiples of the size. */
export const SWITCH = {
  size: 40,
  leading: 1.15,
  gap: 16,
  down: 8,
  left: 12,
  right: 20,
  border: 2,
  key: 1.2,
} as const

const TYPE: Type = { face: 'text', size: SWITCH.size }

/** What stands on a button to the left and right of its name. */
const AROUND =
  2 * SWITCH.border + SWITCH.left + SWITCH.key * SWITCH.size + SWITCH.gap + SWITCH.right

/** Lines are counted in a column that is a little narrower than the real one. */
const SPARE = 1.03

/** Names that would take more of the width than this go on in a second line. */
const MOST_OF_WIDTH = 0.45

const MOST_KEYS = 9

/**
 * @param width of the drawing and its buttons together
 * @param before how many buttons the slide has already: numbers run on
 * @returns undefined when nothing on it can be switched
 */
export function fitSwitches(
  { at }: Figure,
  content: FigureContent,
  width: number,
  before: number,
  { metrics }: Setting,
): Switches | undefined {
  const layers = layersOf(content)
  if (layers.length === 0) return undefined
  const runs = layers.map(({ name }) => [{ text: name, at }])
  const most = (measure: typeof naturalWidth): number =>
    Math.ceil(Math.max(...runs.map((each) => measure(each, TYPE, metrics))) * SPARE + AROUND)
  const column = Math.min(most(naturalWidth), Math.max(width * MOST_OF_WIDTH, most(widestWord)))
  const heights = runs.map((each) => {
    const { count } = countLines(each, TYPE, column - AROUND, metrics)
    return count * SWITCH.size * SWITCH.leading + 2 * (SWITCH.down + SWITCH.border)
  })
  return {
    items: layers.map((layer, index) => {
      const number = before + index + 1
      return { ...layer, key: number > MOST_KEYS ? '' : String(number) }
    }),
    width: column,
    height: heights.reduce((sum, height) => sum + SWITCH.gap + height, -SWITCH.gap),
  }
}

/** As a class would take them off: from the surface down. */
function layersOf(content: FigureContent): Omit<Switch, 'key'>[] {
  if (content.kind !== 'scene' || content.shown !== 'switched') return []
  const { scene, words, only } = content
  return muscleLayers(scene)
    .filter((layer) => only === undefined || layer === only)
    .toReversed()
    .map((layer) => ({ layer, name: words.steps.get(layer) ?? layer }))
}
