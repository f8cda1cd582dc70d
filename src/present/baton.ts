// Who leads. Two who press at once would turn two pages, so one phone leads at a time, and another
// takes over only when its holder says so.

export interface Baton {
  /** A phone that comes while nobody leads, or while the one that leads is away, leads. */
  readonly join: (phone: string) => void
  /** A phone that goes away is still expected back: it keeps the lead until another wants it. */
  readonly leave: (phone: string) => void
  /** It leads from now on. */
  readonly take: (phone: string) => void
  readonly leads: (phone: string) => boolean
}

export function openBaton(): Baton {
  const present = new Set<string>()
  let holder: string | undefined
  return {
    join: (phone) => {
      if (holder === undefined || !present.has(holder)) holder = phone
      present.add(phone)
    },
    leave: (phone) => {
      present.delete(phone)
    },
    take: (phone) => {
      if (present.has(phone)) holder = phone
    },
    leads: (phone) => phone === holder,
  }
}
