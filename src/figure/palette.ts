// The colours and strokes of a figure on white paper. Tones keep their order of lightness in grey
// (target, helper, tendon, ghost, bone), so that a laser printer tells the same story.

import type { Theme } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import type { Palette } from './scene.ts'

export function paletteOf(
  theme: Theme,
  label: { readonly face: string; readonly size: Pt; readonly colour: string },
): Palette {
  const { tones, stroke } = theme.figures
  const ink = theme.figures['stroke-colour']
  return {
    tones,
    strokes: {
      outline: { colour: ink, width: stroke },
      detail: { colour: ink, width: Math.max(0.5, stroke * 0.66) },
      hidden: { colour: ink, width: stroke, dash: [stroke * 4, stroke * 3] },
    },
    label: { face: label.face, size: label.size, colour: label.colour },
  }
}
