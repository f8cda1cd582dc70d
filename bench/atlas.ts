// What drawing costs: bones modelled anew and bones kept, and how large the stored plates are.
//
//   npm run bench

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { modelMesh } from '../src/atlas/model.ts'
import { platesOf } from '../src/atlas/plates.ts'
import { readProject } from '../src/build/files.ts'
import { keepMeshes } from '../src/build/mesh-cache.ts'
import { storedPlates } from '../src/build/stored-plates.ts'
import { readLibrary } from '../src/content/library.ts'
import { printPlate, readPlate } from '../src/figure/plate-file.ts'
import { median } from './clock.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'fascicle-bench-'))
const files = readProject(root, undefined, root)
const { atlas } = readLibrary(files, () => {})
const plates = platesOf({ kind: 'muscle', id: 'gastrocnemius' }, atlas)

/** A new run of the program, as far as meshes go: it remembers nothing but what is on the disk. */
function drawAll(what: string): void {
  const meshOf = keepMeshes(modelMesh, scratch, () => 'the engine of this run')
  const whole = performance.now()
  const parts = plates.map(({ figure, draw }) => {
    const start = performance.now()
    printPlate(draw(meshOf), '')
    return `${figure} ${seconds(performance.now() - start)}`
  })
  const total = seconds(performance.now() - whole)
  console.log(`  ${what.padEnd(44)} ${total.padStart(8)}   (${parts.join(', ')})`)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

console.log('Drawing gastrocnemius')
drawAll('every bone modelled')
drawAll('bones as they were kept')
drawAll('the same again')

console.log('Stored plates')
const stored = [...storedPlates(files).values()].flat()
for (const figure of ['attachments', 'action', 'locator'] as const) {
  const ofFigure = stored.filter((plate) => plate.figure === figure).map(({ file }) => file.bytes)
  if (ofFigure.length === 0) continue
  const sizes = ofFigure.map(({ length }) => length)
  const packed = ofFigure.map((bytes) => gzipSync(bytes).length)
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
  const range = [Math.min(...sizes), median(sizes), Math.max(...sizes)].map(kilobytes)
  console.log(
    `  ${`${ofFigure.length} × ${figure}`.padEnd(44)} ${range.join(' / ')}   (least, median, most; gzipped ${kilobytes(median(packed))})`,
  )
}
const texts = stored.map(({ file }) => Buffer.from(file.bytes).toString('utf8'))
const start = performance.now()
for (const text of texts) readPlate(text)
const each = (performance.now() - start) / Math.max(1, texts.length)
console.log(`  ${'reading one'.padEnd(44)} ${each.toFixed(1)} ms`)
rmSync(scratch, { recursive: true })
