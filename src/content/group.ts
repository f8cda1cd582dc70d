// The shape of a group: what a class is about tonight. Its members are muscles, and it has words of
// its own; where a group and a muscle say the same kind of thing, the field has the same name.

import type { z } from 'zod'
import { date, id, inline, list, mapping, text } from '../yaml/shape.ts'
import { noticeShape } from './muscle.ts'
import { citations, ids, lowerCaseText } from './shared.ts'
import { REGIONS } from './vocabulary.ts'

export const groupShape = mapping({
  name: text(),
  say: text().optional(),
  plain: lowerCaseText('the muscles of your calf'),
  where: lowerCaseText('at the back of your lower leg'),
  region: id(REGIONS, 'region'),
  members: ids(),
  'main-message': inline(),
  'stop-line': inline(),
  remember: list(inline(), { min: 3, max: 3 }),
  'find-it': mapping({ steps: list(inline(), { min: 1 }) }).optional(),
  notice: list(noticeShape).optional(),
  habits: list(mapping({ text: inline(), sources: citations() })).optional(),
  exercises: ids(),
  'red-flags': ids(),
  'teacher-notes': list(inline()).optional(),
  sources: citations(),
  more: list(id()).optional(),
  checked: date(),
  'checked-against': lowerCaseText('open references, not yet the printed books').optional(),
  reviewed: mapping({ by: text(), on: date() }).optional(),
})

export type GroupFacts = z.infer<typeof groupShape>
