// Where the parts of a deck lie: in the page itself, so that one file is all there is, or in a folder
// beside it.

export interface Shelf {
  readonly inFolder: boolean
  /** What lies beside the page, by its path from there. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /**
   * @param name of its file, which no other part has
   * @returns the address under which the page finds it
   */
  put(name: string, bytes: Uint8Array, type: string): string
}

/** @param inFolder whether files may lie beside the page */
export function openShelf(inFolder: boolean): Shelf {
  const parts = new Map<string, Uint8Array>()
  return {
    inFolder,
    parts,
    put: (name, bytes, type) => {
      if (!inFolder) return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
      const path = `assets/${name}`
      parts.set(path, bytes)
      return path
    },
  }
}
