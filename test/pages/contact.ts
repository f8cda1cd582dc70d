// By hand: pages of PDFs side by side on one picture, for people to look at.
//
//   node --import tsx test/pages/contact.ts <pdf…> out.png
//
// pdftoppm makes the pages; `montage`, of ImageMagick, lays them out.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const files = process.argv.slice(2)
const out = files.pop()
if (files.length === 0 || !out?.endsWith('.png')) fail('usage: contact.ts <pdf…> out.png')

const scratch = mkdtempSync(join(tmpdir(), 'fascicle-contact-'))
for (const [index, file] of files.entries())
  run('pdftoppm', ['-r', '72', '-png', file, join(scratch, String(index).padStart(3, '0'))])
const pages = readdirSync(scratch).sort()
const shown = pages.map((page) => join(scratch, page))
const across = String(Math.min(pages.length, 6))
run('montage', [...shown, '-tile', `${across}x`, '-geometry', '+12+12', '-background', '#777', out])
rmSync(scratch, { recursive: true })

function run(command: string, words: readonly string[]): void {
  const { status, error, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) fail(`${command}: ${error?.message ?? stderr}`)
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
