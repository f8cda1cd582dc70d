// Every deck of the library, made the way a build makes it: planned, rendered and laid out.

import { subjectsOf } from '../../src/build/orders.ts'
import { planArtifacts } from '../../src/build/plan.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { workshop } from './lesson.ts'

export interface BuiltDeck {
  /** Inside the folder of outputs, like `calf/lesson.html`. */
  readonly path: string
  readonly html: string
  readonly slides: number
  /** What was reported while it was made. */
  readonly told: readonly string[]
}

export interface Library {
  readonly decks: readonly BuiltDeck[]
  /** What was reported of decks that could not be made. */
  readonly unmade: readonly string[]
}

let built: Promise<Library> | undefined

export function builtLibrary(): Promise<Library> {
  built ??= buildLibrary()
  return built
}

export async function builtDecks(): Promise<readonly BuiltDeck[]> {
  return (await builtLibrary()).decks
}

async function buildLibrary(): Promise<Library> {
  const shop = workshop()
  const { editions, studio } = shop
  const kinds = editions.filter(({ kind }) => kind === 'deck')
  const names = [...new Set(kinds.map(({ name }) => name))]
  const format = { paper: studio.paper.value, traits: [] }
  const orders = subjectsOf(shop).flatMap((subject) =>
    names.map((edition) => ({ subject, edition, format })),
  )
  const decks: BuiltDeck[] = []
  const unmade: string[] = []
  for (const { path, told, render } of planArtifacts(orders, shop, 'engine')) {
    const { all, report } = collectDiagnostics()
    const product = await render(report)
    const lines = [...told, ...all].map(formatDiagnostic)
    if (!product) unmade.push(`${path}: ${lines.join('\n')}`)
    else
      decks.push({
        path,
        html: new TextDecoder().decode(product.bytes),
        slides: product.pages,
        told: lines,
      })
  }
  return { decks, unmade }
}

/** A few at a time: enough to keep a small machine busy, not so many that they wait for each other. */
export async function inTurns<T, R>(
  items: readonly T[],
  run: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await run(items[index] as T, index)
  }
  await Promise.all(Array.from({ length: 3 }, worker))
  return results
}
