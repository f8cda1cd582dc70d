import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { requireTool } from '../equipment/tools.ts'
import { deckOf, lessonOf } from './lesson.ts'
import { accessFaults, faultsInPrint, faultsStacked, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()
const lesson = (withNotes = true) => lessonOf('gastrocnemius', { withNotes })

const WINDOWS: readonly (readonly [title: string, width: number, height: number])[] = [
  ['on a screen of 16:9', 1280, 720],
  ['on a screen of 4:3', 1024, 768],
  ['on a television', 3840, 2160],
]

for (const [title, width, height] of WINDOWS)
  test(`should show every slide of a lesson whole ${title}`, async () => {
    const { html, slides, told } = await lesson()
    assert.deepEqual(told, [])
    assert.ok(slides >= 12 && slides <= 18, `${slides} slides`)
    const { page, complaints } = await open(html, { viewport: { width, height } })
    await whenReady(page)
    assert.deepEqual(await sweep(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

test('should fill a large screen', async () => {
  const { html } = await lesson()
  const { page } = await open(html, { viewport: { width: 3840, height: 2160 } })
  await whenReady(page)
  assert.equal(await page.evaluate('Reveal.getScale()'), 3)
  await page.context().close()
})

test('should print one page a slide, light, and open to screen readers', async () => {
  const { html, slides } = await lesson()
  const { page, complaints } = await open(html, { query: '?view=print' })
  await whenReady(page)
  await page.waitForSelector('.pdf-page', { state: 'attached' })
  assert.deepEqual(await faultsInPrint(page), [])
  assert.equal(await page.locator('.slides [aria-hidden], .slides [inert]').count(), 0)
  assert.deepEqual(await accessFaults(page), [])
  const folder = mkdtempSync(join(tmpdir(), 'deck-print-'))
  const file = join(folder, 'deck.pdf')
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const about = execFileSync(requireTool('pdfinfo'), [file], { encoding: 'utf8' })
  assert.match(about, new RegExp(`^Pages: +${slides}$`, 'm'))
  rmSync(folder, { recursive: true })
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should print all slides when it is simply printed, and show slides again after', async () => {
  const { html } = await lesson()
  const { page } = await open(html)
  await whenReady(page)
  const folder = mkdtempSync(join(tmpdir(), 'deck-print-'))
  const file = join(folder, 'deck.pdf')
  writeFileSync(file, await page.pdf())
  const text = execFileSync(requireTool('pdftotext'), [file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  for (const words of [
    'Gastrocnemius',
    'It does not work alone',
    'You should feel',
    'Take the handout home',
  ])
    assert.ok(text.includes(words), words)
  assert.deepEqual(await sweep(page), [])
  await page.context().close()
})

for (const theme of ['dark', 'light'])
  test(`should give axe nothing to find on any slide, ${theme}`, async () => {
    const { html } = await lesson()
    const { page } = await open(html)
    await whenReady(page)
    if (theme === 'light') await page.keyboard.press('t')
    const found: string[] = []
    await sweep(page, async (id) => {
      found.push(...(await accessFaults(page)).map((fault) => `${id}: ${fault}`))
    })
    assert.deepEqual(found, [])
    await page.context().close()
  })

test('should obey the keys of a clicker and its own', async () => {
  const { html } = await lesson()
  const { page, complaints } = await open(html)
  await whenReady(page)
  const at = () => page.evaluate<number>('Reveal.getIndices().h')
  for (const key of ['PageDown', ' ', 'ArrowRight']) await page.keyboard.press(key)
  assert.equal(await at(), 3)
  await page.keyboard.press('PageUp')
  assert.equal(await at(), 2)
  await page.keyboard.press('b')
  assert.equal(await page.evaluate('Reveal.isPaused()'), true)
  await page.keyboard.press('b')
  assert.equal(await page.evaluate('Reveal.isPaused()'), false)
  await page.keyboard.press('Shift+Slash')
  assert.match((await page.locator('dialog[open]').textContent()) ?? '', /Light or dark/)
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('[role=application]').count(), 0)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should ask first, and answer at the next key', async () => {
  const { html } = await deckOf(
    '## Where does it end?\n\nPoint.\n\n::: answer\nAt the heel.\n:::\n',
  )
  const { page } = await open(html)
  await whenReady(page)
  const answer = page.locator('.fragment')
  assert.equal(await answer.isVisible(), false)
  await page.keyboard.press(' ')
  assert.equal(await answer.isVisible(), true)
  assert.match((await answer.textContent()) ?? '', /^\s*Answer\s+At the heel\.\s*$/)
  await page.context().close()
})

test('should turn light at T, and stay so', async () => {
  const { html } = await lesson()
  const { page } = await open(html)
  await whenReady(page)
  const ground = () =>
    page.evaluate<string>(
      'getComputedStyle(Reveal.getCurrentSlide().querySelector(".stage")).backgroundColor',
    )
  assert.equal(await ground(), 'rgb(16, 20, 24)')
  await page.keyboard.press('t')
  assert.equal(await ground(), 'rgb(246, 243, 236)')
  // What is kept travels to another process, which a reload at once may outrun on a busy machine.
  await page.waitForTimeout(500)
  await page.reload()
  await whenReady(page)
  assert.equal(await ground(), 'rgb(246, 243, 236)')
  await page.keyboard.press('t')
  assert.equal(await ground(), 'rgb(16, 20, 24)')
  await page.context().close()
})

test('should show notes in a dark window of the speaker’s at S', async () => {
  const { html } = await lesson()
  const { page, complaints } = await open(html)
  await whenReady(page)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opening
  await speaker.waitForSelector('.speaker-controls-notes:not(.hidden)')
  assert.match(
    (await speaker.locator('.speaker-controls-notes .value').textContent()) ?? '',
    /rounded shape/,
  )
  assert.equal(
    await speaker.evaluate('getComputedStyle(document.body).backgroundColor'),
    'rgb(16, 20, 24)',
  )
  const frame = speaker.frameLocator('#upcoming-slide iframe')
  await frame.locator('.present .headline').first().waitFor()
  await page.keyboard.press('ArrowRight')
  await speaker.locator('body', { hasText: 'Nobody touches' }).waitFor()
  await speaker.keyboard.press('ArrowRight')
  await page.locator('.slides > section:nth-child(3).present').waitFor()
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should hold nothing of the notes when made without', async () => {
  const { html } = await lesson(false)
  for (const words of [
    'rounded shape',
    'Nobody touches',
    'tibial nerve',
    '<aside',
    'RevealNotes=',
    'reveal-notes',
  ])
    assert.ok(!html.includes(words), words)
  const { page, complaints } = await open(html)
  await whenReady(page)
  assert.deepEqual(await sweep(page), [])
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should run no script but its own', async () => {
  const { html } = await lesson()
  const body = html.lastIndexOf('<main')
  const spoilt = `${html.slice(0, body)}
    <script>window.broken = 1</script>
    <img src="x" onerror="window.broken = 2">
    <a href="javascript:window.broken=4" id="trap">x</a>
    ${html.slice(body)}`
  const { page } = await open(spoilt)
  await whenReady(page)
  await page.evaluate(`(() => {
    const script = document.createElement('script')
    script.textContent = 'window.broken = 3'
    document.body.append(script)
    document.getElementById('trap').click()
  })()`)
  assert.equal(await page.evaluate('window.broken'), undefined)
  await page.context().close()
})

const STACKED: readonly (readonly [title: string, options: object])[] = [
  ['where no scripts run', { javaScriptEnabled: false }],
  ['on a phone', { viewport: { width: 390, height: 800 } }],
]

for (const [title, options] of STACKED)
  test(`should stack its slides ${title}`, async () => {
    const { html, slides } = await lesson()
    const { page, complaints } = await open(html, options)
    const headlines = page.locator('.headline')
    assert.equal(await headlines.count(), slides)
    for (const headline of await headlines.all()) assert.ok(await headline.isVisible())
    for (const answer of await page.locator('.fragment').all()) assert.ok(await answer.isVisible())
    assert.deepEqual(await faultsStacked(page), [])
    const tops = await Promise.all((await headlines.all()).map((h) => h.boundingBox()))
    for (const [index, box] of tops.entries())
      assert.ok(index === 0 || (box?.y ?? 0) > (tops[index - 1]?.y ?? 0))
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

test('should give axe nothing to find on a phone', async () => {
  const { html } = await lesson()
  const { page } = await open(html, { viewport: { width: 390, height: 800 } })
  assert.deepEqual(await accessFaults(page), [])
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
  await page.context().close()
})

test('should stand still for those who asked for less motion', async () => {
  const { html } = await lesson()
  const { page } = await open(html)
  await whenReady(page)
  assert.equal(await page.evaluate('Reveal.getConfig().transition'), 'none')
  await page.context().close()
  const lively = await open(html, { reducedMotion: 'no-preference' })
  await whenReady(lively.page)
  assert.equal(await lively.page.evaluate('Reveal.getConfig().transition'), 'fade')
  await lively.page.context().close()
})
