// A surface of triangles, packed for speed and for the cache.

/** n vertices, m triangles. */
export interface Mesh {
  /** 3n: lateral, up, forward in mm, rounded to 0.01. */
  readonly positions: Float32Array
  /** 3n: outward, of length 1. */
  readonly normals: Float32Array
  /** 3m: vertices, so turned that the cross product of two successive edges points outward. */
  readonly triangles: Uint32Array
  /**
   * 2n, of muscles only: how far along it lies from start to end (0–1), and the angle around it
   * (radians) or, on a sheet, how far across (0–1).
   */
  readonly parameters?: Float32Array
}
