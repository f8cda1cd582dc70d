// Every folder of test/cases/content/ is a small content/ laid over the one in `sound`, with the
// diagnostics that it must give. UPDATE=1 writes them anew, to be read as a diff.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readLibrary } from '../../src/content/library.ts'
import { collectDiagnostics, formatDiagnostic, sortDiagnostics } from '../../src/diagnostic.ts'
import { CASES, filesOfCase, overSound, toFiles } from './files.ts'
import { ABSENT, MADE } from './made.ts'
import { RULES } from './rules.ts'

const names = new Set([...readdirSync(CASES), ...Object.keys(MADE), ...Object.keys(ABSENT)])
const seen = new Set<string>()

for (const name of [...names].sort())
  test(`content case: ${name}`, () => {
    const expectedFile = join(CASES, name, 'expected.txt')
    const actual = outcome(name)
    if (process.env.UPDATE) {
      mkdirSync(join(CASES, name), { recursive: true })
      writeFileSync(expectedFile, actual)
    }
    assert.ok(existsSync(expectedFile), `no ${expectedFile}: run with UPDATE=1 and read it`)
    assert.equal(actual, readFileSync(expectedFile, 'utf8').replaceAll('\r\n', '\n'))
  })

test('should expect nothing that no case produces', () => {
  for (const name of readdirSync(CASES))
    assert.ok(
      name in MADE || name in ABSENT || filesOfCase(name).size > 0,
      `test/cases/content/${name} holds no content`,
    )
})

test('should have a case for every rule', () => {
  assert.deepEqual([...RULES].filter((rule) => !seen.has(rule)).sort(), [])
})

test('should list every rule that the sources name', () => {
  const named = new Set<string>()
  for (const folder of ['yaml', 'content']) {
    const path = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url))
    for (const file of readdirSync(path))
      for (const [, rule = ''] of readFileSync(join(path, file), 'utf8').matchAll(
        /(?:rule: |rule \?\? |fail\((?:[^'`]*?,)?\s*)'([a-z]+(?:-[a-z]+)+)'/g,
      ))
        named.add(rule)
  }
  assert.ok(named.size > 30)
  assert.deepEqual([...named].filter((rule) => !RULES.has(rule)).sort(), [])
})

function outcome(name: string): string {
  const bytes = overSound(MADE[name]?.() ?? (name in ABSENT ? new Map() : filesOfCase(name)))
  for (const path of ABSENT[name] ?? []) bytes.delete(path)
  const { all, report } = collectDiagnostics()
  const { muscles, broken } = readLibrary(toFiles(bytes), report)
  for (const { rule } of all) seen.add(rule)
  const built = [...muscles.keys()].filter((id) => !broken.has(id))
  return [
    ...sortDiagnostics(all).map(formatDiagnostic),
    '',
    `built: ${built.join(', ')}`,
    `not built: ${[...broken].sort().join(', ')}`,
    '',
  ].join('\n')
}
