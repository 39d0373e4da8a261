import { createRequire } from 'node:module'
import { join } from 'node:path'

import { WellFormedPdf } from '@/lib/pdf/well-formed-pdf'
import type { Day } from '../days'
import type { Block } from './blocks'

// From the project's folder, where every program and test runs: the browser tests load this without `import.meta`.
const font = createRequire(join(process.cwd(), 'package.json')).resolve(
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
)

const sizes = { title: 18, heading: 13, text: 11 } as const

/**
 * The text as PDF/A-2b, as a statement that came on paper is archived: embedded font, XMP metadata, title and language.
 * The same text gives the same bytes.
 */
export function toPdf(
  text: Readonly<{ language: string; title: string; author: string; madeOn: Day }>,
  blocks: readonly Block[],
): Promise<Uint8Array> {
  const document = new WellFormedPdf({
    size: 'A4',
    margin: 71,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    displayTitle: true,
    lang: text.language,
    font,
    info: {
      Title: text.title,
      Author: text.author,
      CreationDate: new Date(`${text.madeOn}T08:00:00Z`),
    },
  })
  const finished = bytesOf(document)
  tagged(document, 'H1', () => document.fontSize(sizes.title).text(text.title).moveDown())
  for (const block of blocks) writeBlock(document, block)
  document.end()
  return finished
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}

function writeBlock(document: PDFKit.PDFDocument, block: Block): void {
  if (block.kind === 'heading')
    return tagged(document, `H${block.level}`, () =>
      document.moveDown(0.5).fontSize(sizes.heading).text(block.text).moveDown(0.3),
    )
  for (const line of linesOf(block))
    tagged(document, 'P', () => document.fontSize(sizes.text).text(line, { paragraphGap: 4 }))
}

function tagged(document: PDFKit.PDFDocument, tag: string, write: () => void): void {
  document.addStructure(document.struct(tag, {}, write))
}

function linesOf(block: Exclude<Block, { kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${item}`)
    case 'facts':
      return block.rows.map(([term, value]) => `${term}: ${value}`)
    case 'table':
      return [block.caption, ...block.rows.map((cells) => cells.join(' – '))]
  }
}
