// The breastbone, both sides of the middle, in mm.

import { cut, type Field, mirrored, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid } from '../solid/solids.ts'
import type { Bone } from './bone.ts'

/** A level: its height in the middle and at its sides, its depth, half its width and thickness. */
type Level = readonly [up: number, sideUp: number, forward: number, half: number, thick: number]

const MANUBRIUM: readonly Level[] = [
  [1386, 1389, 14, 24, 5.5],
  [1378, 1378, 18, 25, 6],
  [1364, 1361, 25, 17, 5],
  [1348, 1348, 34.5, 12.5, 6.4],
]

const BODY: readonly Level[] = [
  [1342, 1342, 36.5, 12, 6.4],
  [1331, 1331, 39.5, 10.5, 4.6],
  [1311, 1311, 45.5, 11.5, 4.6],
  [1290, 1290, 51, 13, 4.6],
  [1270, 1270, 56, 14, 4.6],
  [1256, 1254, 59, 11, 4.4],
  [1250, 1249, 60, 6, 4],
]

const XIPHOID: readonly Level[] = [
  [1246, 1246, 60, 4, 3],
  [1240, 1240, 60, 4.5, 2.8],
  [1232, 1232, 58.5, 2, 2.5],
]

/** Where the second to seventh cartilages meet its side. */
const NOTCHES: readonly (readonly [lateral: number, up: number, forward: number])[] = [
  [18.5, 1345, 35],
  [17.5, 1322, 41],
  [18.5, 1300, 47],
  [20, 1280, 53],
  [20.5, 1263, 57],
  [17, 1249, 61],
]

function plate(levels: readonly Level[]): Field {
  return patch(
    levels.map(([up, sideUp, forward, half, thick]) => [
      [-half, sideUp, forward - 1.5, thick * 0.8],
      [-half / 2, (up + sideUp) / 2, forward, thick],
      [0, up, forward, thick],
      [half / 2, (up + sideUp) / 2, forward, thick],
      [half, sideUp, forward - 1.5, thick * 0.8],
    ]),
    5,
    3,
  )
}

function sternum(): Field {
  const form = union(1, plate(MANUBRIUM), plate(BODY), plate(XIPHOID))
  // The hollows for the collarbones, beside the one in the middle.
  const hollow = ellipsoid([25, 1397, 15], [11.5, 9, 14], [0, 0, 35])
  const jugular = ellipsoid([0, 1399, 14], [14, 10, 18])
  const notches = NOTCHES.map((middle) => ellipsoid(middle, [4.5, 5, 8]))
  const side = union(0, hollow, ...notches)
  return cut(2, form, side, mirrored(side), jugular)
}

export const STERNUM = {
  sternum: { field: sternum, side: 'middle', coarsest: 3 },
} as const satisfies Readonly<Record<string, Bone>>
