import type { LogRequest } from '@/lib/contracts/archive/log-request'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import type { PersonCaller } from '../../protocol/callers/caller'
import { readLogRequest } from './read-log-request'
import { readLogScope, type LogScope } from './read-log-scope'

export type LogQuestion = Readonly<{ caller: PersonCaller; request: LogRequest; scope: LogScope }>

/** Ids of thousands of documents fit. Bytes. */
const longestBody = 2_000_000

/** Reads what is asked of the log; a Response when it can't be answered. Only a portal's person asks. */
export async function askLog(archive: Archive, c: FhirContext): Promise<LogQuestion | Response> {
  const { caller } = c.var
  if (caller.kind !== 'person') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, longestBody)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const request = readLogRequest(json.value)
  if (!request) return refuse(c, 400, invalidParameter('The parameters of $log are taken.'))
  return { caller, request, scope: await readLogScope(archive.database, caller.patientId, request) }
}
