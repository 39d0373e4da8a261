import type { Capacity } from '@/lib/domain/codes/capacities'
import type { LogGround, LogKind, StatutoryGround } from '@/lib/domain/codes/log'
import { formatDate, formatMonth } from './dates'
import type { Locale } from './locales'
import { registerOf } from './register-of'
import { translator, type MessageValues, type Translate } from './translator'

type Party = Readonly<{ id: string; name: Readonly<Record<Locale, string>> }>

/** What a sentence says of a row. An organisation without an id is not known. */
export type LoggedRow = Readonly<{
  events: number
  last: string
  kind: LogKind | null
  operation: string
  automatic: boolean
  ground: LogGround | null
  statutoryGround: StatutoryGround | null
  refusal: 'no-ground' | 'prohibition' | 'consent' | 'other' | null
  organisation: Party | null
  unit: Party | null
  register: Party | null
  consentOn: string | null
  actor: 'reader' | 'client' | 'representative' | null
  actorName: string | null
  capacity: Capacity | null
  documentCount: number
}>

/** To whom a row is told: to the client ("dina uppgifter") or to somebody else ("klientens uppgifter"). */
export type Perspective = 'self' | 'other'

/** Who did what, with what, by what right: a row of the log in one sentence. */
export function logSentence(locale: Locale, row: LoggedRow, perspective: Perspective): string {
  const t = translator(locale)
  const values = { actor: actorOf(locale, row), count: row.documentCount, perspective }
  if (row.kind === 'own-view') {
    const view = viewOf(row)
    return t(`log.sentence.ownView.${view}`, values)
  }
  if (row.kind === 'view-on-behalf') return onBehalf(row, values, t)
  if (row.kind === 'statement') return statement(row, values, t)
  if (row.kind === 'refused' && row.operation === 'make-statement')
    return t('log.sentence.refused.statement', { ...values, who: whoOf(row) })
  if (row.kind === 'maintenance' && row.operation === 'end-of-keeping')
    return t('log.sentence.maintenance.ended', values)
  const month = formatMonth(locale, row.last)
  if (row.automatic && row.events > 1 && row.kind !== 'refused' && row.kind !== 'disclosure')
    return t('log.sentence.run', { ...values, count: row.events, month })
  return byOrganisation(locale, row, values)
}

/** The one who acted, as the sentence begins with it: "Birkalands välfärdsområde (Enheten Regnbågsgränd)". */
export function actorOf(locale: Locale, row: LoggedRow): string {
  const t = translator(locale)
  const { organisation, unit, actor, actorName, capacity } = row
  if (organisation !== null) {
    const name = organisation.id === '' ? t('log.actor.unknown') : organisation.name[locale]
    const within = unit === null || unit.id === '' ? null : unit.name[locale]
    return within === null ? name : t('log.actor.withUnit', { organisation: name, unit: within })
  }
  if (actor === null) return t('log.actor.unknown')
  const acts = capacity === null || capacity === 'self' ? 'unknown' : capacity
  return actorName ?? t(`log.someone.${acts}`)
}

function byOrganisation(locale: Locale, row: LoggedRow, before: MessageValues): string {
  const t = translator(locale)
  const { kind, ground, operation, register, consentOn, statutoryGround, refusal } = row
  const named = ground ?? 'unknown'
  const values = {
    ...before,
    register: registerOf(locale, register, 'from'),
    into: registerOf(locale, register, 'into'),
    ground: t(`log.ground.${named}`),
    legalGround:
      statutoryGround === null
        ? t('log.ground.unknown')
        : t(`codes.statutoryGround.${statutoryGround}`),
    date: consentOn === null ? '' : formatDate(locale, consentOn),
  }
  const why = operation.startsWith('store-') ? 'store' : (refusal ?? 'other')
  if (kind === 'refused') return t(`log.sentence.refused.${why}`, values)
  if (kind === 'disclosure') {
    if (ground === 'statutory-right') return t('log.sentence.disclosure.statutory-right', values)
    if (ground !== 'consent') return t('log.sentence.disclosure.other', values)
    const key = consentOn === null ? 'consentUndated' : 'consent'
    return t(`log.sentence.disclosure.${key}`, values)
  }
  if (kind === 'maintenance') {
    if (operation === 'check-display') return t('log.sentence.maintenance.display', values)
    if (operation === 'hold-document') return t('log.sentence.maintenance.held', values)
    if (operation === 'release-document') return t('log.sentence.maintenance.released', values)
    if (operation === 'export-register') return t('log.sentence.maintenance.exported', values)
    if (operation === 'supervise-use') return t('log.sentence.maintenance.supervision', values)
    const known = ground === 'archivist' || ground === 'own-register' ? ground : 'other'
    return t(`log.sentence.maintenance.${known}`, values)
  }
  if (kind !== 'use') return t('log.sentence.unknown', values)
  if (operation === 'annul-document') return t('log.sentence.use.annulled', values)
  if (operation.startsWith('store-')) return t('log.sentence.use.stored', values)
  switch (ground) {
    case 'own-register':
    case 'register-access':
    case 'extensive-register-access':
    case 'archivist':
      return t(`log.sentence.use.${ground}`, values)
    default:
      return t('log.sentence.use.other', values)
  }
}

function onBehalf(row: LoggedRow, values: MessageValues, t: Translate): string {
  const { actor, capacity } = row
  const said = {
    ...values,
    viewer: actor === 'reader' ? 'me' : 'other',
    representative: values.actor ?? '',
  }
  const view = viewOf(row)
  if (view === 'log' || view === 'will') return t(`log.sentence.onBehalf.${view}`, said)
  const reads = view === 'documents' && capacity !== null && capacity !== 'self'
  const acts = reads ? capacity : 'other'
  return t(`log.sentence.onBehalf.${acts}`, said)
}

const statementOperations = [
  'give-consent',
  'renew-consent',
  'withdraw-consent',
  'set-prohibition',
  'cancel-prohibition',
  'confirm-information',
] as const

function statement(row: LoggedRow, values: MessageValues, t: Translate) {
  const { operation, organisation } = row
  const done = statementOperations.find((each) => each === operation) ?? 'other'
  if (organisation !== null) return t(`log.sentence.desk.${done}`, values)
  return t(`log.sentence.statement.${done}`, { ...values, who: whoOf(row) })
}

function whoOf({ actor, organisation }: LoggedRow) {
  if (organisation !== null) return 'other'
  return actor === 'reader' ? 'me' : actor === 'client' ? 'client' : 'other'
}

/** What a person who logs in looked at. */
function viewOf({ operation, documentCount }: LoggedRow) {
  if (operation === 'read-document' || operation === 'read-binary') {
    return documentCount === 0 ? 'other' : 'documents'
  }
  if (['display-index', 'search-documents', 'search-relationships'].includes(operation))
    return 'lists'
  if (operation === 'read-log' || operation.includes('log')) return 'log'
  if (/consent|prohibition|will|statement|receipt/.test(operation)) return 'will'
  return 'other'
}
