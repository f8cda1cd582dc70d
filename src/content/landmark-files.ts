// The files of content/atlas/landmarks/, whose entries are one list, whatever file they stand in.

import type { Report } from '../diagnostic.ts'
import { isSystemFile } from './file-name.ts'
import type { SourceFile } from './files.ts'
import type { LandmarkEntries, LandmarkEntry } from './landmark-shape.ts'

export const LANDMARKS = 'content/atlas/landmarks/'

const TEXTS = /^(?:README|NOTES|LICENSE)\.md$/

/** Those that list landmarks; any other is told of. */
export function landmarkFiles(files: readonly SourceFile[], report: Report): SourceFile[] {
  return files.filter((file) => {
    const name = file.path.slice(LANDMARKS.length)
    if (name.split('/').some(isSystemFile) || TEXTS.test(name)) return false
    const isNested = name.includes('/')
    if (!isNested && /\.yaml$/i.test(name)) return true
    const renamed = name.replace(/\.(?:ya?ml|txt)(?:\.txt)?$/i, '.yaml')
    const hint = isNested
      ? `move it up into ${LANDMARKS}, or out of it`
      : renamed === name
        ? undefined
        : `rename it to \`${renamed}\``
    report({
      severity: 'warning',
      rule: 'file-unknown',
      message: `\`landmarks/${name}\` is not read: only files \`<part>.yaml\` list landmarks`,
      at: { file: file.shown, line: 1 },
      ...(hint !== undefined && { hint }),
    })
    return false
  })
}

/** All entries; those of a name that was given before are told, and left out. */
export function joinedEntries(files: readonly LandmarkEntries[], report: Report): LandmarkEntries {
  const joined = new Map<string, LandmarkEntry>()
  for (const entries of files)
    for (const [id, entry] of entries) {
      const first = joined.get(id)
      if (!first) joined.set(id, entry)
      else reportTwice(id, first, entry, report)
    }
  return joined
}

function reportTwice(id: string, first: LandmarkEntry, entry: LandmarkEntry, report: Report): void {
  report({
    severity: 'error',
    rule: 'key-duplicate',
    message: `\`${id}\` is given twice; the first stands in ${first.at.file} on line ${first.at.line}`,
    at: entry.at,
    hint: 'keep one of the two',
  })
}
