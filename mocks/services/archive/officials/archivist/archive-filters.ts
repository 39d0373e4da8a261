import { z } from 'zod'
import { documentFormats, documentStatuses } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { clientParameter } from '../read-client'

const day = (name: 'madeFrom' | 'madeTo' | 'storedFrom' | 'storedTo') =>
  z.object({ name: z.literal(name), valueDate: z.string().refine(isCalendarDay) })
const code = <Name extends string, Code extends string>(
  name: Name,
  codes: readonly [Code, ...Code[]],
) => z.object({ name: z.literal(name), valueCode: z.enum(codes) })

/** What narrows the archivist's search: codes may be repeated, and any of them fits; all else comes once. */
export const archiveSearchBody = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        clientParameter,
        z.object({ name: z.literal('identifier'), valueUri: z.string().max(200) }),
        code('type', documentTypes),
        code('serviceTask', serviceTasks),
        code('format', documentFormats),
        code('status', documentStatuses),
        day('madeFrom'),
        day('madeTo'),
        day('storedFrom'),
        day('storedTo'),
        z.object({ name: z.literal('storedBy'), valueString: z.string().max(200) }),
        z.object({ name: z.literal('count'), valueInteger: z.int().min(1).max(50) }),
        z.object({ name: z.literal('cursor'), valueString: z.string().max(2000) }),
      ]),
    )
    .max(100)
    .refine((all) => {
      const single = all.map(({ name }) => name).filter((name) => !repeated.includes(name))
      return new Set(single).size === single.length
    }),
})
const repeated: readonly string[] = ['type', 'serviceTask', 'format', 'status']

type Parameter = z.infer<typeof archiveSearchBody>['parameter'][number]

export type ArchiveFilters = Readonly<{
  hetu: string | null
  identifier: string | null
  types: readonly string[]
  serviceTasks: readonly string[]
  formats: readonly string[]
  statuses: readonly string[]
  madeFrom: string | null
  madeTo: string | null
  storedFrom: string | null
  storedTo: string | null
  storedBy: string | null
  count: number
  cursor: string | null
}>

export function archiveFilters(parameters: readonly Parameter[]): ArchiveFilters {
  const said = (name: Parameter['name']) => parameters.filter((each) => each.name === name)
  const codes = (name: Parameter['name']) =>
    said(name).flatMap((each) => ('valueCode' in each ? each.valueCode : []))
  const dayOf = (name: Parameter['name']) =>
    said(name).flatMap((each) => ('valueDate' in each ? each.valueDate : []))[0] ?? null
  const text = (name: Parameter['name']) =>
    said(name).flatMap((each) => ('valueString' in each ? each.valueString : []))[0] ?? null
  const [client] = said('client')
  const [identifier] = said('identifier')
  const [count] = said('count')
  return {
    hetu: client && 'valueIdentifier' in client ? client.valueIdentifier.value : null,
    identifier: identifier && 'valueUri' in identifier ? identifier.valueUri : null,
    types: codes('type'),
    serviceTasks: codes('serviceTask'),
    formats: codes('format'),
    statuses: codes('status'),
    madeFrom: dayOf('madeFrom'),
    madeTo: dayOf('madeTo'),
    storedFrom: dayOf('storedFrom'),
    storedTo: dayOf('storedTo'),
    storedBy: text('storedBy'),
    count: count && 'valueInteger' in count ? count.valueInteger : 20,
    cursor: text('cursor'),
  }
}
