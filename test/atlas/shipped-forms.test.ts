// The muscles that come along, as they are modelled: none has a fault that `draw --try` would tell
// its author.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '../../src/atlas/faults.ts'
import { readProject } from '../../src/build/files.ts'
import { readLibrary } from '../../src/content/library.ts'
import { ROOT } from '../build/project.ts'

const { atlas } = readLibrary(readProject(ROOT, undefined, ROOT), ({ severity, message }) =>
  assert.notEqual(severity, 'error', message),
)

test('should have forms from every part of the body', () => {
  assert.ok(atlas.muscles.size >= 50)
})

for (const shape of atlas.muscles.values())
  test(`should have no fault: ${shape.id}`, () => {
    assert.deepEqual(faultsOf(shape, atlas.landmarks), [])
  })
