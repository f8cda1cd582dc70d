#!/usr/bin/env node
// Starts the command from its TypeScript sources.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./cli.ts')
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  isTerminal: process.stdout.isTTY === true,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
})
