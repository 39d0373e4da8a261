import 'server-only'
import {
  logPageSchema,
  logSummarySchema,
  type LogPage,
  type LogSummary,
} from '@/lib/contracts/archive/log'
import type { LogReach } from '@/lib/domain/log/log-reach'
import type { Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './http/call-archive'

/** What narrows the rows; null or empty: nothing does. Days are those of Helsinki. */
export type LogQuestion = Readonly<{
  kinds?: readonly string[]
  organisation?: string | null
  ground?: string | null
  serviceTask?: string | null
  from?: string | null
  to?: string | null
  /** A document in any version. */
  touching?: string | null
  /** A consent or prohibition. */
  will?: string | null
  /** An event: the events of its row, one by one. */
  row?: string | null
  /** Events: the rows that they belong to. */
  events?: readonly string[]
  /** Each event is a row of its own. */
  unfolded?: boolean
  count?: number
  cursor?: string | null
}>

/** A page of the client's log, of what `reach` lets be told (L3). `not-found`: its cursor is none. */
export function readLogPage(
  identity: ArchiveIdentity,
  reach: LogReach,
  question: LogQuestion,
): Promise<Result<LogPage, ArchiveFailure>> {
  return callArchiveFor(logPageSchema, identity, {
    ...callOf('AuditEvent/$log', reach, question),
    mayBeNowhere: Boolean(question.cursor),
  })
}

/** Counts of the client's log under the same rule, and the choices by which it is narrowed. */
export function readLogSummary(
  identity: ArchiveIdentity,
  reach: LogReach,
  question: LogQuestion,
): Promise<Result<LogSummary, ArchiveFailure>> {
  return callArchiveFor(
    logSummarySchema,
    identity,
    callOf('AuditEvent/$log-summary', reach, question),
  )
}

function callOf(name: string, reach: LogReach, question: LogQuestion) {
  const parameter = [...reachParameters(reach), ...questionParameters(question)]
  const resource = { resourceType: 'Parameters', parameter }
  return { name, path: name, accept: 'application/json', resource }
}

const ids = (name: string, values: readonly string[]) =>
  values.map((valueId) => ({ name, valueId }))
const codes = (name: string, values: readonly string[]) =>
  values.map((valueCode) => ({ name, valueCode }))
const given = (value: string | null | undefined) => (value ? [value] : [])

function reachParameters(reach: LogReach) {
  return [
    ...ids('document', reach.documents),
    ...ids('replaced', reach.replaced),
    ...codes('socialService', reach.socialServices),
    ...ids('withhold', reach.withheld),
    ...ids('byDocuments', reach.byDocuments),
    { name: 'documentsOnly', valueBoolean: reach.documentsOnly },
  ]
}

function questionParameters(question: LogQuestion) {
  const { kinds = [], events = [], count, cursor } = question
  return [
    ...codes('kind', kinds),
    ...ids('organisation', given(question.organisation)),
    ...codes('ground', given(question.ground)),
    ...codes('serviceTask', given(question.serviceTask)),
    ...given(question.from).map((valueDate) => ({ name: 'from', valueDate })),
    ...given(question.to).map((valueDate) => ({ name: 'to', valueDate })),
    ...ids('touching', given(question.touching)),
    ...ids('will', given(question.will)),
    ...ids('row', given(question.row)),
    ...ids('event', events),
    ...(question.unfolded ? [{ name: 'unfolded', valueBoolean: true }] : []),
    ...(count ? [{ name: 'count', valueInteger: count }] : []),
    ...given(cursor).map((valueString) => ({ name: 'cursor', valueString })),
  ]
}
