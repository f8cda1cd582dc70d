// Beats: small signs of life between us and the phones. What a phone says names the last beat that
// it has heard, so that what was pressed long ago, and comes only now, is known to be old.

/** In milliseconds. */
export const BEAT_TIME = 2000

/** A press that is older is no longer what its holder wants: the class has seen another slide since. */
const MOST_OLD = 2

/** A phone that has not answered for so many beats is asleep, or out of reach. */
const MOST_SILENT = 5

export function isFresh(heard: number, beat: number): boolean {
  return heard <= beat && beat - heard <= MOST_OLD
}

export function isSilent(heard: number, beat: number): boolean {
  return beat - heard > MOST_SILENT
}
