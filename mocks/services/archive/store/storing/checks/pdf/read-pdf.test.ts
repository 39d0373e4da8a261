// Long on purpose: every way in which a PDF can hide what it does, each with its own smallest file, beside what must be taken.
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { toPdf } from '@/mocks/world/people/documents/to-pdf'
import { Place } from '../../bundle/place'
import type { Issue } from '../../bundle/transaction'
import { readPdf } from './read-pdf'
import { packed, sketchPdf, streamOf, type Sketch } from './testing/sketch-pdf'

function issueOf(pdf: string | Buffer): Issue | undefined {
  const issues: Issue[] = []
  readPdf(new Place('', 'x', issues), Buffer.from(pdf as string, 'latin1'))
  return issues[0]
}
const errorOf = (pdf: string | Buffer) => issueOf(pdf)?.error
const font = 'node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'

/** A PDF as pdfkit writes it. */
async function written(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.text('Utlåtande om JavaScript', { link: 'https://thl.fi/sv' })
  document.outline.addItem('JavaScript')
  document.end()
  await ended
  return Buffer.concat(chunks)
}

const uri = '<< /S /URI /URI (https://a.example) >>'
/** A start of a program that says that it is an element of the text. */
const launch = '<< /Type /StructElem /P 1 0 R /K 0 /S /Launch /F (x) >>'
const pages = (keys: string) => `<< /Type /Pages /Kids [ 3 0 R ] /Count 1 ${keys} >>`
const script = '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>'
const link = (action: string) =>
  `/Annots [ << /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A ${action} >> ]`
/** A file whose table is a stream, as newer writers make it; `change` may change its entries. */
function withTableStream(change = (entries: number[][]) => entries): string {
  const plain = sketchPdf()
  const at = plain.indexOf('xref\n')
  const container = `8 0 obj\n${packed({ 7: '<< /Title (a) >>' })}\nendobj\n`
  const offsetOf = (number: number) => plain.indexOf(`\n${number} 0 obj`) + 1
  const body = plain.slice(0, at) + container
  const entries = [1, 2, 3, 4, 5, 6].map((number) => [1, offsetOf(number), 0])
  const rows = change([[0, 0, 255], ...entries, [2, 8, 0], [1, at, 0], [1, body.length, 0]])
  const bytes = rows.flatMap(([type = 0, two = 0, three = 0]) => [type, two >> 8, two & 255, three])
  const up = bytes.flatMap((byte, index) => {
    const before = index >= 4 ? (bytes[index - 4] ?? 0) : 0
    return [...(index % 4 === 0 ? [2] : []), (byte - before + 256) & 255]
  })
  const keys = `/Type /XRef /Size ${rows.length} /W [ 1 2 1 ] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>`
  const table = streamOf(keys, deflateSync(Buffer.from(up)).toString('latin1'))
  return `${body}9 0 obj\n${table}\nendobj\nstartxref\n${body.length}\n%%EOF\n`
}

/** A table, and after it an empty one that leads to a stream, in which what is packed stands. */
function withHybridTable(): string {
  const plain = sketchPdf({ objects: { 8: packed({ 7: '<< /Title (a) >>' }) } })
  const first = plain.lastIndexOf('xref\n0 1')
  const entry = String.fromCharCode(2, 8, 0)
  const keys = '/Type /XRef /Size 9 /W [ 1 1 1 ] /Index [ 7 1 ] /Root 1 0 R'
  const file = `${plain}9 0 obj\n${streamOf(keys, entry)}\nendobj\n`
  const trailer = `<< /Root 1 0 R /Size 10 /Prev ${first} /XRefStm ${plain.length} >>`
  return `${file}xref\n0 0\ntrailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`
}

