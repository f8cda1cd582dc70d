// A deck in a real browser: opened from a file, as at a studio's screen, and looked at slide by
// slide. Whatever the page complains of, or asks the network for, is remembered.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

export type StageOptions = BrowserContextOptions & {
  readonly query?: string
  /** What lies beside the page. */
  readonly parts?: ReadonlyMap<string, Uint8Array>
}

export interface Theatre {
  open(html: string, options?: StageOptions): Promise<Stage>
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
    open: async (html, { query = '', parts = new Map(), ...options } = {}) => {
      if (!browser) throw new Error('the browser is not open yet')
      const own = join(folder, String(++count))
      const file = join(own, 'index.html')
      for (const [path, bytes] of [...parts, ['index.html', html] as const]) {
        mkdirSync(dirname(join(own, path)), { recursive: true })
        writeFileSync(join(own, path), bytes)
      }
      const known = ['index.html', ...parts.keys()].map(
        (path) => pathToFileURL(join(own, path)).href,
      )
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
        if (!known.includes(url.replace(/[?#].*$/, '')) && !/^(?:data|about|blob):/.test(url))
          complaints.push(`asked for ${url}`)
      })
      await page.goto(`${pathToFileURL(file).href}${query}`)
      return { page, complaints }
    },
  }
}

/** Waits until reveal.js has set the stage, or laid out the pages. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  if (page.url().includes('view=print'))
    await page.waitForSelector('.pdf-page', { state: 'attached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/**
 * How small what a class must read may be, in pixels of a stage of 720: words on drawings and below
 * them, and all others. The lines of the studio, credits and numbers are for whoever looks closer.
 */
const LEAST = { figure: 36, text: 40 }
const CHROME = '.foot, .credit, .slide-number, .part'

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
  const tooSmall = (size, least, text) => {
    if (size < least - 0.01) faults.push(Math.round(size * 10) / 10 + ' px: ' + text.trim().slice(0, 40))
  }
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  let letters = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { parentElement } = node
    // What is only announced is never painted, and buttons are not printed.
    if (node.data.trim() === '' || parentElement.localName === 'desc') continue
    if (parentElement.closest('.switches') && !parentElement.checkVisibility()) continue
    letters += node.data.trim().length
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const isInside = rect.left >= box.left - near && rect.right <= box.right + near &&
        rect.top >= box.top - near && rect.bottom <= box.bottom + near
      if (!isInside) faults.push('outside: ' + node.data.trim().slice(0, 40))
    }
    if (!parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      faults.push('not visible: ' + node.data.trim().slice(0, 40))
    if (!parentElement.closest('${CHROME}')) {
      const least = parentElement.closest('.caption') ? ${LEAST.figure} : ${LEAST.text}
      tooSmall(parseFloat(getComputedStyle(parentElement).fontSize), least, node.data)
    }
  }
  for (const picture of stage.querySelectorAll('.picture')) {
    const rect = picture.getBoundingClientRect()
    if (rect.width < 20 * scale || rect.height < 20 * scale || rect.bottom > box.bottom + near)
      faults.push('a picture has no room')
    for (const use of picture.querySelectorAll('use')) {
      // Words on what a studio has drawn itself are not text.
      const drawn = document.querySelector(use.getAttribute('href'))
      for (const text of drawn.querySelectorAll('text'))
        tooSmall(
          (parseFloat(getComputedStyle(text).fontSize) * use.getScreenCTM().a) / scale,
          ${LEAST.figure},
          text.textContent,
        )
    }
  }
  if (letters === 0) faults.push('nothing stands on it')
  const panels = [...stage.querySelectorAll('.panel, .plate, table')]
  for (const panel of panels)
    if (panel.getBoundingClientRect().bottom > box.bottom - 20 * scale)
      faults.push('a panel reaches the foot')
  return faults
}`

/** One slide with all its answers shown, as source text: its id and what is wrong with it. */
const SHOW = `(index) => {
  Reveal.slide(index, 0, 99)
  const slide = Reveal.getCurrentSlide()
  const stage = slide.querySelector('.stage')
  const faults = (${FAULTS})(stage, Reveal.getScale())
  const head = slide.querySelector('.headline').getBoundingClientRect()
  const hit = document.elementFromPoint(head.left + 30, head.top + head.height / 2)
  if (!slide.contains(hit)) faults.push('the headline cannot be seen')
  if (!document.querySelector('.reveal .slide-number')) faults.push('no slide number')
  return { id: slide.id, faults }
}`

interface Seen {
  readonly id: string
  readonly faults: readonly string[]
}

const lines = ({ id, faults }: Seen): string[] => faults.map((fault) => `${id}: ${fault}`)

/** Each slide in turn, with all its answers shown: what is wrong with it. */
export async function sweep(page: Page, each?: (id: string) => Promise<void>): Promise<string[]> {
  if (!each) {
    const all = `Array.from({ length: Reveal.getTotalSlides() }, (_, index) => (${SHOW})(index))`
    return (await page.evaluate<Seen[]>(all)).flatMap(lines)
  }
  const total = await page.evaluate<number>('Reveal.getTotalSlides()')
  const told: string[] = []
  for (let index = 0; index < total; index++) {
    const seen = await page.evaluate<Seen>(`(${SHOW})(${index})`)
    told.push(...lines(seen))
    await each(seen.id)
  }
  return told
}

/** What axe finds on each slide in turn. */
export async function sweepAccess(page: Page): Promise<string[]> {
  const found: string[] = []
  await sweep(page, async (id) => {
    found.push(...(await accessFaults(page)).map((fault) => `${id}: ${fault}`))
  })
  return found
}

/** All stages at once, as they stand for print. */
export function faultsInPrint(page: Page): Promise<string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('.slides .stage')].flatMap((stage) =>
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
