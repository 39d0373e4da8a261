import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { Place } from '../../reading-in/place'
import type { Issue } from '../../reading-in/transaction'
import { readPdf } from './read-pdf'

function errorOf(pdf: string | Buffer): string | undefined {
  const issues: Issue[] = []
  readPdf(new Place('', 'x', issues), Buffer.from(pdf as string, 'latin1'))
  return issues[0]?.error
}

/** A PDF as pdfkit writes it. */
async function written(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.rect(10, 10, 100, 100).fill('black')
  document.end()
  await ended
  return Buffer.concat(chunks)
}

const xmp = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>'
const metadata = `9 0 obj\n<< /Type /Metadata /Subtype /XML >>\nstream\n${xmp}\nendstream\nendobj\n`

/** A sketch of a PDF/A around objects of one's own. */
const around = (objects: string, parts = metadata) =>
  `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${objects}\n${parts}trailer << /Root 1 0 R >>\n%%EOF\n`
const packed = (objects: string, filter = '/FlateDecode') =>
  `2 0 obj\n<< /Type /ObjStm /N 1 /Filter ${filter} >>\nstream\n${deflateSync(objects).toString('latin1')}\nendstream\nendobj\n`

describe('a PDF is taken', () => {
  test.each(['PDF/A-1b', 'PDF/A-2b', 'PDF/A-3b'] as const)('as %s', async (subset) => {
    expect(errorOf(await written({ subset, pdfVersion: '1.7', tagged: true }))).toBeUndefined()
  })
  test.each([
    [
      'when it says PDF/A by attributes',
      around(
        '',
        metadata.replace(xmp, `<rdf:Description pdfaid:part="1" pdfaid:conformance='A'/>`),
      ),
    ],
    [
      'when its metadata is packed',
      around(
        '',
        `9 0 obj\n<</Type/Metadata/Filter/FlateDecode>>\nstream\r\n${deflateSync(xmp).toString('latin1')}\nendstream\n`,
      ),
    ],
    ['when its objects are packed', around(packed('<< /Type /Page >>'))],
    [
      'when bytes of an image look like a script',
      around('3 0 obj\n<< /Subtype /Image >>\nstream\n/JS (x)\nendstream\n'),
    ],
    ['when it opens at a page', around('1 0 obj << /OpenAction [3 0 R /Fit] >> endobj')],
    ['when a name begins like an action', around('1 0 obj << /JSpace 1 /Launched 2 >> endobj')],
  ])('%s', (_name, pdf) => expect(errorOf(pdf)).toBeUndefined())
})

describe('a PDF is refused', () => {
  test.each([
    ['that is nothing', '', 'invalid-pdf'],
    ['that is HTML', '<html></html>', 'invalid-pdf'],
    ['with something before its header', ` ${around('')}`, 'invalid-pdf'],
    ['of no known version', around('').replace('1.7', '3.0'), 'invalid-pdf'],
    ['that is cut off', around('').replace('%%EOF\n', ''), 'invalid-pdf'],
    ['with something after its end', `${around('')}<script>`, 'invalid-pdf'],
    ['that does not say that it is PDF/A', around('', ''), 'invalid-pdf'],
    [
      'that says so in a page alone',
      around(`3 0 obj << >>\nstream\n${xmp}\nendstream\n`, ''),
      'invalid-pdf',
    ],
    [
      'that names no conformance',
      around('', metadata.replace(/<pdfaid:conf.*?mance>/, '')),
      'invalid-pdf',
    ],
    ['that is encrypted', around('4 0 obj << /Encrypt 5 0 R >> endobj'), 'invalid-pdf'],
    ['with a stream that does not end', around('', '3 0 obj << >>\nstream\n'), 'invalid-pdf'],
    [
      'with objects hidden in a stream',
      around('3 0 obj << >>\nstream\n4 0 obj << /JS (x) >> endobj\nendstream\n'),
      'invalid-pdf',
    ],
    ['with objects packed otherwise', around(packed('<< >>', '/LZWDecode')), 'invalid-pdf'],
    [
      'with objects packed twice',
      around(packed('<< >>', '[/FlateDecode /FlateDecode]')),
      'invalid-pdf',
    ],
    [
      'with packed objects that do not unpack',
      around('2 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nx\nendstream\n'),
      'invalid-pdf',
    ],
    [
      'that runs a script',
      around('4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'),
      'active-content',
    ],
    [
      'that runs a script of an escaped name',
      around('4 0 obj << /S /J#61vaScript >> endobj'),
      'active-content',
    ],
    ['that runs a packed script', around(packed('<< /S /JavaScript >>')), 'active-content'],
    ['that starts a program', around('4 0 obj << /S /Launch >> endobj'), 'active-content'],
    ['that sends a form', around('4 0 obj << /S/SubmitForm/F(x) >> endobj'), 'active-content'],
    ['with a file within', around('4 0 obj << /Type /EmbeddedFile >> endobj'), 'active-content'],
    ['with a form that is a program', around('4 0 obj << /XFA 5 0 R >> endobj'), 'active-content'],
  ])('%s', (_name, pdf, error) => expect(errorOf(pdf)).toBe(error))

  test('as pdfkit writes it without being asked for PDF/A', async () => {
    expect(errorOf(await written({}))).toBe('invalid-pdf')
  })

  test('that would unpack to more than memory is worth', () => {
    const bomb = around(packed(' '.repeat(65 * 1024 * 1024)))
    expect(errorOf(bomb)).toBe('invalid-pdf')
  })
})
