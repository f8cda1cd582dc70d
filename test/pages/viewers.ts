// What other programs say of a finished PDF: qpdf, poppler and MuPDF must open it without a word.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireTool } from '../equipment/tools.ts'

export interface Seen {
  /** What is printed that is no success, by program. */
  readonly complaints: readonly string[]
  /** Share of the page that is inked, for each page, between 0 and 1. */
  readonly ink: readonly number[]
}

/** Coarser, a hairline is drawn as wide as a pixel, and more ink is told than there is. */
const RESOLUTION = '72'

export async function lookAt(bytes: Uint8Array): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-pages-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, bytes)
    mkdirSync(join(folder, 'pages'))
    const answers = await Promise.all([
      run(requireTool('qpdf'), ['--check', '--no-warn', file]),
      run(requireTool('pdftoppm'), ['-gray', '-r', RESOLUTION, file, join(folder, 'pages', 'p')]),
      run(requireTool('mutool'), [
        'draw',
        '-q',
        '-r',
        RESOLUTION,
        '-o',
        join(folder, 'm%d.pgm'),
        file,
      ]),
    ])
    return { complaints: answers.flat(), ink: inkIn(join(folder, 'pages')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Debian's MuPDF says of itself, whatever the file, that it was built without colour profiles. */
const OF_ITSELF = /^warning: ICC support is not available$/gm

function run(command: string, words: readonly string[]): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(command, [...words], (error, _, stderr) => {
      const said = stderr.replace(OF_ITSELF, '').trim()
      if (said !== '') resolve([`${command}: ${said}`])
      else resolve(error ? [`${command}: ${error.message}`] : [])
    })
  })
}

function inkIn(folder: string): number[] {
  return readdirSync(folder)
    .sort()
    .map((name) => inkOf(readFileSync(join(folder, name))))
}

/** A raw PGM: `P5`, width, height, most, then one byte for each point. */
function inkOf(pgm: Buffer): number {
  const header = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(pgm.toString('latin1', 0, 64))
  if (!header) throw new Error('this is no grey picture')
  const points = pgm.subarray(header[0].length)
  let light = 0
  for (const point of points) light += point
  return 1 - light / (points.length * Number(header[3]))
}