describe('a PDF is taken', () => {
  test.each(['PDF/A-1b', 'PDF/A-2b', 'PDF/A-3b'] as const)('as %s', async (subset) => {
    expect(
      issueOf(await written({ subset, pdfVersion: '1.7', tagged: true, font })),
    ).toBeUndefined()
  })
  test('as the demonstration stores it', async () => {
    const told = {
      language: 'sv',
      title: 'Utlåtande',
      author: 'Läkare',
      madeOn: '2026-01-02',
    } as const
    expect(issueOf(Buffer.from(await toPdf(told, [])))).toBeUndefined()
  })
  test.each<readonly [string, string]>([
    ['when it is small', sketchPdf()],
    ['when its table is a stream', withTableStream()],
    [
      'when it says PDF/A by attributes',
      sketchPdf({
        metadata: `<r xmlns:p="http://www.aiim.org/pdfa/ns/id/" p:part="1" p:conformance='A'/>`,
      }),
    ],
    [
      'when bytes of an image look like a script',
      sketchPdf({
        objects: { 7: streamOf('/Type /XObject /Subtype /Image', '<< /JS (x) >> endobj') },
      }),
    ],
    [
      'when a length comes after its stream',
      sketchPdf({ objects: { 7: '<< /Length 8 0 R >>\nstream\nabc\nendstream', 8: '3' } }),
    ],
    ['when it opens at a page', sketchPdf({ catalog: '/OpenAction [ 3 0 R /Fit ]' })],
    [
      'when it opens at a page by an action',
      sketchPdf({ catalog: '/OpenAction << /S /GoTo /D [ 3 0 R /Fit ] >>' }),
    ],
    [
      'when a link leads to a page of the web',
      sketchPdf({ page: link('<< /S /URI /URI (https://thl.fi) >>') }),
    ],
    [
      'when a bookmark is called JavaScript',
      sketchPdf({ objects: { 7: '<< /Title (JavaScript /JS /Launch) /Dest [ 3 0 R /Fit ] >>' } }),
    ],
    [
      'when a name begins like an action',
      sketchPdf({ objects: { 7: '<< /JSpace 1 /Launched 2 >>' } }),
    ],
    [
      'when fonts and drawings are called like actions',
      sketchPdf({
        page: '/Resources << /Font << /JS 7 0 R /AA 7 0 R >> /XObject 8 0 R >>',
        objects: {
          7: '<< /Type /Font /Subtype /Type0 >>',
          8: '<< /OpenAction 9 0 R >>',
          9: streamOf('/Subtype /Image', 'x'),
        },
      }),
    ],
    [
      'when what nothing leads to lists fonts and drawings',
      sketchPdf({
        objects: {
          7: '<< /AA 10 0 R >>',
          8: '<< /Type /Page /Parent 2 0 R /Resources 9 0 R /Annots [ 11 0 R ] >>',
          9: '<< /Font 7 0 R >>',
          10: '<< /Type /Font /Subtype /Type0 >>',
          11: '<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /P 8 0 R >>',
        },
      }),
    ],
    [
      'when a button has states and drawings of them',
      sketchPdf({
        page: '/Annots [ << /Subtype /Widget /Rect [ 0 0 9 9 ] /AP << /N << /AA 7 0 R /Off 7 0 R >> /D 7 0 R >> >> ]',
        objects: { 7: streamOf('/Subtype /Form', '') },
      }),
    ],
    [
      'when the attributes of an element have a number each',
      sketchPdf({
        objects: { 7: '<< /Type /StructElem /S /P /P 3 0 R /K 0 /A [ << /O /Layout >> 0 ] >>' },
      }),
    ],
    ['when a second table names a table of what is packed, as Word writes it', withHybridTable()],
    [
      'when an element has attributes and the name of an action',
      sketchPdf({
        objects: { 7: '<< /Type /StructElem /S /Sound /P 3 0 R /K 0 /A << /O /Layout >> >>' },
      }),
    ],
  ])('%s', (_name, pdf) => expect(issueOf(pdf)).toBeUndefined())
})

/** What acts, and a loose object that says that all of it is a list of fonts or drawings. */
const listing = '<< /Font 7 0 R /XObject 8 0 R /Pattern 10 0 R /Shading 3 0 R /D 1 0 R >>'
const asListed = (sketch: Sketch) =>
  sketchPdf({ ...sketch, objects: { 8: script, 9: listing, ...sketch.objects } })
const listedElsewhere: readonly (readonly [string, string])[] = [
  ['a list that is another thing too', { page: '/Resources << /Font 1 0 R >>' }],
  ['a list of fonts that are none', { page: '/Resources << /Font << /A 4 0 R >> >>' }],
  ['a list of drawings that are none', { page: '/Resources << /XObject << /A 3 0 R >> >>' }],
  ['a list that is none', { page: '/Resources << /Font [ 3 0 R ] >>' }],
  ['names that are none', { catalog: '/StructTreeRoot << /RoleMap << /A << >> >> >>' }],
].map(([name, sketch]) => [`with ${String(name)}`, sketchPdf(sketch as Sketch)] as const)

