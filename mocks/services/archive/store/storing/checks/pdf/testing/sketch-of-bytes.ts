import { createHash } from 'node:crypto'
import { sketchPdf } from './sketch-pdf'

const lines = (text: string) => text.trim().split(/\n\s*/)

const catalogs = lines(`
  /Lang (sv)
  /OpenAction 7 0 R
  /Open#41ction 8 0 R
  /OpenAction [ 3 0 R /Fit ]
  /Names << /Dests 7 0 R >>
  /Names 7 0 R
  /Names << /JavaScript 9 0 R >>
  /Dests 8 0 R
  /AA 7 0 R
  /Collection 8 0 R
  /Outlines << /First 7 0 R >>
  /AcroForm << /Fields [ 7 0 R ] /CO [ 7 0 R ] /DR 8 0 R >>
  /StructTreeRoot << /K 7 0 R /RoleMap 8 0 R /ClassMap 9 0 R >>`)

const pages = lines(`
  /Rotate 0
  /Annots [ 7 0 R ]
  /Annots [ 7 0 R 8 0 R ]
  /Annots 9 0 R
  /AA 9 0 R
  /Resources 7 0 R
  /Resources << /Font 8 0 R /XObject 9 0 R >>
  /Resources << /Properties 7 0 R /Pattern << /AA 8 0 R >> >>`)

/** Of what a PDF that acts is made; references lead to others of the same. */
const objects = lines(`
  << >>
  << /JS 9 0 R >>
  [ 8 0 R ]
  [ 3 0 R /Fit ]
  << /S /JavaScript /JS (1) >>
  << /S /Launch /F (a) >>
  << /S /GoTo /D [ 3 0 R /Fit ] >>
  << /S /GoTo /D [ 3 0 R /Fit ] /Next 8 0 R >>
  << /S /URI /URI (https://a.example) >>
  << /O 9 0 R >>
  << /AA 9 0 R >>
  << /Title (a) /A 8 0 R /Parent 3 0 R >>
  << /Title (a) /Dest 9 0 R /Parent 3 0 R >>
  << /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A 8 0 R >>
  << /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /Dest 8 0 R >>
  << /Subtype /Widget /FT /Tx /T (a) /Rect [ 0 0 9 9 ] /AA 9 0 R /AP 8 0 R >>
  << /Subtype /Widget /FT /Tx /T (b) /Rect [ 0 0 9 9 ] /Parent 9 0 R >>
  << /Subtype /FileAttachment /Rect [ 0 0 9 9 ] /FS 9 0 R >>
  << /Type /Font /Subtype /Type0 >>
  << /Names [ (a) 8 0 R ] >>
  << /Font 8 0 R /XObject 9 0 R >>
  << /D 8 0 R >>
  << /N 8 0 R >>
  << /JavaScript 9 0 R >>
  << /EmbeddedFiles 8 0 R >>
  << /Type /StructElem /P 1 0 R /K 0 /S /Launch >>
  << /EF << /F 6 0 R >> /F (a) >>`)

/** By what a loose object may call another a list of names. */
const calls = 'Title Font XObject Pattern Shading Properties Dests D N R AP RoleMap'.split(' ')

/** A PDF/A whose catalog, page and objects bytes choose, and as what a loose object calls them; an odd byte leaves out. */
export function sketchOfBytes(bytes: Uint8Array): string {
  // Two inputs that are nearly alike choose wholly otherwise, or all would be like the one that the search begins with.
  const choices = createHash('shake256', { outputLength: 64 }).update(bytes).digest()
  let at = 0
  const next = () => choices[at++] ?? 0
  const one = (of: readonly string[]) => of[next() % of.length] ?? ''
  const maybe = (of: readonly string[]) => (next() % 2 ? '' : one(of))
  const sketch = { catalog: maybe(catalogs), page: maybe(pages) }
  const called = new Map<string, number>()
  for (const number of [1, 3, 7, 8, 9]) called.set(one(calls), number)
  const loose = [...called].map(([key, number]) => `/${key} ${number} 0 R`).join(' ')
  const objectsByNumber = { 7: one(objects), 8: one(objects), 9: one(objects) }
  // Half of them have no loose object, or all would be refused for what it says.
  const all = next() % 2 ? { ...objectsByNumber, 11: `<< ${loose} >>` } : objectsByNumber
  return sketchPdf({ ...sketch, objects: all })
}
