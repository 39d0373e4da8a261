import { getDocumentProxy } from 'unpdf'

const webAddress = /^(https?|mailto|tel):/

/** What another reader, pdf.js, finds in a PDF that acts, leads out but to an address, or lies within. Empty: nothing. */
export async function actsInReader(pdf: Uint8Array): Promise<readonly string[]> {
  // It takes the bytes away to its worker.
  const document = await getDocumentProxy(Uint8Array.from(pdf), { verbosity: 0 })
  const found: string[] = []
  const note = (what: string, is: unknown) => is && found.push(what)
  try {
    note('scripts', await document.getJSActions())
    note('files', await document.getAttachments())
    const opening: unknown = await document.getOpenAction()
    note('an opening', isRecord(opening) && opening['action'])
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      note('scripts of a page', await page.getJSActions())
      for (const annotation of (await page.getAnnotations()) as unknown[]) {
        if (!isRecord(annotation)) continue
        const { actions, attachment, file, unsafeUrl } = annotation
        note('scripts of an annotation', actions)
        note('a file of an annotation', attachment ?? file)
        note('an address', typeof unsafeUrl === 'string' && !webAddress.test(unsafeUrl))
      }
    }
    return found
  } finally {
    await document.loadingTask.destroy()
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
