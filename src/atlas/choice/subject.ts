// What a figure can be about, as records tell the atlas.

export interface MemberOfAtlas {
  readonly id: string
  /** As in the record: what a group takes off first. */
  readonly layer: 'superficial' | 'intermediate' | 'deep'
}

export type PlateSubject =
  | { readonly kind: 'muscle'; readonly id: string }
  /** Members in teaching order. */
  | { readonly kind: 'group'; readonly id: string; readonly members: readonly MemberOfAtlas[] }
