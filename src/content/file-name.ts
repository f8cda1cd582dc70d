// Which files of a folder are records. A record's file name is its id, so that a name in a record
// leads to a file; a file that is no record is told of, unless the computer put it there.

import { nearest, type Report } from '../diagnostic.ts'
import { isId, toId } from '../yaml/shape.ts'
import type { SourceFile } from './files.ts'

export interface RecordFile {
  readonly id: string
  readonly file: SourceFile
  /** Its name was complained of. */
  readonly misnamed: boolean
}

/** Left by Finder, Explorer and word processors beside the files they touch. */
const SYSTEM = /^(?:\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|__MACOSX|Icon\r)$/i

export function isSystemFile(name: string): boolean {
  return SYSTEM.test(name)
}

/** Files of one kind, which a folder holds. */
export interface FileKind {
  readonly noun: string
  readonly ending: string
  /** Endings of files that were most likely meant to be of this kind. */
  readonly alike: RegExp
}

const RECORD: FileKind = { noun: 'record', ending: '.md', alike: /md|txt|markdown/i }

/**
 * The records of a folder, each under its id. One whose name is wrong is read all the same, so that
 * its other mistakes are told too.
 */
export function recordFiles(
  folder: string,
  files: readonly SourceFile[],
  report: Report,
  { noun, ending: wanted, alike }: FileKind = RECORD,
): RecordFile[] {
  const records: RecordFile[] = []
  for (const file of files) {
    const name = file.path.slice(folder.length)
    if (name.split('/').some(isSystemFile)) continue
    const at = { file: file.shown, line: 1 }
    const [, stem = '', ending = ''] = /^(.*?)((?:\.[a-z]+)*)$/i.exec(name) ?? []
    const id = toId(stem)
    const nested = name.includes('/')
    if (nested || ending.toLowerCase() !== wanted) {
      const message = `\`${name}\` is not read: only files \`<id>${wanted}\` are ${noun}s`
      const meant = alike.test(ending) ? `rename it to \`${id}${wanted}\`` : undefined
      const hint = nested ? `move it up into ${folder}, or out of it` : meant
      report({ severity: 'warning', rule: 'file-unknown', message, at, ...(hint && { hint }) })
      continue
    }
    const misnamed = !isId(stem) || ending !== wanted
    if (misnamed)
      report({
        severity: 'error',
        rule: 'file-name',
        message: `\`${name}\` is no name for a ${noun}: it needs lower-case letters a–z, digits and hyphens, then \`${wanted}\``,
        at,
        hint:
          id === ''
            ? `rename it, for example to \`soleus${wanted}\``
            : `rename it to \`${id}${wanted}\``,
      })
    if (id !== '') records.push({ id, file, misnamed })
  }
  return records
}

const FOLDERS = ['muscles', 'exercises', 'groups', 'atlas', 'plates', 'images']
const TEXTS = ['README.md', 'LICENSE.md']

/** A file that nothing will read most likely has a misspelt name. */
export function warnOfStrangers(
  root: string,
  files: Iterable<SourceFile>,
  lists: readonly string[],
  report: Report,
): void {
  for (const file of files) {
    const inside = file.path.slice(root.length)
    if (!file.path.startsWith(root) || inside.split('/').some(isSystemFile)) continue
    const slash = inside.indexOf('/')
    const name = slash === -1 ? inside : inside.slice(0, slash)
    const known = slash === -1 ? [...lists, ...TEXTS] : FOLDERS
    if (known.includes(name)) continue
    const near = nearest(name, known)
    report({
      severity: 'warning',
      rule: 'file-unknown',
      message: `\`${inside}\` is not read: nothing of that name belongs in ${root.slice(0, -1)}`,
      at: { file: file.shown, line: 1 },
      ...(near && { hint: `did you mean \`${near}\`?` }),
    })
  }
}
