// Each way to spoil the sample, with the only complaints that may follow.

import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { child, drop, find, findRef, paint, put, rewrite } from './sample-pdf.ts'

interface Spoiled {
  readonly what: string
  readonly spoil: (document: PDFDocument) => void
  readonly complaints: readonly string[]
}

const METADATA: readonly Spoiled[] = [
  {
    what: 'no language',
    spoil: ({ catalog }) => drop(catalog, 'Lang'),
    complaints: ['UA 7.2: the document names no language'],
  },
  {
    what: 'not marked as tagged',
    spoil: ({ catalog }) => put(child(catalog, 'MarkInfo'), 'Marked', false),
    complaints: ['UA 7.1: the document is not marked as tagged (MarkInfo)'],
  },
  {
    what: 'file name in the title bar',
    spoil: ({ catalog }) => drop(catalog, 'ViewerPreferences'),
    complaints: ['UA 7.1: the window does not show the title (DisplayDocTitle)'],
  },
  {
    what: 'no XMP',
    spoil: ({ catalog }) => drop(catalog, 'Metadata'),
    complaints: ['UA 7.1: the document has no XMP metadata'],
  },
  {
    what: 'an ampersand in the XMP',
    spoil: ({ catalog }) => rewrite(catalog, 'Metadata', replace('Sample', 'Neck & Shoulder')),
    complaints: ['UA 7.1: the XMP metadata is not well-formed XML: unclosed tag: rdf:li'],
  },
  {
    what: 'a blank title',
    spoil: ({ catalog }) => rewrite(catalog, 'Metadata', replace('Sample', ' ')),
    complaints: ['UA 7.1: the XMP metadata has no title (dc:title)'],
  },
  {
    what: 'another namespace under the same prefix',
    spoil: ({ catalog }) => rewrite(catalog, 'Metadata', replace('pdfua/ns/id/', 'elsewhere/')),
    complaints: ['UA 5: the XMP metadata does not say PDF/UA-1 (pdfuaid:part)'],
  },
]

