// The room a mark takes on its page, in PDF's own coordinates: a figure's BBox is made of it.

import type { Mark } from '../layout/page.ts'
import type { Pt } from '../type/metrics.ts'
import type { Box } from './structure.ts'

export function boundsOf(mark: Mark, pageHeight: Pt): Box {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return [mark.x, pageHeight - mark.y - mark.height, mark.x + mark.width, pageHeight - mark.y]
    case 'text':
      return [mark.x, pageHeight - mark.y, mark.x, pageHeight - mark.y + mark.size]
    case 'rule':
      return boundsOfPoints([mark.from, mark.to], pageHeight)
    case 'path':
      return boundsOfPoints(
        mark.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to])),
        pageHeight,
      )
    default:
      return mark satisfies never
  }
}

function boundsOfPoints(points: readonly (readonly [Pt, Pt])[], pageHeight: Pt): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => pageHeight - y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
