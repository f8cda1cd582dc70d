// The whole of the preview, as somebody who writes sees it: a file is saved, and the page follows.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import type { Browser, Frame, Page } from 'playwright-core'
import { openPreview } from '../../src/preview/preview.ts'
import { openProject, ROOT } from '../build/project.ts'
import { openBrowser } from '../equipment/browser.ts'

const RECORD = 'content/muscles/gastrocnemius.md'
const STUDIO = 'content/studio.yaml'
const SHEET = 'gastrocnemius/client.pdf'
const LESSON = 'gastrocnemius/lesson.html'
const OTHER_LESSON = 'soleus/lesson.html'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

async function openPage(context: TestContext, path = LESSON) {
  const project = openProject(context)
  const { folder } = project
  project.write(RECORD, project.read(RECORD))
  project.write(STUDIO, project.read(STUDIO).replace(/^set:.*$/m, 'set: [client, lesson]'))
  // Looked at below: thrown here, they would leave the preview open, and the tests would not end.
  const failures: string[] = []
  const preview = await openPreview({
    ...{ root: ROOT, cwd: folder, studio: folder, out: join(folder, 'out'), port: 0 },
    progress: () => {},
    built: () => {},
    failed: (message) => failures.push(message),
  })
  if (preview.kind !== 'open') throw new Error(preview.problem)
  context.after(() => preview.close())
  assert.deepEqual(failures, [])
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  context.after(() => page.close())
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${preview.address}#${path}`)
  const frame = await shown(page, path)
  return { project, preview, page, frame, complaints }
}

/** The frame of what is shown, once it has been loaded and has taken the place of the old one. */
async function shown(page: Page, path: string): Promise<Frame> {
  const frame = page.locator(`#stage iframe:only-of-type:not(.coming):not(.seen)[src*="${path}"]`)
  await frame.waitFor()
  const handle = await frame.elementHandle()
  const content = await handle?.contentFrame()
  await page.evaluate("document.querySelector('#stage iframe').classList.add('seen')")
  assert.ok(content)
  return content
}

/** A sentence of its own for the first thing to remember, which is on the sheet and in the deck. */
function remember(record: string, sentence: string): string {
  const changed = record.replace(/^remember:\n {2}- .*$/m, `remember:\n  - ${sentence}`)
  assert.notEqual(changed, record)
  return changed
}

async function fetchBytes(address: string): Promise<Buffer> {
  const response = await fetch(address)
  return Buffer.from(await response.arrayBuffer())
}