const STRUCTURE: readonly Spoiled[] = [
  {
    what: 'no structure tree',
    spoil: ({ catalog }) => drop(catalog, 'StructTreeRoot'),
    complaints: ['UA 7.1: the document has no structure tree'],
  },
  {
    what: 'an element that points at the wrong parent',
    spoil: (document) => put(element(document, 'H1'), 'P', findRef(document, 'S', 'L')),
    complaints: ['PDF 14.7.2: the /P of a H1 is not its parent'],
  },
  {
    what: 'an element in two places',
    spoil: (document) => {
      const again = findRef(document, 'S', 'H1')
      put(element(document, 'Quote'), 'K', [findRef(document, 'S', 'Link'), again])
    },
    complaints: ['PDF 14.7.2: a H1 stands in the structure tree twice'],
  },
  {
    what: 'content claimed twice',
    spoil: (document) => put(element(document, 'P'), 'K', [1, 1]),
    complaints: ['PDF 14.7.4: MCID 1 is claimed twice for the same page'],
  },
  {
    what: 'content claimed that is not there',
    spoil: (document) => put(element(document, 'P'), 'K', [1, 99]),
    complaints: ['PDF 14.7.4: a P claims MCID 99, which page 1 does not have'],
  },
  {
    what: 'a type that no role map explains',
    spoil: (document) => put(element(document, 'P'), 'S', 'Strong'),
    complaints: ['UA 7.1: Strong is not a standard type'],
  },
  {
    what: 'a role map in a circle',
    spoil: (document) => {
      put(element(document, 'P'), 'S', 'Strong')
      put(child(document.catalog, 'StructTreeRoot'), 'RoleMap', { Strong: 'Em', Em: 'Strong' })
    },
    complaints: [
      'UA 7.1: the role map leads from Strong round in a circle',
      'UA 7.1: Strong is not a standard type',
    ],
  },
  {
    what: 'a paragraph straight in a list item',
    spoil: (document) => put(element(document, 'LBody'), 'S', 'P'),
    complaints: ['UA 7.2: P may not stand in LI'],
  },
  {
    what: 'an entry of a table of contents outside of one, and what may not stand in it',
    spoil: (document) => put(element(document, 'Quote'), 'S', 'TOCI'),
    complaints: ['UA 7.2: TOCI may not stand in Document', 'UA 7.2: Link may not stand in TOCI'],
  },
  {
    what: 'a list in a table of contents',
    spoil: (document) => {
      put(element(document, 'L'), 'S', 'TOC')
    },
    complaints: ['UA 7.2: LI may not stand in TOC'],
  },
  {
    what: 'a table row outside a table',
    spoil: (document) => put(element(document, 'Table'), 'S', 'Sect'),
    complaints: ['UA 7.2: TR may not stand in Sect'],
  },
  {
    what: 'a heading level left out',
    spoil: (document) => put(element(document, 'H2'), 'S', 'H3'),
    complaints: ['UA 7.4.2: H1 is followed by H3'],
  },
  {
    what: 'a first heading that is not the first level',
    spoil: (document) => put(element(document, 'H1'), 'S', 'H2'),
    complaints: ['UA 7.4.2: the first heading is H2'],
  },
  {
    what: 'a picture without words',
    spoil: (document) => drop(element(document, 'Figure'), 'Alt'),
    complaints: ['UA 7.3: a Figure has no alternative text'],
  },
  {
    what: 'a picture without a place',
    spoil: (document) => drop(element(document, 'Figure'), 'A'),
    complaints: ['UA 7.3: a Figure has no BBox'],
  },
  {
    what: 'a table header without a scope',
    spoil: (document) => drop(element(document, 'TH'), 'A'),
    complaints: ['UA 7.5: a TH does not say what it heads (Scope)'],
  },
]

