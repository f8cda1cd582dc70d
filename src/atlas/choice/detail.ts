// How closely each kind of figure is looked at and traced: a limb fills a column, a whole body is a
// few centimetres tall.

import type { SceneRequest } from '../draw/request.ts'

type Closeness = Pick<SceneRequest, 'cell' | 'detail'>

export const LIMB_DETAIL: Closeness = {
  cell: 0.5,
  detail: { tolerance: 0.3, smallest: 12, creases: true, shades: true, fibres: true },
}

export const BODY_DETAIL: Closeness = {
  cell: 1.25,
  detail: { tolerance: 2, smallest: 120, creases: true, shades: false, fibres: false },
}
