import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { Parameter } from '../../../archive/ask-operation'
import { clientParameter } from '../../../archive/client-parameter'

const text = z.string().trim().max(400).catch('').default('')

/** What can be written in the form, as it was written. */
export const searchSchema = z.object({
  hetu: text,
  identifier: text,
  serviceTask: text,
  type: text,
  age: text,
  status: text,
  madeFrom: text,
  madeTo: text,
  storedFrom: text,
  storedTo: text,
  storedBy: text,
})
export type Search = z.infer<typeof searchSchema>
export type SearchField = keyof Search

type Fault = 'nothing' | 'hetu' | 'identifier' | 'choice' | 'day' | 'order' | 'storedBy'
export type SearchFaults = Readonly<Partial<Record<SearchField | 'all', Fault>>>

export const emptySearch: Search = searchSchema.parse({})
export const ages = ['', 'new', 'old'] as const
export const statuses = ['', 'current', 'annulled'] as const

const oneOf = (list: readonly string[], value: string) => value === '' || list.includes(value)

/** What is not as it must be; empty when the archive can be asked. */
export function faultsOf(search: Search): SearchFaults {
  const faults: Partial<Record<SearchField | 'all', Fault>> = {}
  const narrowing = Object.entries(search).filter(([name]) => name !== 'age' && name !== 'status')
  if (narrowing.every(([, value]) => value === '')) faults.all = 'nothing'
  if (search.hetu !== '' && !isHetu(search.hetu.toUpperCase())) faults.hetu = 'hetu'
  if (search.identifier !== '' && identifierOf(search.identifier) === undefined)
    faults.identifier = 'identifier'
  if (!oneOf(serviceTasks, search.serviceTask)) faults.serviceTask = 'choice'
  if (!oneOf(documentTypes, search.type)) faults.type = 'choice'
  if (!oneOf(ages, search.age)) faults.age = 'choice'
  if (!oneOf(statuses, search.status)) faults.status = 'choice'
  for (const [from, to] of [
    ['madeFrom', 'madeTo'],
    ['storedFrom', 'storedTo'],
  ] as const) {
    for (const name of [from, to])
      if (search[name] !== '' && !isCalendarDay(search[name])) faults[name] = 'day'
    const isPeriod = search[from] !== '' && search[to] !== ''
    if (isPeriod && !faults[from] && !faults[to] && search[to] < search[from]) faults[to] = 'order'
  }
  if (search.storedBy.length > 200) faults.storedBy = 'storedBy'
  return faults
}

/** "urn:oid:…" of an OID with or without it, or a logical id as it is; undefined for what is none. */
export function identifierOf(written: string): string | undefined {
  const [, oid] = /^(?:urn:oid:)?(\d+(?:\.\d+)+)$/i.exec(written) ?? []
  if (oid !== undefined) return oid.length <= 190 ? `urn:oid:${oid}` : undefined
  return /^[\w-]{8,64}$/.test(written) ? written : undefined
}

/** The parameters of `$archive-search`; of a search without faults. */
export function parametersOf(search: Search): readonly Parameter[] {
  const day = (name: 'madeFrom' | 'madeTo' | 'storedFrom' | 'storedTo') =>
    search[name] === '' ? [] : [{ name, valueDate: search[name] }]
  const code = (name: string, ...codes: readonly string[]) =>
    codes.flatMap((valueCode) => (valueCode === '' ? [] : [{ name, valueCode }]))
  const identifier = identifierOf(search.identifier)
  return [
    ...(search.hetu === '' ? [] : [clientParameter(search.hetu.toUpperCase())]),
    ...(identifier === undefined ? [] : [{ name: 'identifier', valueUri: identifier }]),
    ...code('serviceTask', search.serviceTask),
    ...code('type', search.type),
    ...code('status', search.status),
    ...(search.age === 'new' ? code('format', 'phase-1', 'phase-2') : code('format', search.age)),
    ...day('madeFrom'),
    ...day('madeTo'),
    ...day('storedFrom'),
    ...day('storedTo'),
    ...(search.storedBy === '' ? [] : [{ name: 'storedBy', valueString: search.storedBy }]),
  ]
}
