import { sid } from '@/lib/contracts/archive/systems'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { hetus } from '../../testing/make-document'
import type { TestArchive } from '../../testing/start-test-archive'

/** A parameter that names a client. */
export const clientOf = (hetu: string) => ({
  name: 'client',
  valueIdentifier: { system: sid.hetu, value: hetu },
})

/** Asks an operation as an official of an organisation in a task: the status and the body, whatever they are. */
export function askAs(archive: TestArchive, task: OfficialTask, organisation = 'county-05') {
  return async (path: string, ...parameter: readonly object[]) => {
    const token = await archive.officialToken({ hetu: hetus.carl, organisation, task })
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    const answer = await archive.post(`/fhir/${path}`, token, body)
    return { status: answer.status, body: JSON.parse(await answer.text()) as unknown }
  }
}

/** The events of a client's log, oldest first. */
export async function eventsOf(archive: TestArchive, hetu: string) {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', archive.patientId(hetu))
    .orderBy('sequence')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as Readonly<Record<string, unknown>>)
}
