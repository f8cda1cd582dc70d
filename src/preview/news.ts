// What the page is told: one sentence of state, always whole, so that who comes late needs only the
// last one.

import type { Diagnostic } from '../diagnostic.ts'

export type News =
  | { readonly kind: 'building' }
  | {
      readonly kind: 'built'
      readonly milliseconds: number
      /** In order of file and line. */
      readonly diagnostics: readonly Diagnostic[]
      /** Paths inside the folder of outputs; what else is there is a last good version. */
      readonly current: readonly string[]
    }
  /** The build itself broke off: nothing that an author could have written. */
  | { readonly kind: 'failed'; readonly message: string }
