import { randomUUID } from 'node:crypto'
import { birthDateOfHetu, isHetu } from '@/lib/domain/identity/hetu'
import { plainLine } from '@/lib/domain/text/plain-line'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import type { Identity } from '../identity'

/** Why a login is refused although the identification service was content with it. */
export type Refusal = 'low-assurance' | 'no-personal-id' | 'failed'

export type ClaimRules = Readonly<{
  /** Levels of assurance that we accept; any other is refused, also an unknown one. */
  acrAllowed: readonly string[]
  /** What the service calls each claim. */
  names: Readonly<Record<'hetu' | 'family' | 'first' | 'calling' | 'display' | 'birthDate', string>>
  /** When this login was started, in seconds since 1970: an identification before that was another one. */
  startedAt: number
}>

/** Seconds by which the clock of the service may be behind ours. */
const clockTolerance = 10

/**
 * Who the id token says that this is, or why that is not enough. What was asked for in the request is not trusted: the
 * user could have changed it, so the level and the time are read from the answer. One name is enough. Without any, the service has not
 * told what it must: whoever is old enough to log in has a name, and a page that says whose data it shows needs one (R4).
 */
export function readIdentity(
  claims: Readonly<Record<string, unknown>>,
  rules: ClaimRules,
): Identity | Refusal {
  const claim = (name: string | undefined) => textOf(name === undefined ? '' : claims[name])
  const acr = claim('acr')
  if (!rules.acrAllowed.includes(acr)) return 'low-assurance'

  const authTime = claims.auth_time
  if (typeof authTime !== 'number') return 'failed'
  if (authTime < rules.startedAt - clockTolerance) return 'failed'

  const hetu = claim(rules.names.hetu)
  if (hetu === '') return 'no-personal-id'
  if (!isHetu(hetu)) return 'failed'

  const names = namesOf(claim(rules.names.first), claim(rules.names.calling), {
    family: claim(rules.names.family),
    display: claim(rules.names.display),
  })
  if (names.display === '') return 'failed'

  const birthDate = birthDateOfHetu(hetu) ?? claim(rules.names.birthDate)
  const sid = claim('session_index') || claim('sid') || undefined
  return { hetu, birthDate, names, acr, authTime, sid, label: randomUUID() }
}

function namesOf(first: string, called: string, rest: { family: string; display: string }) {
  const calling = called || (first.split(' ')[0] ?? '')
  const display = rest.display || `${calling} ${rest.family}`.trim()
  return { first, calling, family: rest.family, display }
}

function textOf(value: unknown): string {
  const line = typeof value === 'string' ? plainLine(value).trim() : ''
  return showsNothing(line) ? '' : line
}
