// QR codes: the same squares as the package makes, inside a border of white.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { type Code, QUIET_ZONE, readCode } from '../../src/figure/code.ts'

/** Each square that is dark, from rectangles of one row each. */
function squaresOf({ side, steps }: Code): boolean[][] {
  const squares = Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  let corner: readonly [number, number] = [0, 0]
  let corners = 0
  for (const step of steps) {
    if (step.kind === 'move') {
      corner = step.to
      corners = 0
    } else if (step.kind === 'line' && ++corners === 2) {
      assert.equal(step.to[1], corner[1] + 1)
      for (let x = corner[0]; x < step.to[0]; x++) (squares[corner[1]] ?? [])[x] = true
    }
  }
  return squares
}

for (const address of [
  'https://example.com/x',
  'http://example.com',
  `https://example.com/${'calf/'.repeat(40)}?a=1&b=2`,
])
  test(`should draw the squares that stand for ${address.slice(0, 40)}`, () => {
    const code = readCode(address)
    assert.ok(code)
    const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE })
    assert.equal(code.side, size)
    assert.deepEqual(squaresOf(code), data)
    assert.ok(data.slice(0, 4).every((row) => !row.includes(true)))
    assert.ok(data.every((row) => !row.slice(0, 4).includes(true)))
  })

test('should write an address that is not plain as browsers do', () => {
  const code = readCode('https://example.com/muskel/größe')
  const { data } = encode('https://example.com/muskel/gr%C3%B6%C3%9Fe', { ecc: 'M', border: 4 })
  assert.deepEqual(code && squaresOf(code), data)
})

for (const address of [
  '',
  'example.com/x',
  'www.example.com',
  'ftp://example.com/x',
  'javascript:alert(1)',
  'https://',
  'https://example',
  'https://exa mple.com',
  `https://example.com/${'x'.repeat(300)}`,
])
  test(`should make no code of ${address === '' ? 'nothing' : address.slice(0, 40)}`, () => {
    assert.equal(readCode(address), undefined)
  })
