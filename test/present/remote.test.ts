// The whole of a class, as the room sees it: slides on the computer, and phones that lead.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessFaults } from '../deck/stage.ts'
import { remoteOf, rooms, SLIDES, says } from './room.ts'

const openRoom = rooms()

function isOn(deck: Page, headline: string) {
  return says(deck, '.slides > .present .headline', headline)
}

test('should show the slide that the class sees, and what to say', async (context) => {
  const { phone, asked, opened, complaints } = await openRoom(context)
  const page = await phone()
  await says(page, '#headline', 'Calf')
  assert.equal(await page.textContent('#count'), '1 of 3')
  assert.equal(await page.textContent('#next'), 'Next: Which bone?')
  assert.equal(await page.textContent('#notes strong'), 'hello')
  assert.equal(await page.textContent('#notes em'), 'sits')
  assert.deepEqual(await page.locator('#notes li').allTextContents(), [
    'Ask who sits all day',
    'Ask again',
  ])
  assert.match((await page.textContent('#time')) ?? '', /^0:\d\d$/)
  assert.ok(asked.length > 5)
  assert.ok(asked.every((address) => !address.includes(opened.key)))
  assert.deepEqual(complaints, [])
})

test('should turn pages and show steps, forward and back', async (context) => {
  const { phone, deck } = await openRoom(context)
  const page = await phone()
  await page.tap('#forward:enabled')
  await isOn(deck, 'Which bone?')
  await says(page, '#next', 'Next: one more step, then Last one')
  await page.tap('#forward')
  await deck.locator('.present .fragment.visible').waitFor()
  await says(page, '#next', /^Next: Last one$/)
  await page.tap('#forward')
  await isOn(deck, 'Last one')
  await says(page, '#notes', 'No notes for this slide.')
  await says(page, '#next', 'Next: this is the last slide')
  await page.tap('#previous')
  await isOn(deck, 'Which bone?')
  await says(page, '#notes ol li', 'Then show')
})

test('should make the screen black, and show it again with the first press of any button', async (context) => {
  const { phone, deck } = await openRoom(context)
  const page = await phone()
  for (const button of ['#black', '#forward']) {
    await page.tap('#black:enabled')
    await deck.locator('.reveal.paused').waitFor()
    await says(page, '#state', 'The screen is black.')
    await page.tap(button)
    await deck.locator('.reveal:not(.paused)').waitFor()
    await page.locator('#state:empty').waitFor({ state: 'attached' })
    await isOn(deck, 'Calf')
  }
})

test('should let one phone lead, and another take over', async (context) => {
  const { phone, deck } = await openRoom(context)
  const first = await phone()
  await first.locator('#forward:enabled').waitFor()
  const second = await phone()
  await says(second, '#follow', 'Another phone is leading. Take over?')
  await says(second, '#headline', 'Calf')
  assert.equal(await second.isHidden('#forward'), true)
  await second.tap('#take')
  await says(first, '#follow', 'Another phone has taken over.')
  assert.equal(await first.isHidden('#forward'), true)
  await second.tap('#forward:enabled')
  await isOn(deck, 'Which bone?')
  await first.tap('#take')
  await first.tap('#forward:enabled')
  await deck.locator('.present .fragment.visible').waitFor()
  await says(second, '#follow', 'Another phone has taken over.')
})

test('should keep the lead over a reload of the phone', async (context) => {
  const { phone } = await openRoom(context)
  const first = await phone()
  await first.locator('#forward:enabled').waitFor()
  const second = await phone()
  await second.locator('#take').waitFor()
  await second.tap('#take')
  await second.reload()
  await second.locator('#forward:enabled').waitFor()
  await first.locator('#take').waitFor()
})

test('should tell a wrong code in a friendly way, and take the right one', async (context) => {
  const { phone, opened } = await openRoom(context)
  const page = await phone(`${remoteOf(opened).page}#wrong`)
  await says(page, '#state', 'This code is not the one on the computer’s screen.')
  assert.equal(await page.isHidden('#lead'), true)
  await page.fill('#code', opened.key.toUpperCase().replaceAll('-', ' '))
  await page.tap('#ask button')
  await says(page, '#headline', 'Calf')
  await page.reload()
  await says(page, '#headline', 'Calf')
})

test('should ask for the code where the address was typed without it', async (context) => {
  const { phone, opened } = await openRoom(context)
  const page = await phone(remoteOf(opened).page)
  await page.fill('#code', opened.key)
  await page.tap('#ask button')
  await page.locator('#forward:enabled').waitFor()
})

test('should go on where it was when the deck is loaded again', async (context) => {
  const { phone, deck } = await openRoom(context)
  const page = await phone()
  await page.tap('#forward:enabled')
  await isOn(deck, 'Which bone?')
  // reveal.js writes the address now and then.
  while (!(await deck.evaluate('location.hash.endsWith(Reveal.getCurrentSlide().id)')))
    await deck.waitForTimeout(50)
  await deck.reload()
  await says(page, '#headline', 'Which bone?')
  await page.tap('#forward:enabled')
  await deck.locator('.present .fragment.visible').waitFor()
})

