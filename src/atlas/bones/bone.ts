// What every file beside this one gives for each of its bones.

import type { Field } from '../solid/field.ts'

export interface Bone {
  /** In mm, of the right side or of the whole where there is only one. */
  readonly field: () => Field
  /** A bone of the middle is its own mirror image. */
  readonly side: 'right' | 'middle'
  /** The largest cell that its thin plates bear without holes, in mm. */
  readonly coarsest?: number
}