const CONTENT: readonly Spoiled[] = [
  {
    what: 'a line that belongs to nothing',
    spoil: (document) => paint(document, (source) => `${source}\n0 0 m 9 9 l S`),
    complaints: ['UA 7.1: page 1 paints (S) outside the structure tree and artifacts'],
  },
  {
    what: 'a mere tag, which is no place in the tree',
    spoil: (document) => paint(document, replace('/Artifact BMC', '/Span BMC')),
    complaints: ['UA 7.1: page 1 paints (f) outside the structure tree and artifacts'],
  },
  {
    what: 'an inline image that belongs to nothing',
    spoil: (document) =>
      paint(document, (source) => `${source}\nBI /W 1 /H 1 /BPC 8 /CS /G ID ( EI `),
    complaints: ['UA 7.1: page 1 paints (EI) outside the structure tree and artifacts'],
  },
  {
    what: 'decoration inside a paragraph',
    spoil: (document) => paint(document, replace('f\nEMC', '/Artifact BMC f EMC\nEMC')),
    complaints: ['UA 7.1: page 1 has an artifact inside tagged content'],
  },
  {
    what: 'a paragraph inside decoration',
    spoil: (document) =>
      paint(document, (source) => `/Artifact <</Type /Layout>> BDC\n${source}\nEMC`),
    complaints: ['UA 7.1: page 1 has tagged content inside an artifact'],
  },
  {
    what: 'a paragraph inside a heading',
    spoil: (document) =>
      paint(document, (source) =>
        source.replace('EMC\n/P <<', '/P <<').replace('EMC\n/Lbl', 'EMC EMC\n/Lbl'),
      ),
    complaints: ['PDF 14.7.4: page 1 has MCID 1 inside other tagged content'],
  },
  {
    what: 'a number used twice',
    spoil: (document) => paint(document, (source) => `${source}\n/P <</MCID 1>> BDC EMC`),
    complaints: ['PDF 14.7.4: page 1 uses MCID 1 twice'],
  },
  {
    what: 'content that the structure tree does not know',
    spoil: (document) => paint(document, (source) => `${source}\n/P <</MCID 9>> BDC EMC`),
    complaints: ['UA 7.1: MCID 9 of page 1 is not in the structure tree'],
  },
  {
    what: 'marked content that never ends',
    spoil: (document) => paint(document, (source) => `${source}\n/Span BMC`),
    complaints: ['PDF 14.6: marked content on page 1 never ends'],
  },
  {
    what: 'marked content that never began',
    spoil: (document) => paint(document, (source) => `${source}\nEMC`),
    complaints: ['PDF 14.6: marked content ends on page 1 that never began'],
  },
  {
    what: 'a text that never ends',
    spoil: (document) => paint(document, (source) => `${source}\n(EMC`),
    complaints: [
      'PDF 7.8.2: the content of page 1 cannot be read: a text in parentheses never ends',
    ],
  },
  {
    what: 'a parent tree that leads elsewhere',
    spoil: (document) => parentsOfPage(document).set(1, findRef(document, 'S', 'H1')),
    complaints: ['PDF 14.7.4.4: the parent tree does not lead from MCID 1 of page 1 to its P'],
  },
  {
    what: 'a parent tree that knows more than the page',
    spoil: (document) => parentsOfPage(document).push(findRef(document, 'S', 'H1')),
    complaints: ['PDF 14.7.4.4: the parent tree knows MCID 9, which page 1 does not have'],
  },
  {
    what: 'no parent tree',
    spoil: (document) => drop(child(document.catalog, 'StructTreeRoot'), 'ParentTree'),
    complaints: [
      'PDF 14.7.4.4: the structure tree has no parent tree',
      ...['H1', 'P', 'Lbl', 'LBody', 'H2', 'TH', 'TD', 'Figure', 'Link'].map(
        (role, mcid) =>
          `PDF 14.7.4.4: the parent tree does not lead from MCID ${mcid} of page 1 to its ${role}`,
      ),
      'PDF 14.7.4.4: the parent tree does not lead from a Link on page 1 to its element',
    ],
  },
]

const ANNOTATIONS: readonly Spoiled[] = [
  {
    what: 'another tab order',
    spoil: (document) => put(document.getPage(0).node, 'Tabs', 'R'),
    complaints: ['UA 7.18.3: the tab order of page 1 is not that of the structure (Tabs)'],
  },
  {
    what: 'a link without words',
    spoil: (document) => drop(find(document, 'Type', 'Annot'), 'Contents'),
    complaints: ['UA 7.18.5: a Link on page 1 does not say where it leads (Contents)'],
  },
  {
    what: 'a link outside the structure',
    spoil: (document) => put(element(document, 'Link'), 'K', [8]),
    complaints: [
      'UA 7.18.5: a Link holds no annotation (OBJR)',
      'UA 7.18.1: a Link on page 1 is not in the structure tree',
    ],
  },
  {
    what: 'a link in an element of another kind',
    spoil: (document) => put(element(document, 'Link'), 'S', 'Span'),
    complaints: ['UA 7.18.5: a Link on page 1 stands in Span'],
  },
  {
    what: 'a link without a way back',
    spoil: (document) => drop(find(document, 'Type', 'Annot'), 'StructParent'),
    complaints: ['UA 7.18.1: a Link on page 1 has no StructParent'],
  },
  {
    what: 'a link with the wrong way back',
    spoil: (document) => put(find(document, 'Type', 'Annot'), 'StructParent', 7),
    complaints: [
      'PDF 14.7.4.4: the parent tree does not lead from a Link on page 1 to its element',
    ],
  },
  {
    what: 'a link on another page than it says',
    spoil: (document) => {
      const page = document.addPage().node
      put(page, 'Tabs', 'S')
      put(objr(document), 'Pg', document.getPage(1).ref)
    },
    complaints: ['PDF 14.7.4.3: the OBJR of a Link on page 1 names another page'],
  },
]

