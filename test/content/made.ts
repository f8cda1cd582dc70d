// Cases that no folder can hold well: bytes that are no text, files that are very large, names that
// tools leave behind. Their expected diagnostics stand in test/cases/content/<name>/ like all
// others.

import { type Bytes, filesOfCase, utf8 } from './files.ts'

const SOLEUS = 'content/muscles/soleus.md'

function soleus(): string {
  return new TextDecoder().decode(filesOfCase('sound').get(SOLEUS))
}

function muscles(files: Readonly<Record<string, Uint8Array>>): Bytes {
  return new Map(Object.entries(files).map(([name, bytes]) => [`content/muscles/${name}`, bytes]))
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf16le'))
}

function aliasBomb(): string {
  const lines = ['a0: &a0 [boom, boom]']
  for (let level = 1; level <= 9; level++) {
    const before = `*a${level - 1}`
    lines.push(`a${level}: &a${level} [${Array(10).fill(before).join(', ')}]`)
  }
  return `---\n${lines.join('\n')}\n---\n`
}

export const MADE: Readonly<Record<string, () => Bytes>> = {
  encodings: () =>
    muscles({
      'binary.md': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0x21, 0xff, 0xd8]),
      'empty.md': utf8(''),
      'blank.md': utf8('\ufeff \r\n\r\n'),
      'large.md': new Uint8Array(5_000_000).fill(0x61),
      'latin1.md': Uint8Array.from(Buffer.from(`${soleus()}\nCaf\u00e9`, 'latin1')),
      'utf16-marked.md': utf16(`\ufeff${soleus()}`),
      'utf16-bare.md': utf16(soleus()),
      'symbol-font.md': utf8(soleus().replace('You use', 'You \uf0b7 use')),
    }),
  'windows-lines': () =>
    muscles({
      'soleus.md': utf8(`\ufeff${soleus()}`.replaceAll('\n', '\r\n').replace('say:', 'sya:')),
      'old-mac.md': utf8(soleus().replaceAll('\n', '\r').replace('## Why', '## Wy')),
    }),
  'alias-bomb': () => muscles({ 'soleus.md': utf8(aliasBomb()) }),
  'deep-nesting': () =>
    muscles({
      'brackets.md': utf8(`---\nname: ${'['.repeat(100_000)}\n---\n`),
      'closed.md': utf8(
        soleus().replace('name: Soleus', `name: ${'['.repeat(60)}${']'.repeat(60)}`),
      ),
      'dashes.md': utf8(`---\nname:\n  ${'- '.repeat(50_000)}x\n---\n`),
    }),
  'system-files': () =>
    muscles({
      '.DS_Store': utf8('x'),
      '._soleus.md': utf8('x'),
      'Thumbs.db': utf8('x'),
      'desktop.ini': utf8('x'),
      '~$soleus.md': utf8('x'),
      'soleus.md~': utf8('x'),
    }),
}

/** Files taken away from the sound project. */
export const ABSENT: Readonly<Record<string, readonly string[]>> = {
  'missing-files': [
    'content/sources.yaml',
    'content/studio.yaml',
    'content/red-flags.yaml',
    'content/glossary.yaml',
    'content/countries.yaml',
    'content/images.yaml',
    'content/unwritten.yaml',
  ],
  'no-muscles': ['content/muscles/soleus.md'],
}
