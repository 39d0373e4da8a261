import { birthDateOfHetu, isHetu } from '@/lib/domain/identity/hetu'
import type { FuzzTarget } from '@/lib/fuzz/fuzz'
import { documentBundle, type DocumentInput } from '@/mocks/vendor/bundles'
import { isKeepable } from '../../protocol/http/odd-text'
import { parseJson } from '../../protocol/http/read-body'
import { actsInReader } from '../../store/storing/checks/pdf/testing/acts-in-reader'
import { sketchOfBytes } from '../../store/storing/checks/pdf/testing/sketch-of-bytes'
import { context } from '../../store/storing/reading-in/testing/good-transaction'
import { readTransaction } from '../../store/storing/reading-in/read-transaction'
import { documentInput, documentOf, hetus } from '../../testing/make-document'
import { readPdf } from '../../store/storing/checks/pdf/read-pdf'
import { sketchPdf } from '../../store/storing/checks/pdf/testing/sketch-pdf'
import { Place } from '../../store/storing/bundle/place'
import type { Issue } from '../../store/storing/bundle/transaction'
import { extensionsSchema } from '../../protocol/callers/claim'
import { claimExtensions } from '@/mocks/vendor/claim'

const octets = (text: string) => new Uint8Array(Buffer.from(text))
const usual = documentInput()
const xhtml = 'xhtml' in usual ? usual.xhtml : ''
const table = xhtml.replace(
  '</body>',
  '<table><tr><td colspan="2" style="width: 10%">å</td></tr></table></body>',
)
const objects =
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Count 0 >> endobj'
const pdf = `%PDF-1.7\n%åäö\n${objects}\ntrailer << /Root 1 0 R >>\n%%EOF\n`

/** Choices out of which a PDF is put together (`sketchOfBytes`). */
const partsOfPdf = [1, 7, 31, 101].map((step) =>
  Uint8Array.from({ length: 60 }, (_, index) => index * step + (index >> 2)),
)

/** What is taken, is taken whole, and can be kept as it is; what is not, is refused with words. */
function checkReading(body: unknown): void {
  const read = readTransaction(body, context)
  if (!read.ok && read.issues.length === 0) throw new Error('Refused without a word')
  if (read.ok && !isKeepable(read.value)) throw new Error('Taken, and can not be kept')
}

function checkContent(content: Readonly<{ xhtml: string }> | Readonly<{ pdf: Uint8Array }>) {
  const input = { ...usual, xhtml: undefined, ...content } as unknown as DocumentInput
  checkReading(JSON.parse(JSON.stringify(documentBundle(input))))
}

/** Whatever is taken of a PDF, another reader finds nothing in it that acts. */
async function checkPdf(pdf: Uint8Array): Promise<void> {
  const issues: Issue[] = []
  readPdf(new Place('', 'x', issues), pdf)
  if (issues.length > 0) return
  const acts = await actsInReader(pdf)
  if (acts.length > 0) throw new Error(`Taken with ${acts.join(', ')}`)
}

/** The doors of the archive. */
export const fuzzTargets = {
  bundle: {
    seeds: [octets(JSON.stringify(documentOf()))],
    check: (bytes) => {
      const json = parseJson(bytes)
      if (json) checkReading(json.value)
    },
  },
  xhtml: {
    seeds: [octets(xhtml), octets(table)],
    check: (bytes) => checkContent({ xhtml: Buffer.from(bytes).toString() }),
  },
  pdf: {
    seeds: [octets(pdf), Buffer.from(sketchPdf(), 'latin1')],
    check: async (bytes) => {
      checkContent({ pdf: bytes })
      await checkPdf(bytes)
    },
  },
  pdfThatActs: {
    seeds: partsOfPdf,
    check: (bytes) => checkPdf(Buffer.from(sketchOfBytes(bytes), 'latin1')),
  },
  claim: {
    seeds: [
      octets(
        JSON.stringify(
          claimExtensions({
            hetu: hetus.anna,
            organisation: 'county-05',
            unit: 'unit-snostjarnan',
            relationshipOid: '2.999.1',
          }),
        ),
      ),
    ],
    check: (bytes) => {
      const json = parseJson(bytes)
      if (json) extensionsSchema.safeParse(json.value)
    },
  },
  hetu: {
    seeds: Object.values(hetus).map(octets),
    check: (bytes) => {
      const text = Buffer.from(bytes).toString()
      if (isHetu(text) && !/^\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]$/.test(text)) throw new Error('No HETU')
      const born = birthDateOfHetu(text)
      if (isHetu(text) !== (born !== undefined)) throw new Error('A HETU says when one was born')
    },
  },
} as const satisfies Readonly<Record<string, FuzzTarget>>
