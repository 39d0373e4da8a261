import { isTreeWhole } from './examine-tree'
import { readRestores } from './log-restore'
import { isUnproven } from './watch-tree'
import { sql } from 'kysely'
import type { LogVerification } from '@/lib/contracts/archive/log-proof'
import type { Archive } from '../../archive'
import { personEntry } from '../events/audit-entry'
import { recordAudit } from '../events/audited-statement'
import { verifyChain } from './verify-chain'
import type { ArchiveDatabase } from '../../database/tables'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'

/** POST AuditEvent/$verify: whether the client's whole log is as it was written (L4). */
export async function verifyLog(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const { database, clock, log } = archive
  await recordAudit(database, personEntry(caller, 'verify-log'), clock(), [])
  const because = await faultOf(database, caller.patientId)
  if (because) log.error({ because }, 'a log does not hold')
  const answer: LogVerification = {
    intact: !because,
    treeIntact: await isTreeWhole(archive),
    publishedLost: isUnproven(archive.treeWatch.fault),
    restores: (await readRestores(archive)).map(({ since, lost, iat }) => ({
      from: instant(since),
      to: instant(lost.until),
      acknowledgedAt: instant(iat),
    })),
    checkedAt: clock().toISOString(),
  }
  return c.json(answer)
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

/** What is wrong with a client's log: with its chain, or between the chain and what was sealed of it. */
export async function faultOf(
  database: ArchiveDatabase,
  clientId: string,
): Promise<string | undefined> {
  const chain = await verifyChain(database, clientId)
  if (!chain.intact) return chain.because
  const { rows } = await sql<{ broken: boolean; resealed: boolean }>`
    select
      exists (select 1 from log_breaks where client_id = ${clientId}) as broken,
      exists (select 1 from log_seals s
        left join audit_events e on e.client_id = s.client_id and e.sequence = s.sequence
        where s.client_id = ${clientId} and e.hash is distinct from s.hash) as resealed`.execute(
    database,
  )
  const [found] = rows
  if (!found || found.broken) return 'the chain was found broken when it was to be sealed'
  return found.resealed ? 'the chain was written anew after it was sealed' : undefined
}
