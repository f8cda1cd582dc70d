// What is plainly wrong with a form, in words.

import type { Fault } from '../atlas/faults.ts'

export function faultInWords(fault: Fault): string {
  switch (fault.kind) {
    case 'inside': {
      const depth = fault.depth.toFixed(1)
      return `${fault.part} runs ${depth} mm inside \`${fault.bone}\` at ${placeInWords(fault.at)}`
    }
    case 'off': {
      const far = Math.abs(fault.distance).toFixed(1)
      const where = fault.distance < 0 ? 'under the surface of' : 'off'
      return `${fault.landmark} lies ${far} mm ${where} \`${fault.bone}\` at ${placeInWords(fault.at)}`
    }
    case 'crossed': {
      const [first, second] = fault.lines
      return `lines ${first} and ${second} of ${fault.head} cross`
    }
    case 'bare':
      return `${fault.part} has no fibres: is its belly too short or too narrow?`
    default:
      return fault satisfies never
  }
}

function placeInWords(at: readonly number[]): string {
  return `[${at.map((value) => Math.round(value)).join(', ')}]`
}