const invalid: readonly (readonly [string, string])[] = [
  ['that is nothing', ''],
  ['that is HTML', '<html></html>'],
  ['with something before its header', ` ${sketchPdf()}`],
  ['of no known version', sketchPdf().replace('1.7', '3.0')],
  ['that is cut off', sketchPdf().replace('%%EOF\n', '')],
  ['with something after its end', `${sketchPdf()}<script>`],
  [
    'with HTML after its header',
    sketchPdf({ change: (file) => file.replace('\n', '\n<html><script>1</script>\n') }),
  ],
  ['with HTML in a comment', sketchPdf({ loose: '%<html><script>1</script>\n' })],
  ['with much in a comment', sketchPdf({ loose: `%${'a'.repeat(300)}\n` })],
  ['without metadata', sketchPdf({ objects: { 4: '<< >>' } })],
  ['whose metadata are no XML', sketchPdf({ metadata: '<pdfaid:part>2</pdfaid:part><' })],
  ['that does not say that it is PDF/A', sketchPdf({ metadata: '<a/>' })],
  [
    'that says so in a page alone',
    sketchPdf({ metadata: '<a/>', objects: { 7: streamOf('', '<pdfaid:part>2</pdfaid:part>') } }),
  ],
  ['without an output intent', sketchPdf({ objects: { 5: '<< >>' } })],
  [
    'with a font that is not inside',
    sketchPdf({ objects: { 7: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' } }),
  ],
  ['that is encrypted', sketchPdf({ trailer: '/Encrypt << /Filter /Standard >>' })],
  [
    'that says it has ten million pages',
    sketchPdf({ objects: { 2: '<< /Type /Pages /Kids [ 3 0 R ] /Count 10000000 >>' } }),
  ],
  [
    'whose pages go in a circle',
    sketchPdf({ objects: { 2: '<< /Type /Pages /Kids [ 2 0 R ] /Count 1 >>' } }),
  ],
  [
    'with a stream that does not end',
    sketchPdf({ objects: { 7: '<< /Length 9 >>\nstream\nabc' } }),
  ],
  [
    'with a stream that ends elsewhere than it says',
    sketchPdf({ objects: { 7: '<< /Length 1 >>\nstream\nabc\nendstream' } }),
  ],
  [
    'with a length that lies',
    sketchPdf({ objects: { 7: '<< /Length 8 0 R >>\nstream\nabc\nendstream', 8: '2000' } }),
  ],
  ...listedElsewhere,
  [
    'with a stream in which an object begins',
    sketchPdf({ objects: { 7: streamOf('', `\n8 0 obj\n${script}\nendobj\n`) } }),
  ],
  [
    'with a text in which an object begins',
    sketchPdf({ objects: { 7: `<< /Title (\n8 0 obj\n${script}\nendobj\n) >>` } }),
  ],
  [
    'with a comment in which a trailer stands',
    sketchPdf({ loose: '%trailer << /Root 8 0 R >>\n' }),
  ],
  ['with a comment in which an end stands', sketchPdf({ loose: '%startxref 3\n' })],
  ['with an object that its table does not name', sketchPdf({ loose: '7 0 obj\n0\nendobj\n' })],
  [
    'with an object that its table says is free',
    sketchPdf({ change: (file) => file.replace(/(\n3 1\n\d{10} \d{5}) n/, '$1 f') }),
  ],
  ['with an object that is another', sketchPdf({ objects: { 7: '8 0 R', 8: '0' } })],
  ['with a reference to another generation', sketchPdf({ objects: { 7: '[ 3 1 R ]' } })],
  ['with a reference to half an object', sketchPdf({ objects: { 7: '[ 3.5 0 R ]' } })],
  [
    'with a table of another generation',
    sketchPdf({ change: (file) => file.replace(/(\n3 1\n\d{10}) 00000/, '$1 00001') }),
  ],
  ['with a name of a broken escape', sketchPdf({ objects: { 7: '<< /J#5 1 >>' } })],
  ['with a name that is escaped twice', sketchPdf({ objects: { 7: '<< /J#2353 1 >>' } })],
  [
    'with packed objects that overlap',
    sketchPdf({ objects: { 7: streamOf('/Type /ObjStm /N 2 /First 9', '8 0 9 1  [ 1 0 R ]') } }),
  ],
  ['with an object twice', sketchPdf({ loose: '3 0 obj\n<< >>\nendobj\n' })],
  ['with a key twice', sketchPdf({ objects: { 7: '<< /S /GoTo /S /URI >>' } })],
  [
    'with a table that leads into a stream',
    sketchPdf({
      objects: { 7: streamOf('', '3 0 obj << /JS (x) >> endobj') },
      change: (file) =>
        file.replace(
          /(\n3 1\n)\d{10}/,
          (_, line: string) => line + String(file.lastIndexOf('3 0 obj')).padStart(10, '0'),
        ),
    }),
  ],
  [
    'with a table that leads into an object stream that is none',
    withTableStream((rows) => rows.map((row, number) => (number === 7 ? [2, 4, 0] : row))),
  ],
  ['with a table at another place', sketchPdf().replace(/startxref\n\d+/, 'startxref\n12')],
  [
    'with packed objects that do not unpack',
    sketchPdf({
      objects: { 7: streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', 'x') },
    }),
  ],
  [
    'with objects packed otherwise',
    sketchPdf({ objects: { 7: streamOf('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', 'x') } }),
  ],
  [
    'with a kind that is told elsewhere',
    sketchPdf({ objects: { 7: streamOf('/Type 8 0 R', 'x'), 8: '/ObjStm' } }),
  ],
  ['nested without end', sketchPdf({ objects: { 7: '['.repeat(100_000) } })],
  [
    'that would unpack to more than memory is worth',
    sketchPdf({ objects: { 7: packed({ 8: ' '.repeat(65 * 1024 * 1024) }) } }),
  ],
]

/** Each as the archive once took it, since a loose object called it a list of names. */
const calledLists: readonly (readonly [string, string])[] = (
  [
    [
      'a script after a page',
      {
        catalog: '/OpenAction 7 0 R',
        objects: { 7: '<< /S /GoTo /D [ 3 0 R /Fit ] /Next 8 0 R >>' },
      },
    ],
    [
      'a script of a link',
      {
        page: '/Annots [ 7 0 R ]',
        objects: { 7: '<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /A 8 0 R >>' },
      },
    ],
    [
      'a script of a button',
      {
        page: '/Annots [ 7 0 R ]',
        objects: { 7: '<< /Subtype /Widget /Rect [ 0 0 9 9 ] /AA << /E 8 0 R >> >>' },
      },
    ],
    ['a script of a page', { page: '/AA 10 0 R', objects: { 10: '<< /O 8 0 R >>' } }],
    ['a script that opens', { catalog: '/OpenAction 8 0 R' }],
    [
      'scripts by name',
      { catalog: '/Names 10 0 R', objects: { 10: '<< /JavaScript << /Names [ (a) 8 0 R ] >> >>' } },
    ],
    [
      'files by name',
      { catalog: '/Names 10 0 R', objects: { 10: '<< /EmbeddedFiles << /Names [ ] >> >>' } },
    ],
    ['a portfolio', { catalog: '/Collection 10 0 R', objects: { 10: '<< /View /D >>' } }],
    ['a script that nothing leads to', {}],
  ] as const
).map(([name, sketch]) => [name, asListed(sketch)] as const)

const hidden = (keys: string): Sketch => ({ objects: { 7: packed({ 8: script }, keys) } })
const active: readonly (readonly [string, Sketch])[] = [
  [
    'a script in a list within a list',
    { page: '/Resources << /Properties << /Font << /Font << /JS (x) >> >> >> >>' },
  ],
  ['a script in a list', { page: `/Resources << /Pattern << /A ${script} >> >>` }],
  ['what happens when all pages open', { objects: { 2: pages('/AA << /O 7 0 R >>') } }],
  [
    'an opening with more after it',
    { catalog: `/OpenAction << /S /GoTo /D [ 3 0 R /Fit ] /Next ${uri} >>` },
  ],
  ['an opening by an escaped name', { catalog: `/#4fpen#41ction ${uri}` }],
  [
    'a place that is an action',
    { page: `/Annots [ << /Subtype /Link /Rect [ 0 0 9 9 ] /Dest ${launch} >> ]` },
  ],
  [
    'a bookmark to a place that is an action',
    { objects: { 7: `<< /Title (a) /Dest ${launch} >>` } },
  ],
  [
    'a place in a tree of names that is an action',
    {
      catalog: `/Names << /Dests << /Kids [ 7 0 R ] >> >>`,
      objects: { 7: `<< /Names [ (a) ${launch} ] >>` },
    },
  ],
  [
    'a step of a presentation that starts a program',
    { page: '/PresSteps << /NA 7 0 R >>', objects: { 7: launch } },
  ],
  ['a place by name that is an action', { catalog: `/Dests << /A ${launch} >>` }],
  [
    'a program after a link that says it is an element',
    { page: link(`<< /Type /StructElem /S /GoTo /D [ 3 0 R /Fit ] /Next [ ${launch} ] >>`) },
  ],
  [
    'a program of a page without a type',
    {
      page: '/Resources << /XObject << /A 7 0 R >> >>',
      objects: { 7: streamOf('/Subtype /PS', '') },
    },
  ],
  [
    'a program that a button shows',
    {
      page: '/Annots [ << /Subtype /Widget /Rect [ 0 0 9 9 ] /AP << /N 7 0 R >> >> ]',
      objects: { 7: streamOf('/Subtype /PS', '') },
    },
  ],
  [
    'a catalog of one trailer of two',
    { trailer: '/Root2 7 0 R', objects: { 7: '<< /Type /Catalog /URI << >> >>' } },
  ],
  ['a script', { objects: { 7: script } }],
  ['a script of an escaped name', { objects: { 7: '<< /S /J#61vaScript >>' } }],
  ['a packed script', hidden('/Type /ObjStm')],
  ['a packed script, its stream named without a space', hidden('/Type/ObjStm/X(obj)')],
  ['a packed script, a comment in its name', hidden('/Type%c\n/ObjStm')],
  [
    'a packed script, a comment before its stream',
    {
      objects: { 7: packed({ 8: script }).replace('>>\nstream', '>>%c\nstream') },
    },
  ],
  ['a program that starts', { objects: { 7: '<< /S /Launch /F (x) >>' } }],
  ['a form that is sent', { objects: { 7: '<< /S/SubmitForm/F(x) >>' } }],
  ['a form that is a program', { catalog: '/AcroForm << /XFA 5 0 R >>' }],
  [
    'an address that opens by itself',
    { catalog: '/OpenAction << /S /URI /URI (https://a.example) >>' },
  ],
  [
    'a file that opens by itself',
    { catalog: '/OpenAction << /S /GoToR /F (a.pdf) /D [ 0 /Fit ] >>' },
  ],
  ['a file within that opens by itself', { catalog: '/OpenAction << /S /GoToE /T << /R /C >> >>' }],
  [
    'an action that opens from afar',
    {
      catalog: '/OpenAction 7 0 R',
      objects: { 7: '<< /Type /StructElem /P 1 0 R /K 0 /S /Launch >>' },
    },
  ],
  [
    'an action after another',
    {
      page: link(
        '<< /S /GoTo /D [ 3 0 R /Fit ] /Next << /Type /StructElem /P 1 0 R /K 0 /S /Launch >> >>',
      ),
    },
  ],
  ['what happens when a page opens', { page: '/AA << /O << /S /GoTo >> >>' }],
  ['a link that runs', { page: link('<< /S /URI /URI (javascript:alert\\(1\\)) >>') }],
  ['a link to a file', { page: link('<< /S /URI /URI (file:///etc/passwd) >>') }],
  ['a command of the reader', { page: link('<< /S /Named /N /Print >>') }],
  ['an action that nobody knows', { page: link('<< /S /Dance >>') }],
  [
    'a file that is attached to a page',
    { page: '/Annots [ << /Subtype /FileAttachment /Rect [ 0 0 9 9 ] >> ]' },
  ],
  ['a film', { page: '/Annots [ << /Type /Annot /Subtype /Screen >> ]' }],
  ['an object that nobody knows', { objects: { 7: '<< /Type /Gadget >>' } }],
  ['a portfolio', { catalog: '/Collection << /View /D >>' }],
  [
    'files within',
    { catalog: '/Names << /EmbeddedFiles 7 0 R >>', objects: { 7: '<< /Names [ ] >>' } },
  ],
  [
    'a list of scripts',
    { catalog: '/Names 7 0 R', objects: { 7: '<< /JavaScript << /Names [ ] >> >>' } },
  ],
  ['a stream that is kept elsewhere', { objects: { 7: streamOf('/F (a.pdf)', '') } }],
  ['a program of a page', { objects: { 7: streamOf('/Type /XObject /Subtype /PS', '') } }],
]

describe('a PDF is refused', () => {
  test.each(invalid)('%s', (_name, pdf) => expect(errorOf(pdf)).toBe('invalid-pdf'))
  test.each(active)('as active with %s', (_name, sketch) =>
    expect(errorOf(sketchPdf(sketch))).toBe('active-content'),
  )

  test.each(calledLists)('that calls a list of names %s', (_name, pdf) =>
    expect(errorOf(pdf)).toBeDefined(),
  )

  test('as pdfkit writes it without being asked for PDF/A', async () => {
    expect(errorOf(await written({}))).toBe('invalid-pdf')
  })

  test('with more objects than a document has', () => {
    const objects = Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [at + 10, '0']))
    expect(errorOf(sketchPdf({ objects: { 7: packed(objects) } }))).toBe('too-large')
  })
})
