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

/** What the pictures of random sections are called; tests say what is on them. */
export const PICTURES = [
  'images/a.png',
  'images/calf.svg',
  'plate:still',
  'plate:steps',
  'plate:switched',
] as const

type Body = (drawer: Drawer) => string

const line: Body = ({ sentence, upTo }) => sentence(3 + upTo(20))
const short: Body = ({ sentence, upTo }) => sentence(1 + upTo(8))
const picture: Body = ({ pick, upTo, sentence }) =>
  `![${upTo(2) === 0 ? '' : sentence(2 + upTo(4))}](${pick(PICTURES)})\n`

const TEXTS: readonly Body[] = [
  (drawer) => `${repeat(1 + drawer.upTo(9), () => `- ${line(drawer)}`)}\n`,
  (drawer) => `${repeat(1 + drawer.upTo(7), (index) => `${index + 1}. ${line(drawer)}`)}\n`,
  ({ upTo, sentence }) => `${repeat(1 + upTo(3), () => `${sentence(10 + upTo(25))}\n`)}`,
  (drawer) =>
    `${drawer.sentence(4)}:\n\n${repeat(2 + drawer.upTo(4), () => `- ${short(drawer)}\n  - ${short(drawer)}`)}\n`,
  (drawer) =>
    `| ${short(drawer)} | ${drawer.sentence(2)} |\n| - | - |\n${repeat(2 + drawer.upTo(6), () => `| ${short(drawer)} | ${short(drawer)} |`)}\n`,
  (drawer) =>
    `:::: columns\n::: remember ${drawer.sentence(2)}\n${short(drawer)}\n:::\n::: part\n- ${short(drawer)}\n- ${short(drawer)}\n:::\n::::\n`,
  (drawer) => `::: columns\n${repeat(2 + drawer.upTo(4), () => `- ${short(drawer)}`)}\n:::\n`,
  (drawer) => `${short(drawer)}?\n\n::: answer\n${short(drawer)}\n:::\n`,
  (drawer) =>
    `${short(drawer)}?\n\n- ${short(drawer)}\n- ${short(drawer)}\n\n::: answer ${drawer.sentence(2)}\n- ${short(drawer)}\n:::\n`,
  (drawer) =>
    `::: warning ${drawer.sentence(2)}\n${repeat(1 + drawer.upTo(3), () => `- ${short(drawer)}`)}\n:::\n`,
  ({ pick, upTo }) => `${pick(['- ', '1. ', ''])}${'Abdefghjkl'.repeat(2 + upTo(5))}\n`,
]

const PICTURED: readonly Body[] = [
  picture,
  (drawer) => `${picture(drawer)}\n${picture(drawer)}`,
  (drawer) => `${picture(drawer)}\n${drawer.pick(TEXTS)(drawer)}`,
  (drawer) => `${drawer.pick(TEXTS)(drawer)}\n${picture(drawer)}`,
  (drawer) =>
    `:::: columns\n::: exercise ${drawer.sentence(2)}\n${picture(drawer)}\n${short(drawer)}\n:::\n::: part\n- ${short(drawer)}\n:::\n::::\n`,
]

const PLAIN: Body = (drawer) => `${drawer.pick(TEXTS)(drawer)}\n${drawer.pick(TEXTS)(drawer)}`

/** The Markdown of each slide, without the rules between them. */
export function randomSections(count: number, seed: number): string[] {
  const own = drawer(seed)
  return Array.from({ length: count }, (_, index) => {
    const isTitle = index % 10 === 0
    const title = isTitle ? `# ${own.sentence(1)}` : `## ${index} ${own.sentence(2 + own.upTo(6))}`
    const body = isTitle
      ? `${short(own)}\n${index % 20 === 0 ? `\n${picture(own)}` : ''}`
      : own.upTo(3) === 0
        ? own.pick(PICTURED)(own)
        : PLAIN(own)
    return `${title}\n\n${body}\n::: notes ${own.upTo(5)} minutes\nNote ${index}\n:::\n`
  })
}