test('should list what was built and show what is chosen', async (context) => {
  const { page, complaints } = await openPage(context)
  const group = page.locator('#list section').filter({ hasText: 'the calf muscle you can see' })
  const [handout = '', deck = ''] = await group.locator('a').allTextContents()
  assert.match(handout, /^Client handout\d+ pages$/)
  assert.match(deck, /^Class deck\d+ slides$/)
  await page.click(`#list a[href="#${SHEET}"]`)
  const frame = await shown(page, SHEET)
  assert.match(frame.url(), /client\.pdf#page=1/)
  assert.equal(await page.textContent('#title'), 'Gastrocnemius · Client handout')
  assert.equal(await page.textContent('#list [aria-current]'), handout)
  assert.match((await page.textContent('#state')) ?? '', /^Up to date · built in \d/)
  assert.equal(await page.isHidden('#mistakes'), true)
  assert.deepEqual(complaints, [])
})

test('should show the sheet anew when its record is saved, on the page that was chosen', async (context) => {
  const { project, page, complaints } = await openPage(context, SHEET)
  const address = `${new URL(page.url()).origin}/out/${SHEET}`
  const before = await fetchBytes(address)
  await page.click('#pages button:text("2")')
  assert.match((await shown(page, SHEET)).url(), /#page=2/)
  project.write(RECORD, remember(project.read(RECORD), 'Walk like a zebra.'))
  assert.match((await shown(page, SHEET)).url(), /#page=2/)
  const now = await fetchBytes(address)
  assert.notDeepEqual(now, before)
  assert.deepEqual(now, readFileSync(join(project.folder, 'out', SHEET)))
  assert.equal(new URL(page.url()).hash, `#${SHEET}`)
  assert.deepEqual(complaints, [])
})

test('should show the deck anew at the slide and step where it was', async (context) => {
  const { project, page, frame, complaints } = await openPage(context, LESSON)
  await frame.waitForSelector('html[data-ready]', { state: 'attached' })
  await frame.evaluate(GO_TO_FIRST_STEP)
  const place = await frame.evaluate(WHERE_IT_IS)
  project.write(RECORD, remember(project.read(RECORD), 'Walk like a zebra.'))
  const fresh = await shown(page, LESSON)
  await fresh.waitForSelector('html[data-ready]', { state: 'attached' })
  assert.deepEqual(await fresh.evaluate(WHERE_IT_IS), place)
  assert.match(await fresh.content(), /Walk like a zebra/)
  assert.deepEqual(complaints, [])
})

test('should keep the place of the deck that was seen, and of none that is on its way', async (context) => {
  const { page, frame, complaints } = await openPage(context, LESSON)
  await frame.waitForSelector('html[data-ready]', { state: 'attached' })
  await frame.evaluate(GO_TO_FIRST_STEP)
  const place = await frame.evaluate(WHERE_IT_IS)
  await page.route(`**/out/${OTHER_LESSON}*`, () => {})
  const current = (path: string) => page.locator(`#list a[href="#${path}"][aria-current]`)
  for (const path of [OTHER_LESSON, SHEET]) {
    await page.click(`#list a[href="#${path}"]`)
    await current(path).waitFor()
  }
  await shown(page, SHEET)
  // Seen are the sheet, and then, while the other deck is on its way, the sheet still.
  for (const path of [OTHER_LESSON, LESSON]) {
    await page.click(`#list a[href="#${path}"]`)
    await current(path).waitFor()
  }
  const again = await shown(page, LESSON)
  await again.waitForSelector('html[data-ready]', { state: 'attached' })
  assert.deepEqual(await again.evaluate(WHERE_IT_IS), place)
  assert.equal(await page.evaluate(`sessionStorage.getItem('${OTHER_LESSON}')`), null)
  assert.deepEqual(complaints, [])
})

test('should lay a mistake over the last good version until it is mended', async (context) => {
  const { project, page, complaints } = await openPage(context, SHEET)
  const record = project.read(RECORD)
  const line = record.split('\n').findIndex((each) => each.startsWith('nerve:')) + 1
  const address = `${new URL(page.url()).origin}/out/${SHEET}`
  const good = await fetchBytes(address)
  project.write(RECORD, record.replace(/^nerve:/m, 'nerv:'))
  await page.locator('#mistakes').waitFor()
  const mistake = page.locator('#mistakes li').filter({ hasText: 'nerv' }).last()
  assert.equal(await mistake.locator('.place').textContent(), `${RECORD}:${line}:1`)
  assert.equal(await mistake.locator('.message').textContent(), 'unknown field nerv')
  assert.equal(await mistake.locator('.hint').textContent(), 'did you mean nerve?')
  await page.locator('#list a[aria-current].stale').waitFor()
  assert.equal(await page.isVisible('#stale'), true)
  assert.equal(await page.locator('#stage iframe.seen').count(), 1)
  assert.deepEqual(await fetchBytes(address), good)

  await page.keyboard.press('Escape')
  assert.equal(await page.isHidden('#mistakes'), true)
  await page.click('#reopen')
  assert.equal(await page.isVisible('#mistakes'), true)

  project.write(RECORD, record)
  await page.locator('#mistakes').waitFor({ state: 'hidden' })
  await page.locator('#list a[aria-current]:not(.stale)').waitFor()
  assert.equal(await page.isHidden('#reopen'), true)
  assert.deepEqual(complaints, [])
})

test('should say when it has lost the program', async (context) => {
  const { page, preview } = await openPage(context, SHEET)
  await preview.close()
  await page.locator('#state.lost').waitFor()
})

test('should have nothing that axe complains of', async (context) => {
  const { project, page } = await openPage(context, SHEET)
  project.write(RECORD, project.read(RECORD).replace(/^nerve:/m, 'nerv:'))
  await page.locator('#mistakes').waitFor()
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate(
    'axe.run({ iframes: false }).then((told) => told.violations)',
  )
  assert.deepEqual(violations, [])
})

/** In the deck: to the first step of the first slide that has steps. */
const GO_TO_FIRST_STEP = `{
  const slide = Reveal.getSlides().find((each) => each.querySelector('.fragment'))
  const { h, v } = Reveal.getIndices(slide)
  Reveal.slide(h, v, 0)
}`

const WHERE_IT_IS = `[Reveal.getCurrentSlide().id, Reveal.getIndices().f]`
