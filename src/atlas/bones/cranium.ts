// The cranium without the face: vault, base, temples and what stands out of them, in mm.

import { type Field, mirrored, union } from '../solid/field.ts'
import { block, ellipsoid } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'

/** The round of vault and base, both sides, before anything stands out of it. */
export function vault(): Field {
  const eminence = ellipsoid([25, 1629, -47], [38, 45, 47])
  const forehead = ellipsoid([13, 1622, 5], [36, 50, 51])
  return union(
    14,
    ellipsoid([0, 1612, -31], [66, 69, 78]),
    eminence,
    mirrored(eminence),
    forehead,
    mirrored(forehead),
    ellipsoid([0, 1593, -65.5], [48, 42, 41]),
    ellipsoid([0, 1566, -38], [49, 32, 50]),
  )
}

/** The hollow that temporalis and the pterygoids fill, behind the orbit and inside the arch. */
export function temple(): Field {
  return union(6, ellipsoid([71, 1582, 7], [30, 38, 25]), ellipsoid([59, 1550, 9], [29, 19, 26]))
}

/** What stands out of the base, both sides. */
export function processes(): Field {
  const side = union(4, temporalBone(), occipitalSide(), pterygoidProcess(), temporalLine())
  return union(4, side, mirrored(side), base())
}

/** From the rim of the orbit up over the edge of the forehead. */
function temporalLine(): Field {
  return tube([
    [48, 1597, 38, 3.4],
    [45.5, 1605, 34, 2.8],
    [47, 1618, 30.5, 2.4],
    [53, 1634, 6.5, 1.6],
  ])
}

/** Around the ear: the root of the arch, the mastoid process and the styloid process. */
function temporalBone(): Field {
  const root = tube(
    [
      [52, 1570, -40, 4.5],
      [56, 1569, -26, 4.5],
      [57, 1568, -14, 4.5],
    ],
    { flat: { towards: [0, 1, 0], ratio: 0.8 } },
  )
  const mastoid = union(
    6,
    ellipsoid([49, 1553, -38], [9, 16, 14], [-18, 0, 0]),
    ellipsoid([48.5, 1541, -32], [7, 13, 8], [-18, 0, 0]),
  )
  const styloid = tube([
    [42, 1548, -22, 3],
    [40, 1536, -16, 2],
    [37, 1522, -8, 1.4],
  ])
  return union(
    5,
    root,
    mastoid,
    styloid,
    ellipsoid([52, 1557, -24], [9, 9, 6]),
    ellipsoid([45, 1569, -14], [13, 6, 13]),
  )
}

/** The nuchal lines, and the condyle over the atlas. */
function occipitalSide(): Field {
  const superior = tube([
    [0, 1569, -102, 3],
    [16, 1572, -98, 2.6],
    [33, 1567, -84, 2.6],
    [44, 1559, -64, 2.6],
    [49, 1555, -48, 3],
  ])
  const inferior = tube([
    [0, 1552, -86, 2],
    [15, 1552, -83, 2],
    [28, 1548, -72, 2],
    [36, 1543, -57, 2],
  ])
  return union(2, superior, inferior, ellipsoid([18, 1529, -38], [7, 7, 12], [0, -25, 0]))
}

function base(): Field {
  const clivus = tube([
    [0, 1566, 2, 13],
    [0, 1548, -14, 12],
    [0, 1537, -27, 11],
  ])
  return union(6, clivus, ellipsoid([0, 1567, -100.5], [8, 5, 5], [20, 0, 0]))
}

/** The lateral plate, from which the pterygoids come. */
function pterygoidProcess(): Field {
  return block([23, 1551, 5], [2.4, 16, 8], 1.8, [-6, -16, 0])
}

/** What is hollow about the base: the foramen magnum, and on both sides joint and ear. */
export function baseHollow(): Field {
  const foramen = tube([
    [0, 1510, -46, 16],
    [0, 1530, -47, 15],
    [0, 1556, -46, 10],
  ])
  const side = union(0, ear(), jawSocket())
  return union(0, foramen, side, mirrored(side))
}

function ear(): Field {
  return tube([
    [66, 1559, -24, 3.6],
    [46, 1559, -23, 3],
  ])
}

/** Where the condyle of the jaw turns. */
function jawSocket(): Field {
  return ellipsoid([50, 1556, -9], [14, 8, 7])
}
