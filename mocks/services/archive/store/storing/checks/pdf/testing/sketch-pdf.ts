import { deflateSync } from 'node:zlib'

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

export type Sketch = Readonly<{
  /** Objects by number, in place of the usual ones or besides them: what stands between "obj" and "endobj". */
  objects?: Readonly<Record<number, string>>
  /** More keys of the catalog. */
  catalog?: string
  /** More keys of the page. */
  page?: string
  /** More keys of the trailer. */
  trailer?: string
  metadata?: string
  /** What stands before the table of objects, outside them. */
  loose?: string
  /** Changes the whole file when it is made. */
  change?: (file: string) => string
}>

/** A stream with its length. */
export const streamOf = (keys: string, body: string) =>
  `<< ${keys} /Length ${body.length} >>\nstream\n${body}\nendstream`

/** An object stream that holds objects by number, packed. `keys` in place of its usual ones. */
export function packed(objects: Readonly<Record<number, string>>, keys = '/Type /ObjStm'): string {
  const all = Object.entries(objects)
  const bodies = all.map(([, body]) => `${body}\n`)
  let at = 0
  const offsets = all.map(([number], index) => {
    const offset = at
    at += bodies[index]?.length ?? 0
    return `${number} ${offset}`
  })
  const head = `${offsets.join(' ')} `
  const body = deflateSync(head + bodies.join('')).toString('latin1')
  const usual = `/N ${all.length} /First ${head.length} /Filter /FlateDecode`
  return streamOf(`${keys} ${usual}`, body)
}

/** A small PDF/A of one page, made of whatever a test wants to put into it. Latin-1. */
export function sketchPdf(sketch: Sketch = {}): string {
  const { catalog = '', page = '', trailer = '', metadata = xmp, loose = '' } = sketch
  const objects: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R /OutputIntents [ 5 0 R ] ${catalog} >>`,
    2: '<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] ${page} >>`,
    4: streamOf('/Type /Metadata /Subtype /XML', metadata),
    5: '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile 6 0 R >>',
    6: streamOf('/N 3', 'profile'),
    ...sketch.objects,
  }
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const entries = Object.entries(objects).map(([number, body]) => {
    const at = file.length
    file += `${number} 0 obj\n${body}\nendobj\n`
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  file += loose
  const table = file.length
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`
  file += `trailer\n<< /Root 1 0 R /Size 99 ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return sketch.change ? sketch.change(file) : file
}
