import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProject } from '../../src/build/files.ts'
import { openKept } from '../../src/build/kept.ts'
import { openWorkshop, type Workshop } from '../../src/build/workshop.ts'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { openProject, type Project, ROOT } from './project.ts'

const THEME = 'templates/theme.yaml'

function open({ folder }: Project, report = collectDiagnostics().report): Workshop {
  const workshop = openWorkshop(readProject(ROOT, folder, folder), ROOT, report)
  assert.ok(workshop)
  return workshop
}

/** Another font for italics, under a name of the studio's own. */
function changeFont(project: Project, name: string): void {
  const theme = project.read(THEME)
  project.write(THEME, theme.replace(/^( +italic:).*$/m, `$1 ${name}`))
}

test('should keep typefaces as long as they are the same', async (context) => {
  const project = openProject(context)
  const kept = openKept(ROOT)
  const first = await kept.withFaces(open(project)).faces()
  assert.ok(first)
  assert.equal(await kept.withFaces(open(project)).faces(), first)
  changeFont(project, '"@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"')
  const second = await kept.withFaces(open(project)).faces()
  assert.ok(second)
  assert.notEqual(second, first)
})

test('should look again for a font that was missing', async (context) => {
  const project = openProject(context)
  const kept = openKept(ROOT)
  const theme = project.read(THEME)
  changeFont(project, 'missing.ttf')
  const { all, report } = collectDiagnostics()
  assert.equal(await kept.withFaces(open(project, report)).faces(), undefined)
  assert.deepEqual(all.map(formatDiagnostic), [
    'templates/theme.yaml:1: error: there is no font file `missing.ttf` (font-missing)\n  hint: put it into templates/fonts/, or run `npm ci` again',
  ])
  project.write(THEME, theme)
  assert.ok(await kept.withFaces(open(project)).faces())
})
