// The shape of a group: what a class is about tonight. Its members are muscles, and it has words of
// its own; where a group and a muscle say the same kind of thing, the field has the same name.

import type { z } from 'zod'
import { id, mapping, text } from '../yaml/shape.ts'
import { ids, lowerCaseText } from './shared.ts'
import { teachingFields } from './teaching.ts'
import { REGIONS } from './vocabulary.ts'

export const groupShape = mapping({
  name: text(),
  say: text().optional(),
  plain: lowerCaseText('the muscles of your calf'),
  where: lowerCaseText('at the back of your lower leg'),
  region: id(REGIONS, 'region'),
  members: ids(),
  ...teachingFields,
})

export type GroupFacts = z.infer<typeof groupShape>
