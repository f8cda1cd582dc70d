// Bones take longer to model than a plate to draw, and do not change from one run to the next. They
// are kept beside the installed packages; whatever is missing, damaged or of another version of its
// sources is modelled anew, and a folder that cannot be written to is done without.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { MeshOf } from '../atlas/model.ts'
import type { Mesh } from '../atlas/space/mesh.ts'
import { readIfThere, readSources, writeWhole } from './files.ts'
import { fingerprint } from './fingerprint.ts'

const MODEL = 'src/atlas/model.ts'
const SKELETON = 'src/atlas/skeleton.ts'
const SKIN = 'src/atlas/skin.ts'
const NET = 'src/atlas/solid/surface-net.ts'

/**
 * Fingerprints of what models each form: one of all bones, one of the skin, so that both outlive
 * changes to muscles.
 *
 * @param root of the project, absolute
 */
export function modelKeys(root: string): (name: string) => string {
  const model = readSources(root, MODEL).get(MODEL) ?? ''
  const net = readSources(root, NET)
  const keyOf = (path: string): string =>
    fingerprint([model, ...[...net, ...readSources(root, path)].flat()])
  const [bones, skin] = [keyOf(SKELETON), keyOf(SKIN)]
  return (name) => (name.startsWith('skin') ? skin : bones)
}

/**
 * @param root of the project, absolute
 * @param keyOf fingerprint of what models a bone
 */
export function keepMeshes(model: MeshOf, root: string, keyOf: (name: string) => string): MeshOf {
  const known = new Map<string, Mesh>()
  const folder = join(root, 'node_modules', '.cache', 'fascicle', 'meshes')
  return (bone, cell) => {
    const name = `${bone}.${cell}`
    const file = join(folder, `${name}.mesh`)
    const key = Buffer.from(keyOf(bone), 'utf8')
    const mesh = known.get(name) ?? unpackMesh(keptUnder(key, readIfThere(file)))
    if (mesh) {
      known.set(name, mesh)
      return mesh
    }
    const made = model(bone, cell)
    known.set(name, made)
    writeWhole(file, Buffer.concat([key, packMesh(made)]))
    return made
  }
}

/** What follows the key; undefined where another one stands. */
function keptUnder(key: Buffer, bytes: Buffer | undefined): Buffer | undefined {
  return bytes?.subarray(0, key.length).equals(key) ? bytes.subarray(key.length) : undefined
}

/** `FBM1`, read as a number: on a machine of the other byte order it is another one. */
const MAGIC = 0x46424d31
const HEADER = 16
const DIGEST = 16

/** magic, vertices, triangles, parameters or not; then the lists as they are, and their digest. */
export function packMesh({ positions, normals, triangles, parameters }: Mesh): Uint8Array {
  const header = new Uint32Array([
    MAGIC,
    positions.length / 3,
    triangles.length / 3,
    parameters ? 1 : 0,
  ])
  const lists = [header, positions, normals, triangles, ...(parameters ? [parameters] : [])]
  const body = Buffer.concat(
    lists.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  )
  return Buffer.concat([body, digestOf(body)])
}

/** Undefined unless it is exactly what was packed. */
export function unpackMesh(bytes: Uint8Array | undefined): Mesh | undefined {
  if (!bytes || bytes.length < HEADER + DIGEST) return undefined
  // A copy of its own begins on a word, as the lists must.
  const body = new Uint8Array(bytes.subarray(0, bytes.length - DIGEST)).buffer
  const [magic, vertices = 0, faces = 0, hasParameters] = new Uint32Array(body, 0, 4)
  const lengths = [3 * vertices, 3 * vertices, 3 * faces, hasParameters === 1 ? 2 * vertices : 0]
  const total = lengths.reduce((sum, length) => sum + 4 * length, HEADER)
  if (magic !== MAGIC || total !== body.byteLength) return undefined
  const digest = bytes.subarray(bytes.length - DIGEST)
  if (Buffer.compare(digestOf(new Uint8Array(body)), digest) !== 0) return undefined
  const [p = 0, n = 0, t = 0, q = 0] = lengths
  return {
    positions: new Float32Array(body, HEADER, p),
    normals: new Float32Array(body, HEADER + 4 * p, n),
    triangles: new Uint32Array(body, HEADER + 4 * (p + n), t),
    ...(q > 0 && { parameters: new Float32Array(body, HEADER + 4 * (p + n + t), q) }),
  }
}

function digestOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest().subarray(0, DIGEST)
}
