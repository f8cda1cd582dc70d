// A room for a class: a deck of its own, served as `present` does, with a browser for the computer
// and one for each phone.

import { after, before, type TestContext } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Class, type ClassOptions, openClass } from '../../src/present/class.ts'
import { deckOf } from '../deck/lesson.ts'
import { WIDE, whenReady } from '../deck/stage.ts'
import { openBrowser } from '../equipment/browser.ts'

export const SLIDES = `# Calf

::: notes 2 minutes
Say **hello** to all.

- Ask who *sits* all day
- Ask again
:::

---

## Which bone?

::: answer
The heel bone.
:::

::: notes
1. Wait
2. Then show
:::

---

## Last one

Stand up.
`

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export async function classOf(
  context: TestContext,
  { markdown = SLIDES, ...options }: Partial<ClassOptions> & { readonly markdown?: string } = {},
): Promise<Class> {
  const { html } = await deckOf(markdown)
  const opened = await openClass({
    readDeck: () => html,
    isOld: false,
    port: 0,
    isShared: false,
    places: [{ address: '127.0.0.1', network: 'Test network' }],
    patience: 0,
    ...options,
  })
  context.after(() => opened.close())
  return opened
}

export function remoteOf({ phones }: Class): { readonly page: string; readonly link: string } {
  const [first] = phones
  if (!first) throw new Error('this class has no phone')
  return first
}

export interface Room {
  readonly opened: Class
  readonly deck: Page
  /** What was sent to any server, as it was sent: request lines. */
  readonly asked: readonly string[]
  /** Uncaught errors, and what a policy has kept from happening. */
  readonly complaints: readonly string[]
  phone(link?: string): Promise<Page>
}

type Opener = (context: TestContext, options?: Parameters<typeof classOf>[1]) => Promise<Room>

/** Opens a browser for the tests of a file, and closes it after them. */
export function rooms(): Opener {
  let browser: Browser | undefined
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())
  return async (context, options) => {
    const opened = await classOf(context, options)
    const asked: string[] = []
    const complaints: string[] = []
    const pageOf = async (shape: BrowserContextOptions): Promise<Page> => {
      if (!browser) throw new Error('the browser is not open yet')
      const own = await browser.newContext({ reducedMotion: 'reduce', ...shape })
      context.after(() => own.close())
      own.on('request', (request) => asked.push(request.url().replace(/#.*/s, '')))
      const page = await own.newPage()
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text())
      })
      return page
    }
    const deck = await pageOf({ viewport: WIDE })
    await deck.goto(`${opened.address}deck`)
    await whenReady(deck)
    return {
      opened,
      deck,
      asked,
      complaints,
      phone: async (link = remoteOf(opened).link) => {
        const page = await pageOf(PHONE)
        await page.goto(link)
        return page
      },
    }
  }
}

/** Waits until these words are seen there. */
export async function says(page: Page, selector: string, words: string | RegExp): Promise<void> {
  await page
    .locator(selector)
    .filter({ hasText: words, visible: true })
    .waitFor({ timeout: 15_000 })
}
