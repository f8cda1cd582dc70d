// Finished sheets are judged, one by one, by all rules of the page; and other programs open them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './rules.ts'
import { JUDGES_ALL, makeSheet, matrixOrders, openShipped, planMatrix } from './sheets.ts'
import { lookAt } from './viewers.ts'

const MOST_INK = 0.08

const workshop = openShipped()
const artifacts = planMatrix(matrixOrders(workshop), workshop)

/** Programs take longer than rules do: they look at one sheet of each edition and trait. */
const looked = new Set<string>()

function wantsLook(edition: string, traits: readonly string[]): boolean {
  const key = `${edition} ${traits.join(' ')}`
  const isNew = !looked.has(key)
  looked.add(key)
  return JUDGES_ALL || isNew
}

for (const artifact of artifacts) {
  const { order, path } = artifact
  const isLookedAt = wantsLook(order.edition, order.format.traits)
  test(`should make a sound ${path}`, async () => {
    const { sheet, told } = await makeSheet(artifact, workshop)
    assert.ok(sheet, told.join('\n'))
    const faults = (await faultsOf(sheet)).map(({ rule, fault }) => `${rule}: ${fault}`)
    if (isLookedAt) {
      const { complaints, ink } = await lookAt(sheet.bytes)
      faults.push(...complaints)
      const most = Math.max(...ink)
      if (order.format.traits.includes('ink-saver') && most > MOST_INK)
        faults.push(`ink: ${(most * 100).toFixed(1)} % of page ${ink.indexOf(most) + 1} is inked`)
    }
    assert.deepEqual([...told, ...faults], [])
  })
}
