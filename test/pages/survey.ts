// By hand: judges the matrix and prints every fault; with a folder, keeps the PDFs there.
//
//   node --import tsx test/pages/survey.ts [--keep folder] [words of paths…]

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { faultsOf } from './rules.ts'
import { makeSheet, matrixOrders, openShipped, planMatrix } from './sheets.ts'

const given = process.argv.slice(2)
const keep = given[0] === '--keep' ? given[1] : undefined
const words = keep === undefined ? given : given.slice(2)
const workshop = openShipped()
const artifacts = planMatrix(matrixOrders(workshop), workshop).filter(
  ({ path }) => words.length === 0 || words.some((word) => path.includes(word)),
)
let [making, judging] = [0, 0]
for (const artifact of artifacts) {
  const start = performance.now()
  const { sheet, told } = await makeSheet(artifact, workshop)
  const made = performance.now()
  for (const line of told) console.log(`${artifact.path}\tbuild\t${line}`)
  if (!sheet) continue
  if (keep !== undefined) {
    mkdirSync(join(keep, dirname(artifact.path)), { recursive: true })
    writeFileSync(join(keep, artifact.path), sheet.bytes)
  }
  for (const { rule, fault } of await faultsOf(sheet))
    console.log(`${artifact.path}\t${rule}\t${fault}`)
  making += made - start
  judging += performance.now() - made
}
console.error(
  `${artifacts.length} sheets, ${Math.round(making)} ms to make, ${Math.round(judging)} ms to judge`,
)
