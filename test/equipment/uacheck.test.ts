// The checker is trusted by every test that makes a PDF, so it must be seen to complain: each case
// spoils a fine document in one place and names the only complaints that may follow.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOfDocument, child, openSample, paint, put } from './sample-pdf.ts'
import { SPOILED } from './spoiled.ts'
import { checkPdfUa } from './uacheck.ts'

for (const [theme, cases] of Object.entries(SPOILED))
  for (const { what, spoil, complaints } of cases)
    test(`complains of ${theme}: ${what}`, async () => {
      const document = await openSample()
      spoil(document)
      assert.deepEqual(await checkPdfUa(await bytesOfDocument(document)), complaints)
    })

test('has nothing to say about a fine document', async () => {
  const document = await openSample()
  assert.deepEqual(await checkPdfUa(await bytesOfDocument(document)), [])
})

/** Fine content in which a search for operators would find what is not there. */
const DISGUISES = {
  'operators in a text': '/Span <</ActualText (S f EMC /P <</MCID 1>> BDC)>> BDC EMC',
  'an escaped parenthesis': '/Span <</ActualText (\\) S \\( f EMC)>> BDC EMC',
  'parentheses in pairs': '/Span <</ActualText (a (S) EMC)>> BDC EMC',
  'a dictionary in a dictionary': '/Span <</X <</MCID 1>> /Y [/S (f)]>> BDC EMC',
  'a comment': '% S f EMC',
  'operators in an image': '/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID S EMC ( <</ EI EMC',
  'a clipping path': 'q 0 0 9 9 re W n Q',
}

for (const [what, content] of Object.entries(DISGUISES))
  test(`is not deceived by ${what}`, async () => {
    const document = await openSample()
    paint(document, (source) => `${source}\n${content}`)
    assert.deepEqual(await checkPdfUa(await bytesOfDocument(document)), [])
  })

test('follows properties that stand in the resources of the page', async () => {
  const document = await openSample()
  put(child(document.getPage(0).node, 'Resources'), 'Properties', { Mine: { MCID: 1 } })
  paint(document, (source) => source.replace(/\/P <<[^>]*>> BDC/, '/P /Mine BDC'))
  assert.deepEqual(await checkPdfUa(await bytesOfDocument(document)), [])
})

test('reads the content of forms with their own resources', async () => {
  const document = await openSample()
  const resources = child(document.getPage(0).node, 'Resources')
  const form = document.context.stream('BT /F9 9 Tf (a) Tj ET', {
    Type: 'XObject',
    Subtype: 'Form',
    Resources: { Font: { F9: { Type: 'Font', Subtype: 'Type3', BaseFont: 'Drawn' } } },
  })
  put(resources, 'XObject', { X1: document.context.register(form) })
  paint(document, (source) => `${source}\n/Artifact BMC /X1 Do EMC`)
  assert.deepEqual(await checkPdfUa(await bytesOfDocument(document)), [
    'UA 7.21.7: Drawn does not say what its codes stand for (ToUnicode)',
    'UA 7.21.7: code 97 of Drawn stands for no character (page 1)',
  ])
})

test('complains of what is no PDF at all', async () => {
  const complaints = await checkPdfUa(Buffer.from('<html></html>'))
  assert.equal(complaints[0], 'UA 5: the file does not begin as PDF 1.4 to 1.7')
  assert.match(complaints[1] ?? '', /^PDF 7\.5: the file cannot be read: /)
})
