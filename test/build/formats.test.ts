// Formats on the command line, and in the finished files.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { openProject } from './project.ts'

const CLIENT = ['build', 'gastrocnemius', '--edition', 'client'] as const

test('should refuse a booklet in large print', async (context) => {
  const { code, error } = await openProject(context).run(...CLIENT, '--large-print', '--booklet')
  assert.equal(code, 2)
  assert.match(error, /too narrow for large print/)
})

test('should refuse to bind flashcards as a booklet', async (context) => {
  const project = openProject(context)
  const { code, error } = await project.run(
    'build',
    'gastrocnemius',
    '--edition',
    'cards',
    '--booklet',
  )
  assert.notEqual(code, 0)
  assert.match(
    error,
    /templates\/handouts\/cards\.md\.hbs:1: error: flashcards are cut apart, and cannot be bound as a booklet \(format-senseless\)\n {2}hint: leave out one of the two$/m,
  )
})

test('should make a booklet that saves ink, tagged, on sheets that lie across', async (context) => {
  const project = openProject(context)
  const { code, error } = await project.run(...CLIENT, '--ink-saver', '--booklet', '--paper', 'a4')
  assert.equal(code, 0, error)
  const file = join(project.folder, 'out/gastrocnemius/client.a4.ink-saver.booklet.pdf')
  const bytes = readFileSync(file)
  assert.deepEqual(await checkPdfUa(bytes), [])
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages()
  assert.equal(pages.length % 2, 0)
  for (const page of pages) assert.ok(page.getWidth() > page.getHeight())
})
