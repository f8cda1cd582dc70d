// Medians of things done again and again, side by side in one run: only ratios between them mean
// something on another machine.

/** What is compared: each does its work once when called. */
export type Contenders = Readonly<Record<string, () => unknown>>

/** Rounds go through all contenders in turn, so that a slow moment of the machine hits them alike. */
export async function compareMedians(contenders: Contenders, rounds: number): Promise<void> {
  const names = Object.keys(contenders)
  const times = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now()
      await run()
      // The first round warms up.
      if (round > 0) times.get(name)?.push(performance.now() - start)
    }
  const medians = names.map((name) => median(times.get(name) ?? []))
  const base = medians[0] ?? 1
  for (const [index, name] of names.entries()) {
    const time = medians[index] ?? 0
    console.log(
      `  ${name.padEnd(44)} ${time.toFixed(1).padStart(8)} ms   ${(time / base).toFixed(2).padStart(6)} ×`,
    )
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
