// Dense lines in the picture: how long, how large, and smoothing that does not shrink them (Taubin),
// after which nothing is left of the lattice's steps.

/** x, y in mm from the window's top left. */
export type Place = [x: number, y: number]

/** mm², positive for outer lines. */
export function areaOf(loop: readonly Place[]): number {
  let sum = 0
  let before = loop.at(-1)
  for (const place of loop) {
    if (before) sum += before[0] * place[1] - place[0] * before[1]
    before = place
  }
  return sum / 2
}

/** mm. */
export function lengthOf(line: readonly Place[]): number {
  let sum = 0
  let before: Place | undefined
  for (const place of line) {
    if (before) sum += distance(before, place)
    before = place
  }
  return sum
}

export function distance(a: Place, b: Place): number {
  const x = b[0] - a[0]
  const y = b[1] - a[1]
  return Math.sqrt(x * x + y * y)
}

/** Taubin's pair: the second step undoes the shrinking of the first. */
const STEPS = [0.5, -0.52]

/**
 * Pulls each place towards the middle of its neighbours, `rounds` times for each stride: neighbours
 * further away take out longer waves, such as the steps of a line that is almost upright.
 * Places for which `isFixed` holds stay, and so do the ends of an open line.
 */
export function smoothed(
  line: readonly Place[],
  closed: boolean,
  rounds: number,
  strides: readonly number[],
  isFixed: (place: Place, index: number) => boolean,
): Place[] {
  const count = line.length
  // How far a place may look without crossing one that is fixed: corners do not bleed.
  const room = roomOf(
    line.map((place, i) => isFixed(place, i) || (!closed && (i === 0 || i === count - 1))),
  )
  let [xs, ys] = [Float64Array.from(line, (p) => p[0]), Float64Array.from(line, (p) => p[1])]
  for (const stride of strides) {
    for (let round = 0; round < rounds; round++) {
      for (const step of STEPS) {
        const [nextX, nextY] = [xs.slice(), ys.slice()]
        for (let i = 0; i < count; i++) {
          const reach = Math.min(stride, room[i] ?? 0)
          if (reach === 0) continue
          const before = (i + count - reach) % count
          const after = (i + reach) % count
          const [x, y] = [xs[i] ?? 0, ys[i] ?? 0]
          nextX[i] = x + step * (((xs[before] ?? 0) + (xs[after] ?? 0)) / 2 - x)
          nextY[i] = y + step * (((ys[before] ?? 0) + (ys[after] ?? 0)) / 2 - y)
        }
        ;[xs, ys] = [nextX, nextY]
      }
    }
  }
  return line.map((_, i): Place => [xs[i] ?? 0, ys[i] ?? 0])
}

/** Steps from each place to the nearest fixed one, around the ring. */
function roomOf(fixed: readonly boolean[]): Int32Array {
  const count = fixed.length
  const room = new Int32Array(count).fill(count >> 1)
  for (let twice = 0; twice < 2 * count; twice++) {
    const i = twice % count
    room[i] = fixed[i] ? 0 : Math.min(room[i] ?? 0, (room[(i + count - 1) % count] ?? 0) + 1)
  }
  for (let twice = 2 * count - 1; twice >= 0; twice--) {
    const i = twice % count
    room[i] = fixed[i] ? 0 : Math.min(room[i] ?? 0, (room[(i + 1) % count] ?? 0) + 1)
  }
  return room
}
