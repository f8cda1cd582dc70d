// One muscle of a drawing that has several, on the body that they share: all else is left out, and what
// is shown stays where it stands among the others.

import type { Drawing, DrawnGroup } from './drawing.ts'

/** What every muscle lies on. */
const BODY: readonly string[] = ['skin', 'bones']

/** @param only the layer that is shown of those that are muscles; all of them when undefined */
export function groupsShown({ groups }: Drawing, only: string | undefined): readonly DrawnGroup[] {
  if (only === undefined) return groups
  return groups.filter(({ step }) => step === only || BODY.includes(step))
}
