import type { Archive } from '../../archive'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { Issue, ReadResult } from './bundle/transaction'
import { infectedOf } from './infected'
import { clientsOf } from './save-patients'
import { trySaving } from './save-transaction'

export type Wrong = Readonly<{
  issues: readonly Issue[]
  /** Of these, what the Bundle itself does not tell, but what is stored. */
  byStored: readonly Issue[]
  /** Patient ids of the clients whom the Bundle names legibly. */
  clients: readonly string[]
}>

/** What names something else may name what could not be read. */
const leaning: readonly Issue['error'][] = ['dangling-reference', 'version-conflict']

/** All that is wrong with what was sent, in itself and by what is stored (A3). It stores nothing. */
export async function allWrong(
  archive: Archive,
  caller: SystemCaller,
  read: ReadResult,
): Promise<Wrong> {
  const { patientId } = archive.keys
  if (read.ok) {
    const infected = await infectedOf(archive, caller, read.value)
    const byStored = await trySaving(archive, caller, read.value)
    const issues = [...infected.issues, ...byStored]
    return { issues, byStored, clients: clientsOf(read.value, patientId) }
  }
  const tried = await trySaving(archive, caller, read.rest)
  const byStored = tried.filter(({ error }) => !leaning.includes(error))
  const clients = [...read.clients].map(patientId)
  return { issues: [...read.issues, ...byStored], byStored, clients }
}