test('should say so while the slides are not open', async (context) => {
  const { phone, deck, opened } = await openRoom(context)
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  await deck.goto('about:blank')
  await says(page, '#state', 'The slides are not open on the computer.')
  assert.equal(await page.isDisabled('#forward'), true)
  await deck.goto(`${opened.address}deck`)
  await page.locator('#forward:enabled').waitFor()
})

test('should obey the newest of two decks only', async (context) => {
  const { phone, deck, opened } = await openRoom(context)
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  const other = await deck.context().newPage()
  await other.goto(`${opened.address}deck`)
  await other.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.tap('#forward:enabled')
  await isOn(other, 'Which bone?')
  await isOn(deck, 'Calf')
})

test('should come back by itself when every connection was cut', async (context) => {
  const { phone, deck, opened } = await openRoom(context)
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  await page.evaluate(`window.said = []
    new MutationObserver(() => said.push(document.getElementById('state').textContent))
      .observe(document.getElementById('state'), { childList: true, characterData: true })`)
  opened.cut()
  while (!(await page.evaluate(`said.some((each) => each.startsWith('Reconnecting…'))`)))
    await page.waitForTimeout(50)
  await page.locator('#forward:enabled').waitFor()
  await page.tap('#forward')
  await isOn(deck, 'Which bone?')
})

test('should forget what was pressed while there was no connection', async (context) => {
  const { phone, deck } = await openRoom(context)
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  await page.context().setOffline(true)
  await says(page, '#state', 'Reconnecting…')
  assert.equal(await page.isDisabled('#forward'), true)
  await page.evaluate(`document.getElementById('forward').disabled = false
    document.getElementById('forward').click()`)
  await page.context().setOffline(false)
  await page.locator('#state:empty').waitFor({ state: 'attached', timeout: 15_000 })
  await page.tap('#black:enabled')
  await deck.locator('.reveal.paused').waitFor()
  await isOn(deck, 'Calf')
})

test('should begin the class from the start page, by hand or from the phone', async (context) => {
  const { phone, deck, opened } = await openRoom(context)
  await deck.goto(opened.address)
  await says(deck, '#phones', 'No phone yet')
  const page = await phone()
  await says(deck, '#phones', 'Phone connected')
  await says(page, '#headline', 'Ready when you are')
  await page.tap('#forward:enabled')
  await says(deck, '.slides > .present .headline', 'Calf')
  await deck.goto(opened.address)
  await deck.click('#begin')
  await says(deck, '.slides > .present .headline', 'Calf')
})

test('should say on the start page that the phone has gone', async (context) => {
  const { phone, deck, opened } = await openRoom(context, { beatTime: 100 })
  await deck.goto(opened.address)
  const page = await phone()
  await says(deck, '#phones', 'Phone connected')
  // It stays open, and answers no more: as a phone that sleeps.
  await page.route('**/beat', () => {})
  await says(deck, '#phones', 'No phone yet')
})

test('should show the words of notes as words', async (context) => {
  const { phone, deck } = await openRoom(context)
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  const text = '<img src=x onerror=alert(1)>'
  await deck.evaluate(`fetch('/slide', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: 1, total: 1, headline: '${text}', next: '', steps: 0,
      isBlack: false, notes: [{ kind: 'paragraph', runs: [{ text: '${text}', strong: true, emphasised: false }] }] }),
  })`)
  await says(page, '#headline', text)
  assert.equal(await page.textContent('#notes'), text)
  assert.equal(await page.locator('img').count(), 0)
})

const LONG = SLIDES.replace('Say **hello** to all.', 'Say **hello** to all of them. '.repeat(80))

test('should keep every button in reach, large, and free of what axe complains of', async (context) => {
  const { phone, deck, opened } = await openRoom(context, { markdown: LONG })
  const page = await phone()
  await page.locator('#forward:enabled').waitFor()
  const second = await phone()
  await second.locator('#take').waitFor()
  const asks = await phone(remoteOf(opened).page)
  await asks.locator('#code').waitFor()
  for (const each of [page, second, asks]) {
    assert.deepEqual(await accessFaults(each), [])
    const boxes = await each.evaluate<readonly Box[]>(
      `[...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
        .map((button) => button.getBoundingClientRect().toJSON())`,
    )
    assert.ok(boxes.length > 0)
    for (const { height, bottom } of boxes) {
      assert.ok(height >= 64)
      assert.ok(bottom <= 844)
    }
    assert.ok(await each.evaluate(`document.documentElement.scrollHeight <= innerHeight`))
    const sizes = await each.evaluate<number[]>(
      `[...document.querySelectorAll('p, li, h1, button, label')].map((element) =>
        parseFloat(getComputedStyle(element).fontSize))`,
    )
    assert.ok(sizes.every((size) => size >= 18))
  }
  assert.ok(await page.evaluate(`document.getElementById('main').scrollHeight > innerHeight`))
  await deck.goto(opened.address)
  await says(deck, '#phones', '2 phones connected')
  assert.deepEqual(await accessFaults(deck), [])
})

interface Box {
  readonly height: number
  readonly bottom: number
}
