// What it takes from a save to what is seen: the record is saved, its sheet and its lesson are on
// the disk, and the page in a browser shows the new one.
//
//   npm run bench

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPreview } from '../src/preview/preview.ts'
import { openBrowser } from '../test/equipment/browser.ts'
import { median } from './clock.ts'

const ROUNDS = 30
const RECORD = 'content/muscles/gastrocnemius.md'
const STUDIO = 'content/studio.yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fascicle-bench-'))
mkdirSync(join(folder, 'content', 'muscles'), { recursive: true })

const record = readFileSync(join(root, RECORD), 'utf8')
const studio = readFileSync(join(root, STUDIO), 'utf8')
writeFileSync(join(folder, RECORD), record)
writeFileSync(join(folder, STUDIO), studio.replace(/^set:.*$/m, 'set: [client, lesson]'))

let built = (): void => {}
const preview = await openPreview({
  ...{ root, cwd: folder, studio: folder, out: join(folder, 'out'), port: 0 },
  progress: () => {},
  built: ({ written }) => {
    if (written.length > 0) built()
  },
  failed: (message) => {
    throw new Error(message)
  },
})
if (preview.kind !== 'open') throw new Error(preview.problem)

const browser = await openBrowser()
const page = await browser.newPage()
let reloaded = (): void => {}
await page.exposeFunction('reloaded', () => reloaded())
console.log(`From a save, in milliseconds (median of ${ROUNDS})`)
for (const product of ['client.pdf', 'lesson.html']) {
  await page.goto('about:blank')
  await page.goto(`${preview.address}#gastrocnemius/${product}`)
  await page.locator('#stage iframe:not(.coming)').waitFor()
  await page.evaluate(`new MutationObserver(() => {
    if (!document.querySelector('#stage iframe.coming')) reloaded()
  }).observe(document.querySelector('#stage'), { subtree: true, attributeFilter: ['class'] })`)
  const onDisk: number[] = []
  const onPage: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    const since = (): number => performance.now() - start
    const ends = [
      new Promise<number>((resolve) => {
        built = () => resolve(since())
      }),
      new Promise<number>((resolve) => {
        reloaded = () => resolve(since())
      }),
    ]
    const sentence = `Round ${round} of ${product.length}.`
    writeFileSync(
      join(folder, RECORD),
      record.replace(/^remember:\n {2}- .*$/m, `remember:\n  - ${sentence}`),
    )
    const [disk = 0, seen = 0] = await Promise.all(ends)
    // The first round warms up.
    if (round > 0) {
      onDisk.push(disk)
      onPage.push(seen)
    }
  }
  console.log(`  sheet and lesson on the disk ${median(onDisk).toFixed(0).padStart(8)}`)
  console.log(`  ${product} shown ${median(onPage).toFixed(0).padStart(8)}`)
}
await browser.close()
await preview.close()
rmSync(folder, { recursive: true })
