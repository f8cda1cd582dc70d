// Decks that nobody would write on purpose: what they are made of is drawn by lot, but always the
// same lot.

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS =
  'the a of and to heel knee muscle **tendon** gastrocnemius slowly over under stretch lift calf *soleus* bone foot well-being sternocleidomastoid it is that plantarflexion when you step 30 seconds, side/side (both) “feel” AVATAR To. Type Yes; ankle–foot'.split(
    ' ',
  )

export interface Drawer {
  pick<T>(from: readonly T[]): T
  upTo(most: number): number
  sentence(words: number): string
}

export function drawer(seed: number): Drawer {
  const next = lots(seed)
  const upTo = (most: number): number => Math.floor(next() * most)
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T
  const sentence = (words: number): string =>
    Array.from({ length: words }, () => pick(WORDS)).join(' ')
  return { pick, upTo, sentence }
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('\n')
}

export function randomSections(count: number, seed: number): string {
  const { pick, upTo, sentence } = drawer(seed)
  const line = (): string => sentence(3 + upTo(20))
  const short = (): string => sentence(1 + upTo(8))
  const kinds: readonly (() => string)[] = [
    () => `${repeat(1 + upTo(9), () => `- ${line()}`)}\n`,
    () => `${repeat(1 + upTo(7), (index) => `${index + 1}. ${line()}`)}\n`,
    () => `${repeat(1 + upTo(3), () => `${sentence(10 + upTo(25))}\n`)}`,
    () => `${sentence(4)}:\n\n${repeat(2 + upTo(4), () => `- ${short()}\n  - ${short()}`)}\n`,
    () =>
      `| ${short()} | ${sentence(2)} |\n| - | - |\n${repeat(2 + upTo(6), () => `| ${short()} | ${short()} |`)}\n`,
    () =>
      `:::: columns\n::: remember ${sentence(2)}\n${short()}\n:::\n::: part\n- ${short()}\n- ${short()}\n:::\n::::\n`,
    () => `::: columns\n${repeat(2 + upTo(4), () => `- ${short()}`)}\n:::\n`,
    () => `${short()}?\n\n::: answer\n${short()}\n:::\n`,
    () => `::: warning ${sentence(2)}\n${repeat(1 + upTo(3), () => `- ${short()}`)}\n:::\n`,
  ]
  return repeat(count, (index) => {
    const title = index % 10 === 0 ? `# ${sentence(1)}` : `## ${index} ${sentence(2 + upTo(6))}`
    const body = index % 10 === 0 ? `${short()}\n` : `${pick(kinds)()}\n${pick(kinds)()}`
    return `---\n\n${title}\n\n${body}\n::: notes\nNote ${index}\n:::\n`
  })
}
