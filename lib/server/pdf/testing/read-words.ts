import {
  PDFArray,
  PDFDocument,
  PDFRawStream,
  decodePDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

/** The words of a file as pdf.js finds them, in the order of the file and without white space, for its lines break anywhere. */
export async function readWords(bytes: Uint8Array): Promise<string> {
  const file = await getDocumentProxy(new Uint8Array(bytes))
  let text = ''
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  return asWords(text)
}

/** A text as {@link readWords} has it: composed, without what is seen in nothing, lam with alef as two letters. */
export function asWords(text: string): string {
  return text
    .normalize()
    .replace(/[\uFEF5-\uFEFC]/g, (one) => one.normalize('NFKC'))
    .replace(/[\s\p{Cf}\p{Variation_Selector}]/gu, '')
}

/** What the pages of a file say of the words on them: texts that are read for glyphs, and languages. */
export async function readMarks(
  bytes: Uint8Array,
): Promise<Readonly<{ said: string[]; languages: string[]; glyphs: string[] }>> {
  const file = await PDFDocument.load(bytes)
  const content = file.getPages().map(contentOf).join('\n')
  const textsOf = (name: string) =>
    [...content.matchAll(new RegExp(`/${name} <feff([0-9a-f]*)>`, 'g'))].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    )
  const shown = [...content.matchAll(/\[(.*)\] TJ/g)].map(([, glyphs = '']) => glyphs).join(' ')
  const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(
    ([, hex = '']) => hex.match(/.{4}/g) ?? [],
  )
  return { said: textsOf('ActualText'), languages: textsOf('Lang'), glyphs }
}

export function contentOf({ node }: PDFPage): string {
  const contents = node.Contents()
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, at) => contents.lookup(at))
      : [contents]
  return streams
    .map((each) =>
      each instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(each).decode()).toString('latin1')
        : '',
    )
    .join('\n')
}
