import 'server-only'
import { MissingSigns } from './missing-signs'
import { PageWriter } from './page-writer'
import type { PdfContent } from './pdf-content'
import { collect, openPdf, writeAbout, writeBody, writeEdges, writeHead } from './write-parts'
import { writeFacts } from './write-facts'

/**
 * A document as a PDF file that stays readable by ear: tagged after PDF/UA-1, with its language and title, and every
 * font inside. Whose data it is stands on every page (R4).
 *
 * @throws TooMuchForPdf
 * @throws SignsMissing
 */
export async function makePdf(content: PdfContent): Promise<Buffer> {
  const document = openPdf(content)
  const bytes = collect(document)
  const missing = new MissingSigns(content.missingSign)
  const writer = new PageWriter(document, missing, content)
  const root = document.struct('Document')
  document.addStructure(root)

  writeHead(writer, root, content)
  writeFacts(writer, root, content.facts)
  if (content.document.isWhole) missing.inWhole(() => writeBody(writer, root, content))
  else writeBody(writer, root, content)
  writeAbout(writer, root, content)
  root.end()
  writeEdges(writer, content)
  missing.require()
  document.end()
  return bytes
}
