// What a class deck weighs, and how long a class waits for it: until the first slide stands, and from
// one slide to the next.
//
//   npm run bench

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from '../src/build/build.ts'
import { openBrowser } from '../test/equipment/browser.ts'
import { median } from './clock.ts'

const OPENINGS = 15

const root = fileURLToPath(new URL('..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'fascicle-bench-'))
const built = await build({
  ...{ root, cwd: root, out, ids: [], traits: [] },
  editions: ['lesson', 'quiz'],
  ...{ check: false, keepMarkdown: false, keepsGone: true },
  progress: () => {},
})
if (built.kind === 'unknown') throw new Error(built.problem)
const sizes = built.written.map((path) => statSync(join(out, path)).size)
const heaviest = built.written[sizes.indexOf(Math.max(...sizes))] ?? ''
const kB = (size: number): string => `${(size / 1000).toFixed(0)} kB`
console.log(`Weight of ${sizes.length} decks: median ${kB(median(sizes))}`)
console.log(`  heaviest ${kB(Math.max(...sizes))} (${heaviest})`)

/** Notes when the deck was ready, from when its address was gone to, with its typefaces. */
const WATCH = `new MutationObserver(async () => {
  if (!document.documentElement?.dataset.ready) return
  await document.fonts.ready
  window.readyAfter ??= performance.now()
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })`

/** From one slide to the next and laid out, at each step of the deck, in milliseconds. */
const STEPS = `(() => {
  const times = []
  for (;;) {
    const start = performance.now()
    Reveal.next()
    document.querySelector('.present').getBoundingClientRect()
    times.push(performance.now() - start)
    if (Reveal.isLastSlide() && !Reveal.availableFragments().next) return times
  }
})()`

/** From the key to the frame after the one that it was drawn in, in milliseconds. */
const FRAMES = `new Promise((resolve) => {
  const start = performance.now()
  Reveal.next()
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
})`

const browser = await openBrowser()
console.log(`In a browser, in milliseconds (median of ${OPENINGS} openings, and of all steps)`)
for (const path of ['gastrocnemius/lesson.html', heaviest]) {
  const ready: number[] = []
  const steps: number[] = []
  const frames: number[] = []
  for (let round = 0; round <= OPENINGS; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.addInitScript(WATCH)
    await page.goto(pathToFileURL(join(out, path)).href)
    await page.waitForFunction(() => 'readyAfter' in globalThis)
    // The first round warms up.
    if (round > 0) {
      ready.push((await page.evaluate('readyAfter')) as number)
      frames.push((await page.evaluate(FRAMES)) as number)
      steps.push(...((await page.evaluate(STEPS)) as number[]))
    }
    await page.close()
  }
  console.log(`  ${path}`)
  console.log(`    ready after ${median(ready).toFixed(0)}`)
  console.log(
    `    next slide ${median(steps).toFixed(1)} (slowest ${Math.max(...steps).toFixed(1)})`,
  )
  console.log(`    and seen after ${median(frames).toFixed(1)}`)
}
await browser.close()
rmSync(out, { recursive: true, force: true })
