import { SaxesParser } from 'saxes'

const namespace = 'http://www.aiim.org/pdfa/ns/id/'

/** Whether XMP metadata are well-formed XML and say of which part of PDF/A the file is, and how it conforms. */
export function readIdentification(bytes: Uint8Array): boolean {
  const found = new Map<string, string>()
  const parser = new SaxesParser({ xmlns: true })
  let element = ''
  parser.on('opentag', ({ uri, local, attributes }) => {
    element = uri === namespace ? local : ''
    for (const each of Object.values(attributes))
      if (each.uri === namespace) found.set(each.local, each.value)
  })
  parser.on('closetag', () => (element = ''))
  parser.on('text', (text) => element && found.set(element, text))
  parser.on('doctype', () => {
    throw new Error('XMP has no document type')
  })
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return false
  }
  const conforms = /^[ABUEF]$/i.test(found.get('conformance')?.trim() ?? '')
  const isRevised = /^\d{4}$/.test(found.get('rev')?.trim() ?? '')
  return /^[1-4]$/.test(found.get('part')?.trim() ?? '') && (conforms || isRevised)
}
