import 'server-only'
import {
  logPageSchema,
  logSummarySchema,
  type LogPage,
  type LogSummary,
} from '@/lib/contracts/archive/log'
import {
  toLogParameters,
  type LogNarrowing,
  type LogQuestion,
  type LogRequest,
} from '@/lib/contracts/archive/log-request'
import type { LogReach } from '@/lib/domain/log/log-reach'
import type { Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'

/** A page of the client's log, of what `reach` lets be told (L3). `not-found`: its cursor is none. */
export function readLogPage(
  identity: ArchiveIdentity,
  reach: LogReach,
  question: LogQuestion,
): Promise<Result<LogPage, ArchiveFailure>> {
  return callArchiveFor(logPageSchema, identity, {
    ...callOf('AuditEvent/$log', { ...reach, ...question }),
    mayBeNowhere: Boolean(question.cursor),
  })
}

/** Counts of the client's log under the same rule, and the choices by which it is narrowed. */
export function readLogSummary(
  identity: ArchiveIdentity,
  reach: LogReach,
  narrowing: LogNarrowing,
): Promise<Result<LogSummary, ArchiveFailure>> {
  const whole = { unfolded: false, count: 1, cursor: null }
  const call = callOf('AuditEvent/$log-summary', { ...reach, ...narrowing, ...whole })
  return callArchiveFor(logSummarySchema, identity, call)
}

function callOf(name: string, request: LogRequest) {
  return { name, path: name, accept: 'application/json', resource: toLogParameters(request) }
}
