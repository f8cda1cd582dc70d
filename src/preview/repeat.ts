// One job at a time: asked while it runs, it runs exactly once more afterwards, however often it
// was asked, because the last run sees everything.

export interface Repeated<Outcome> {
  /** Resolves with what the last run gave, or undefined when closed before any. */
  readonly ask: () => Promise<Outcome | undefined>
  /** No more runs; resolves when the one that is under way has ended. */
  readonly close: () => Promise<void>
}

/** @param job must not reject: who asks is often not waiting */
export function repeatable<Outcome>(job: () => Promise<Outcome>): Repeated<Outcome> {
  let running: Promise<Outcome> | undefined
  let again = false
  let closed = false
  const run = async (): Promise<Outcome> => {
    let outcome: Outcome
    do {
      again = false
      outcome = await job()
    } while (again && !closed)
    running = undefined
    return outcome
  }
  return {
    ask: async () => {
      if (closed) return undefined
      if (running) again = true
      else running = run()
      return running
    },
    close: async () => {
      closed = true
      await running
    },
  }
}
