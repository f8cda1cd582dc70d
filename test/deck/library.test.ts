// Every slide of every deck that comes with the project, as a class, a projector and a printer get it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BuiltDeck, builtDecks, builtLibrary, inTurns } from './built.ts'
import {
  accessFaults,
  faultsInPrint,
  faultsStacked,
  type Stage,
  sweep,
  sweepAccess,
  theatre,
  whenReady,
} from './stage.ts'

const { open } = theatre()

type Options = Parameters<typeof open>[1]
type Look = (stage: Stage) => Promise<string[]>

const PRINT: Options = { query: '?view=print' }
const PHONE: Options = { viewport: { width: 390, height: 800 } }

/** Every deck opened and looked at: one line for each fault, none when all is well. */
async function faultsOf(
  decks: readonly BuiltDeck[],
  options: Options,
  look: Look,
): Promise<string[]> {
  const found = await inTurns(decks, async ({ path, html }) => {
    const stage = await open(html, options)
    const faults = [...(await look(stage)), ...stage.complaints]
    await stage.page.context().close()
    return faults.map((fault) => `${path} ${fault}`)
  })
  return found.flat()
}

const inView: Look = async ({ page }) => {
  await whenReady(page)
  return sweep(page)
}

const inPrint: Look = async ({ page }) => {
  await whenReady(page)
  return faultsInPrint(page)
}

test('should make every deck without a complaint', async () => {
  const { decks, unmade } = await builtLibrary()
  assert.deepEqual(unmade, [])
  assert.deepEqual(
    decks.flatMap(({ path, told }) => told.map((line) => `${path}: ${line}`)),
    [],
  )
})

const VIEWS: readonly (readonly [title: string, options: Options, look: Look])[] = [
  ['on a screen of 16:9', {}, inView],
  ['on a screen of 4:3', { viewport: { width: 1024, height: 768 } }, inView],
  ['for print', PRINT, inPrint],
  ['on a phone', PHONE, ({ page }) => faultsStacked(page)],
]

for (const [title, options, look] of VIEWS)
  test(`should show every slide of every deck whole and large enough ${title}`, async () => {
    assert.deepEqual(await faultsOf(await builtDecks(), options, look), [])
  })

/** The whole of a group, which holds what its muscles’ decks hold; all decks with `npm test -- --all`. */
async function decksForAxe(): Promise<readonly BuiltDeck[]> {
  const decks = await builtDecks()
  if (process.env.FASCICLE_ALL) return decks
  return decks.filter(({ path }) => /^(?:calf|gastrocnemius)\//.test(path))
}

for (const theme of ['dark', 'light'])
  test(`should give axe nothing to find on any slide, ${theme}`, async () => {
    const look: Look = async ({ page }) => {
      await whenReady(page)
      if (theme === 'light') await page.keyboard.press('t')
      return sweepAccess(page)
    }
    assert.deepEqual(await faultsOf(await decksForAxe(), {}, look), [])
  })

const AT_ONCE: readonly (readonly [title: string, options: Options])[] = [
  ['in print', PRINT],
  ['on a phone', PHONE],
]

for (const [title, options] of AT_ONCE)
  test(`should give axe nothing to find ${title}`, async () => {
    const look: Look = async ({ page }) => {
      if (options === PRINT) await whenReady(page)
      return accessFaults(page)
    }
    assert.deepEqual(await faultsOf(await decksForAxe(), options, look), [])
  })