const FONTS: readonly Spoiled[] = [
  {
    what: 'a font that stays at home',
    spoil: (document) => drop(find(document, 'Type', 'FontDescriptor'), 'FontFile2'),
    complaints: ['UA 7.21.4.1: SampleFont is not embedded'],
  },
  {
    what: 'a CIDSet',
    spoil: (document) =>
      put(find(document, 'Type', 'FontDescriptor'), 'CIDSet', document.getPage(0).ref),
    complaints: ['UA 7.21.4.2: SampleFont has a CIDSet, which is easily wrong and not needed'],
  },
  {
    what: 'a code without a character',
    spoil: (document) => paint(document, replace('<000100020003>', '<0001000200ff>')),
    complaints: ['UA 7.21.7: code 255 of SampleFont stands for no character (page 1)'],
  },
  {
    what: 'a glyph for missing characters',
    spoil: (document) => paint(document, replace('<000100020003>', '<000100020000>')),
    complaints: ['UA 7.21.8: page 1 shows the glyph for missing characters in SampleFont'],
  },
  {
    what: 'a glyph map that leads to the glyph for missing characters',
    spoil: (document) => {
      const map = Buffer.from(
        Array.from({ length: 0x14 }, (_, code) => [0, code === 1 ? 0 : code]).flat(),
      )
      const stream = document.context.register(document.context.stream(map))
      put(find(document, 'Subtype', 'CIDFontType2'), 'CIDToGIDMap', stream)
    },
    complaints: ['UA 7.21.8: page 1 shows the glyph for missing characters in SampleFont'],
  },
  {
    what: 'a code that stands for nothing',
    spoil: (document) =>
      rewrite(find(document, 'Subtype', 'Type0'), 'ToUnicode', replace('<004f>', '<0000>')),
    complaints: ['UA 7.21.7: code 1 of SampleFont stands for no character (page 1)'],
  },
  {
    what: 'a standard font, which is on no page but only in the viewer',
    spoil: (document) => {
      const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }
      const resources = child(document.getPage(0).node, 'Resources')
      put(child(resources, 'Font'), 'F2', document.context.obj(font))
      paint(document, replace('/Artifact BMC', '/Artifact BMC BT /F2 9 Tf (a) Tj ET'))
    },
    complaints: [
      'UA 7.21.4.1: Helvetica is not embedded',
      'UA 7.21.7: Helvetica does not say what its codes stand for (ToUnicode)',
      'UA 7.21.7: code 97 of Helvetica stands for no character (page 1)',
    ],
  },
  {
    what: 'a font that the page does not have',
    spoil: (document) => paint(document, replace('/F1 12 Tf', '/F9 12 Tf')),
    complaints: ['UA 7.21.4: page 1 shows text in a font it does not have'],
  },
]

/** By what the complaints are about. */
export const SPOILED: Readonly<Record<string, readonly Spoiled[]>> = {
  metadata: METADATA,
  structure: STRUCTURE,
  content: CONTENT,
  annotations: ANNOTATIONS,
  fonts: FONTS,
}

function replace(before: string, after: string): (source: string) => string {
  return (source) => source.replace(before, () => after)
}

function element(document: PDFDocument, role: string): PDFDict {
  return find(document, 'S', role)
}

/** The elements that the parent tree has for the only page, by number of marked content. */
function parentsOfPage({ catalog }: PDFDocument): PDFArray {
  const tree = child(child(catalog, 'StructTreeRoot'), 'ParentTree')
  return tree.lookup(PDFName.of('Nums'), PDFArray).lookup(1, PDFArray)
}

/** How the link names its annotation. */
function objr(document: PDFDocument): PDFDict {
  return element(document, 'Link').lookup(PDFName.of('K'), PDFArray).lookup(1, PDFDict)
}
