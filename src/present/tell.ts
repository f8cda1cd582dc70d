// What the terminal says of a class that is open.

import type { Class } from './class.ts'
import { codeText } from './code.ts'

interface Teller {
  readonly isTerminal: boolean
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

export function tellClass({ address, key, phones, shares, isOld }: Class, io: Teller): void {
  if (isOld)
    io.error('Shown is the last good version; what is new in it comes when this is mended.\n')
  io.out(`\n  ${address}  leads to the slides, on this computer. Ctrl+C ends the class.\n`)
  const [first] = phones
  if (first) {
    // Where nobody looks, a log is kept perhaps, and the key has no business in it.
    if (io.isTerminal) io.out(`\n${codeText(first.link)}`)
    for (const { page, network } of phones) io.out(`  ${page}  is the phone’s page (${network}).\n`)
    io.out(
      io.isTerminal
        ? `  The code above leads there, or type that and then: ${key}\n`
        : '  Its code is on the page above.\n',
    )
  } else io.out('  This computer is in no network, so no phone can find it.\n')
  for (const share of shares)
    io.out(`  ${share}  shows everybody the slides, without your notes.\n`)
  io.out('\n')
}
