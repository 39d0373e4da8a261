import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { randomUUID } from 'node:crypto'
import type { Consent } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf, hetus } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { statementsOf, stating } from './testing/stating'

const guide = readFileSync(
  fileURLToPath(new URL('../../../../docs/archive-portals.md', import.meta.url)),
  'utf8',
)
const section = guide.slice(guide.indexOf('\n## 1.'), guide.indexOf('\n## 2.'))
const blocks = [...section.matchAll(/```json\n(.*?)```/gs)].map(([, block = '']) => block)

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

/** An answer with "…" for what differs, as a pattern; white space does not count. */
function patternOf(answer = ''): RegExp {
  const parts = answer.replace(/\s+/g, '').split('…')
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`,
  )
}

test('what the guide shows of consents and prohibitions is sent, and answered so', async () => {
  const token = await archive.personToken({ subject: hetus.anna })
  const [document = ''] = await archive.store(documentOf())
  await stating(archive).confirm(token, hetus.anna)
  const known: Record<string, string> = {
    PATIENT: archive.patientId(hetus.anna),
    DOCUMENT: document,
  }

  async function send(path: string, request = '', expected?: string) {
    const body = request.replace(
      /\b(PATIENT|DOCUMENT|BASIS|STATEMENT)\b/g,
      (name) => known[name] ?? name,
    )
    const headers = { 'content-type': 'application/fhir+json', 'idempotency-key': randomUUID() }
    const response = await archive.post(`/fhir/Consent${path}`, token, body, headers)
    const text = await response.text()
    expect([path, response.status]).toEqual([path, path === '' ? 201 : 200])
    if (expected) expect(text.replace(/\s+/g, '')).toMatch(patternOf(expected))
    return JSON.parse(text) as unknown
  }

  const [asked, previewed, sent, registered, end, receiptOf, receipt] = blocks
  expect(blocks).toHaveLength(7)
  known.BASIS = ((await send('/$preview', asked, previewed)) as { basis: string }).basis
  const consent = (await send('', sent, registered)) as Consent
  const { basis } = await stating(archive).preview(token, consent.id ?? '', [document])
  known.BASIS = basis
  const ended = (await send(`/${consent.id ?? ''}/$withdraw`, end)) as Consent
  expect(ended.status).toBe('inactive')
  known.STATEMENT = statementsOf(ended)[1] ?? ''
  await send('/$receipt', receiptOf, receipt)
})
