// The programs that tests look at PDFs with. They are no npm packages: where one is missing, the
// message must say how to get it here.

import { spawnSync } from 'node:child_process'

export type Tool = 'qpdf' | 'pdftotext' | 'pdfinfo' | 'pdftoppm' | 'mutool'

/** The package that holds a tool is called the same in apt, brew, choco and scoop, but for one. */
const PACKAGE: Readonly<Record<Tool, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler',
  pdfinfo: 'poppler',
  pdftoppm: 'poppler',
  mutool: 'mupdf-tools',
}

/** The name to start a tool by, or an error that says how to install it. */
export function requireTool(tool: Tool, platform: NodeJS.Platform = process.platform): string {
  if (isThere(tool)) return tool
  throw new Error(`${tool} is missing: install it with ${installCommand(PACKAGE[tool], platform)}`)
}

function isThere(tool: string): boolean {
  // mutool knows no options of its own, but is there when it starts.
  const { error } = spawnSync(tool, ['--version'], { stdio: 'ignore', windowsHide: true })
  return error === undefined
}

function installCommand(name: string, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return `\`brew install ${name}\``
    case 'win32':
      return `\`scoop install ${name}\` or \`choco install ${name}\``
    default:
      return `\`apt-get install ${name === 'poppler' ? 'poppler-utils' : name}\``
  }
}
