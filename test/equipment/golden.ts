// Expected output as text in a folder, read as a diff. UPDATE=1 writes it anew.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

export const CASES = fileURLToPath(new URL('../cases/', import.meta.url))

export function expectGolden(file: string, actual: string): void {
  if (process.env.UPDATE) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  assert.ok(existsSync(file), `no ${file}: run with UPDATE=1 and read what it writes`)
  assert.equal(actual, readText(file))
}

/** Either kind of line end, so that a checkout on Windows compares equal. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
}

/**
 * A test for each folder of test/cases/<name>/, from its input to its `expected.txt`. A folder that
 * holds anything else is a leftover, and fails.
 */
export function testCases(name: string, input: string, outcome: (text: string) => string): void {
  const root = join(CASES, name)
  for (const folder of readdirSync(root).sort()) {
    test(`${name} case: ${folder}`, () => {
      const names = readdirSync(join(root, folder)).filter((file) => file !== 'expected.txt')
      assert.deepEqual(names, [input])
      expectGolden(join(root, folder, 'expected.txt'), outcome(readText(join(root, folder, input))))
    })
  }
}
