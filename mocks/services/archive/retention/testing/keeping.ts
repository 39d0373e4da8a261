import { bundleOf, matterBundle, matterEntry } from '@/mocks/vendor/bundles'
import { documentEntries } from '@/mocks/vendor/document-bundle'
import { documentInput, newOid } from '../../testing/make-document'
import type { TestArchive } from '../../testing/start-test-archive'
import { workRetention } from '../ending/work-retention'

type Input = Parameters<typeof documentInput>[0]

/** The last day of what `stored` keeps, and the day after. */
export const lastDay = '2035-05-06'
export const dayAfter = '2035-05-07'
const closedOn = '2025-05-06'

/** What tests of the end of keeping do with an archive. */
export function keeping(archive: TestArchive) {
  const noon = (day: string) => archive.setNow(new Date(`${day}T10:00:00Z`))

  /** Documents of one matter that was closed ten years before `lastDay`; gives their ids, sets and the matter. */
  async function stored(hetu: string, changes: readonly Input[] = [{}]) {
    const matterOid = newOid()
    const told = { oid: matterOid, hetu, name: 'Ärende', controllerId: 'county-05' }
    const inputs = changes.map((each) =>
      documentInput({
        ...{ hetu, matterOid, type: 'report', createdAt: '2026-11-01T10:00:00+02:00' },
        ...each,
      }),
    )
    await archive.store(matterBundle({ ...told, start: '2025-01-01' }))
    const ids: string[] = []
    for (const input of inputs) ids.push(...(await archive.store(bundleOf(documentEntries(input)))))
    await archive.store(bundleOf([matterEntry({ ...told, start: '2025-01-01', end: closedOn })]))
    return { ids, inputs, matterOid }
  }

  /** Asks for a run and works on it to its end. */
  async function run(dry = false) {
    const request = {
      hetu: '030370-902H',
      organisation: 'archive-operator',
      task: 'operator',
    } as const
    const token = await archive.officialToken(request)
    const asked = await archive.post('/retention/runs', token, JSON.stringify({ dry }), {
      'content-type': 'application/json',
    })
    const { id } = (await asked.json()) as { id: string }
    await workRetention(archive)
    const state = (await (await archive.get('/retention/runs', token)).json()) as {
      runs: { id: string; endedAt: string | null; counts: unknown[] }[]
    }
    return { status: asked.status, run: state.runs.find((each) => each.id === id) }
  }

  /** How many rows of a table a client has. */
  async function rowsOf(hetu: string) {
    const client = archive.patientId(hetu)
    const tables = [
      'documents',
      'document_bodies',
      'binaries',
      'matters',
      'ended_documents',
    ] as const
    const counted = tables.map(async (table) => {
      const rows = await archive.database
        .selectFrom(table)
        .select('client_id')
        .where('client_id', '=', client)
        .execute()
      return [table, rows.length] as const
    })
    return Object.fromEntries(await Promise.all(counted))
  }

  return { noon, stored, run, rowsOf }
}
