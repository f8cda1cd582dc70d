// What counts as plainly false: nothing that a teacher could defend from the record.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainlyFalse, type Kind, truths } from '../../src/quiz/truth.ts'
import { openShelf } from './library.ts'

const { muscles } = openShelf().context.library

const DOUBTFUL: readonly (readonly [muscle: string, kind: Kind, id: string, why: string])[] = [
  ['soleus', 'start', 'tibia', 'its other head starts there'],
  ['popliteus', 'start', 'tibia', 'some books call its end the start'],
  ['popliteus', 'start', 'fibula', 'the text names it as a variant'],
  ['fibularis-longus', 'start', 'tibia', 'it sometimes starts there too'],
  ['tibialis-posterior', 'end', 'calcaneus', 'the text speaks of slips to it'],
  ['flexor-hallucis-longus', 'start', 'tibia', 'the membrane joins both bones'],
  ['flexor-hallucis-longus', 'end', 'phalanges-foot', 'the whole of which it is a part'],
  ['gastrocnemius', 'nerve', 'sciatic', 'its nerve branches from it'],
  ['gastrocnemius', 'nerve', 'medial-plantar', 'its nerve branches into it'],
  ['gastrocnemius', 'motion', 'knee:flexion', 'it helps with it'],
  ['gastrocnemius', 'motion', 'subtalar:inversion', 'it crosses that joint'],
  ['gastrocnemius', 'motion', 'knee:extension', 'a calf that holds the shin straightens the knee'],
  ['gastrocnemius', 'motion', 'knee:stabilization', 'every muscle steadies what it crosses'],
  ['popliteus', 'motion', 'hip:external-rotation', 'with the foot down it turns the thigh'],
  ['flexor-hallucis-longus', 'motion', 'toes:flexion', 'the next toe may bend too'],
  ['gastrocnemius', 'against', 'fibularis-brevis', 'it too crosses that joint'],
  ['fibularis-brevis', 'against', 'gastrocnemius', 'it crosses the joint at which both differ'],
  ['tibialis-posterior', 'against', 'tibialis-anterior', 'one points the foot, the other lifts it'],
  ['gastrocnemius', 'against', 'extensor-digitorum-longus', 'nothing is known of it'],
  ['gastrocnemius', 'against', 'gastrocnemius', 'it is the muscle itself'],
  ['flexor-hallucis-longus', 'joint', 'toes', 'its tendon sends slips on to them'],
]

for (const [id, kind, other, why] of DOUBTFUL)
  test(`should not call ${other} wrong for ${kind} of ${id}: ${why}`, () => {
    const muscle = muscles.get(id)
    assert.ok(muscle)
    assert.equal(isPlainlyFalse(kind, other, muscle, muscles), false)
  })

const FALSE: readonly (readonly [muscle: string, kind: Kind, id: string])[] = [
  ['gastrocnemius', 'start', 'fibula'],
  ['gastrocnemius', 'end', 'talus'],
  ['gastrocnemius', 'motion', 'ankle:dorsiflexion'],
  ['soleus', 'motion', 'knee:flexion'],
  ['tibialis-anterior', 'nerve', 'tibial'],
  ['soleus', 'joint', 'knee'],
  ['soleus', 'against', 'popliteus'],
]

for (const [id, kind, other] of FALSE)
  test(`should call ${other} wrong for ${kind} of ${id}`, () => {
    const muscle = muscles.get(id)
    assert.ok(muscle)
    assert.equal(isPlainlyFalse(kind, other, muscle, muscles), true)
  })

test('should know what is true over all heads and endings', () => {
  const ids = (id: string, kind: Kind): readonly string[] => {
    const muscle = muscles.get(id)
    return muscle ? truths(kind, muscle) : []
  }
  assert.deepEqual(ids('soleus', 'start'), ['fibula', 'tibia'])
  assert.deepEqual(ids('gastrocnemius', 'start'), ['femur'])
  assert.deepEqual(ids('popliteus', 'joint'), ['knee'])
})
