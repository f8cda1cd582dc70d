// Ids of motions as an instructor says them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { motionParts } from '../../src/template/motion.ts'

test('should say a motion with its joint apart and its side behind', () => {
  assert.deepEqual(motionParts('ankle:plantarflexion'), {
    joint: 'ankle',
    motion: 'plantarflexion',
  })
  assert.deepEqual(motionParts('little-toe:internal-rotation'), {
    joint: 'little toe',
    motion: 'internal rotation',
  })
  assert.deepEqual(motionParts('neck:lateral-flexion-ipsilateral'), {
    joint: 'neck',
    motion: 'lateral flexion, ipsilateral',
  })
  assert.deepEqual(motionParts('foot:arch-support-medial'), {
    joint: 'foot',
    motion: 'arch support, medial',
  })
})
