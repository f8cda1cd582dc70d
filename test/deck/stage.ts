// A deck in a real browser: opened from a file, as at a studio's screen, and looked at slide by
// slide. Whatever the page complains of, or asks the network for, is remembered.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../equipment/browser.ts'
import { readText } from '../equipment/golden.ts'

export const WIDE = { width: 1280, height: 720 }

export interface Stage {
  readonly page: Page
  /** Messages of the console, uncaught errors and requests that leave the file. */
  readonly complaints: string[]
}

export interface Theatre {
  open(html: string, options?: BrowserContextOptions & { readonly query?: string }): Promise<Stage>
}

/** Opens a browser for the tests of a file, and closes it after them. */
export function theatre(): Theatre {
  let browser: Browser | undefined
  let folder = ''
  let count = 0
  before(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(join(tmpdir(), 'deck-'))
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    open: async (html, { query = '', ...options } = {}) => {
      if (!browser) throw new Error('the browser is not open yet')
      const file = join(folder, `${++count}.html`)
      writeFileSync(file, html)
      const context = await browser.newContext({
        viewport: WIDE,
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', ({ message }) => complaints.push(message))
      context.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(pathToFileURL(file).href) && !/^(?:data|about|blob):/.test(url))
          complaints.push(`asked for ${url}`)
      })
      await page.goto(`${pathToFileURL(file).href}${query}`)
      return { page, complaints }
    },
  }
}

/** Waits until reveal.js has set the stage. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/** What is wrong with a stage, as source text: the page itself looks. */
const FAULTS = `(stage, scale) => {
  const faults = []
  const box = stage.getBoundingClientRect()
  const near = 1.5 * scale
  if (box.width < 100 * scale) faults.push('the stage is not there')
  if (stage.scrollHeight > stage.clientHeight) faults.push('the stage overflows downward')
  if (stage.scrollWidth > stage.clientWidth) faults.push('the stage overflows sideways')
  const content = stage.querySelector('.content')
  const body = stage.querySelector('.body')
  if (body) {
    // Letters of a last line may reach a little below it.
    const reach = parseFloat(getComputedStyle(body).fontSize) * 0.1
    if (body.scrollHeight > Math.max(body.clientHeight, content.clientHeight) + reach)
      faults.push('the body overflows downward')
    if (body.scrollWidth > body.clientWidth) faults.push('the body overflows sideways')
  }
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  let letters = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // What is only announced is never painted.
    if (node.data.trim() === '' || node.parentElement.localName === 'desc') continue
    letters += node.data.trim().length
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const isInside = rect.left >= box.left - near && rect.right <= box.right + near &&
        rect.top >= box.top - near && rect.bottom <= box.bottom + near
      if (!isInside) faults.push('outside: ' + node.data.trim().slice(0, 40))
    }
    if (!node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      faults.push('not visible: ' + node.data.trim().slice(0, 40))
  }
  for (const picture of stage.querySelectorAll('.picture')) {
    const rect = picture.getBoundingClientRect()
    if (rect.width < 20 * scale || rect.height < 20 * scale || rect.bottom > box.bottom + near)
      faults.push('a picture has no room')
  }
  if (letters === 0) faults.push('nothing stands on it')
  const panels = [...stage.querySelectorAll('.panel, .plate, table')]
  for (const panel of panels)
    if (panel.getBoundingClientRect().bottom > box.bottom - 20 * scale)
      faults.push('a panel reaches the foot')
  return faults
}`

/** Each slide in turn, with all its answers shown: its id and what is wrong with it. */
export async function sweep(page: Page, each?: (id: string) => Promise<void>): Promise<string[]> {
  const total = await page.evaluate<number>('Reveal.getTotalSlides()')
  const told: string[] = []
  for (let index = 0; index < total; index++) {
    const { id, faults } = await page.evaluate<{ id: string; faults: string[] }>(`(() => {
      Reveal.slide(${index}, 0, 99)
      const slide = Reveal.getCurrentSlide()
      const stage = slide.querySelector('.stage')
      const faults = (${FAULTS})(stage, Reveal.getScale())
      const head = slide.querySelector('.headline').getBoundingClientRect()
      const hit = document.elementFromPoint(head.left + 30, head.top + head.height / 2)
      if (!slide.contains(hit)) faults.push('the headline cannot be seen')
      if (!document.querySelector('.reveal .slide-number')) faults.push('no slide number')
      return { id: slide.id, faults }
    })()`)
    told.push(...faults.map((fault) => `${id}: ${fault}`))
    await each?.(id)
  }
  return told
}

/** All stages at once, as they stand for print. */
export function faultsInPrint(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('.stage')].flatMap((stage) =>
    (${FAULTS})(stage, 1).map((fault) => stage.parentElement.id + ': ' + fault))`)
}

/** All slides one below the other: none may be cut off, and each has its words. */
export function faultsStacked(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('.stage')].flatMap((stage) => {
    const edge = stage.getBoundingClientRect().bottom
    const hangs = [...stage.querySelectorAll('p, li, h3, .picture')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().bottom > edge)
    return hangs.map((element) => stage.parentElement.id + ': cut off: ' + element.textContent)
  })`)
}

const AXE = readText(createRequire(import.meta.url).resolve('axe-core/axe.min.js'))

/** What axe finds on what is visible, as readable lines. */
export async function accessFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(AXE)
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary.replace(/\\s+/g, ' '))))`)
}
