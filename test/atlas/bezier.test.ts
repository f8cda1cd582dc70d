import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitted } from '../../src/atlas/draw/bezier.ts'
import { cornersOf } from '../../src/atlas/draw/heading.ts'
import type { Place } from '../../src/atlas/draw/line.ts'
import { sampled } from './bodies.ts'

const FIT = { tolerance: 0.3, arm: 2.5, perMm: 10 }

function circle(radius: number, count: number): Place[] {
  return Array.from({ length: count }, (_, i): Place => {
    const angle = (i / count) * 2 * Math.PI
    return [50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)]
  })
}

test('a circle takes few curves, all within the tolerance', () => {
  const steps = fitted(circle(30, 400), true, FIT)
  assert.ok(steps.length <= 8, String(steps.length))
  assert.equal(steps.at(-1)?.kind, 'close')
  for (const [x, y] of sampled(steps)) {
    const radius = Math.sqrt((x - 50) * (x - 50) + (y - 50) * (y - 50))
    // Rounding adds at most 0.07 mm.
    assert.ok(Math.abs(radius - 30) < 0.3 + 0.1, String(radius))
  }
})

test('a finer tolerance takes more curves', () => {
  const wave = Array.from({ length: 400 }, (_, i): Place => [i / 4, 8 * Math.sin(i / 20)])
  const coarse = fitted(wave, false, FIT)
  const fine = fitted(wave, false, { ...FIT, tolerance: 0.03 })
  assert.ok(fine.length > coarse.length)
})

function square(): Place[] {
  const side = Array.from({ length: 40 }, (_, i) => i / 2)
  return [
    ...side.map((t): Place => [10 + t, 10]),
    ...side.map((t): Place => [30, 10 + t]),
    ...side.map((t): Place => [30 - t, 30]),
    ...side.map((t): Place => [10, 30 - t]),
  ]
}

test('corners stay corners and straight sides are lines', () => {
  const steps = fitted(square(), true, FIT)
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['move', 'line', 'line', 'line', 'line', 'close'],
  )
  const ends = steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to.join(' ')]))
  assert.deepEqual(new Set(ends), new Set(['10 10', '30 10', '30 30', '10 30']))
  assert.deepEqual(
    cornersOf(square(), true, 2.5).sort((a, b) => a - b),
    [0, 40, 80, 120],
  )
})

test('curves meet without a kink', () => {
  const wave = Array.from({ length: 400 }, (_, i): Place => [i / 4, 8 * Math.sin(i / 20)])
  const steps = fitted(wave, false, { ...FIT, perMm: 1000 })
  assert.ok(steps.length > 3)
  let into: Place | undefined
  let end: Place = [0, 0]
  for (const step of steps) {
    if (step.kind === 'close') continue
    if (step.kind === 'curve') {
      const out: Place = [step.handles[0][0] - end[0], step.handles[0][1] - end[1]]
      if (into) {
        const turn = into[0] * out[1] - into[1] * out[0]
        const size = Math.sqrt(into[0] ** 2 + into[1] ** 2) * Math.sqrt(out[0] ** 2 + out[1] ** 2)
        assert.ok(Math.abs(turn) < 0.02 * size)
      }
      into = [step.to[0] - step.handles[1][0], step.to[1] - step.handles[1][1]]
    }
    end = [step.to[0], step.to[1]]
  }
})

test('coordinates are multiples of a tenth of a mm, or of a whole one', () => {
  const numbers = (perMm: number): number[] =>
    fitted(circle(23.456, 300), true, { ...FIT, perMm }).flatMap((step) =>
      step.kind === 'close'
        ? []
        : [...step.to, ...(step.kind === 'curve' ? step.handles.flat() : [])],
    )
  for (const value of numbers(10)) assert.equal(value, Math.round(value * 10) / 10)
  for (const value of numbers(1)) assert.ok(Number.isInteger(value))
})
