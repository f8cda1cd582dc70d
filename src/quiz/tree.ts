// Parts and wholes: the ilium is part of the hip bone, and a nerve branches from another.

type Tree = Readonly<Record<string, string | null>>

/** Whether one is the other, or a part of it: the ilium of the hip bone, a branch of its nerve. */
export function isRelated(a: string, b: string, tree: Tree): boolean {
  return line(a, tree).includes(b) || line(b, tree).includes(a)
}

/** An id and what it is part of, outward. */
function line(id: string, tree: Tree): string[] {
  const parent = tree[id]
  return parent ? [id, ...line(parent, tree)] : [id]
}
