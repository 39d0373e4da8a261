import { z } from 'zod'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** What was written in the fields of a form, as it was. */
export type Written = Readonly<Record<string, string>>

/** How a field is written, and what may stand in it. */
export type EntryField = Readonly<{
  name: string
  input: 'text' | 'date' | 'organisation' | 'ground' | 'code' | 'task'
  isRight: (value: string, written: Written) => boolean
}>

/** A kind of reference data that the operator alone enters, by a form of a few fields (A12). */
export type EntryKind = Readonly<{
  path: string
  fields: readonly EntryField[]
  key: (written: Written) => string
  content: (written: Written, before: unknown) => object
}>

const of = (written: Written, name: string) => written[name] ?? ''
const hasText = (most: number) => (value: string) => !showsNothing(value) && value.length <= most

const organisation = { name: 'organisation', input: 'organisation', isRight: () => true } as const
const from = { name: 'from', input: 'date', isRight: isCalendarDay } as const
const until = {
  name: 'until',
  input: 'date',
  isRight: (value: string, written: Written) =>
    value === '' || (isCalendarDay(value) && value >= of(written, 'from')),
} as const
const days = (written: Written) => ({
  from: of(written, 'from'),
  ...(of(written, 'until') !== '' && { until: of(written, 'until') }),
})

/** Codes of which national counterparts are kept, as "service-task/families". */
export const mappableCodes = {
  'service-task': serviceTasks,
  'social-service': socialServices,
  'document-type': documentTypes,
} as const

const targets = z.object({ targets: z.array(z.looseObject({ system: z.string() })) })

/** A code has one counterpart in each other code system: that of the others stays. */
function withTarget(written: Written, before: unknown): object {
  const target = {
    system: of(written, 'system'),
    code: of(written, 'target'),
    equivalence: 'equivalent',
  }
  const others = targets.safeParse(before).data?.targets ?? []
  return { targets: [...others.filter(({ system }) => system !== target.system), target] }
}

export const entryKinds = {
  permit: {
    path: '/operator/permits',
    fields: [
      organisation,
      {
        name: 'number',
        input: 'text',
        isRight: (value) => /^[A-Za-z0-9.-]{1,64}$/.test(value),
      },
      from,
      until,
    ],
    key: (written) => `${of(written, 'organisation')}/${of(written, 'number')}`,
    content: days,
  },
  'statutory-right': {
    path: '/operator/grounds',
    fields: [
      organisation,
      {
        name: 'ground',
        input: 'ground',
        isRight: (value) => statutoryGrounds.some((ground) => ground === value),
      },
      from,
      until,
    ],
    key: (written) => `${of(written, 'organisation')}/${of(written, 'ground')}`,
    content: days,
  },
  'information-version': {
    path: '/operator/information',
    fields: [
      { name: 'version', input: 'text', isRight: (value) => /^[1-9]\d{0,3}$/.test(value) },
      { name: 'title', input: 'text', isRight: hasText(200) },
      from,
      until,
    ],
    key: (written) => of(written, 'version'),
    content: (written) => {
      const { from: start, until: end } = { until: undefined, ...days(written) }
      return { title: of(written, 'title'), start, ...(end && { end }) }
    },
  },
  'code-mapping': {
    path: '/operator/codes',
    fields: [
      {
        name: 'code',
        input: 'code',
        isRight: (value) =>
          Object.entries(mappableCodes).some(([id, codes]) =>
            codes.some((code) => `${id}/${code}` === value),
          ),
      },
      {
        name: 'system',
        input: 'text',
        isRight: (value) =>
          value.length <= 200 && /^(urn:oid:\d+(\.\d+)+|https:\/\/\S+)$/.test(value),
      },
      {
        name: 'target',
        input: 'text',
        isRight: (value) => value.length <= 100 && /^\S+( \S+)*$/.test(value),
      },
    ],
    key: (written) => of(written, 'code'),
    content: withTarget,
  },
  /** What the National Archives have decided to keep for ever (A10). */
  'permanent-keeping': {
    path: '/operator/permanent',
    fields: [
      {
        name: 'task',
        input: 'task',
        isRight: (value) => serviceTasks.some((task) => task === value),
      },
      { name: 'source', input: 'text', isRight: hasText(500) },
    ],
    key: (written) => of(written, 'task'),
    content: (written) => ({ source: of(written, 'source') }),
  },
} as const satisfies Readonly<Record<string, EntryKind>>

export type EntryKindName = keyof typeof entryKinds
export const entryKindNames = Object.keys(entryKinds) as EntryKindName[]

/** What every form asks beside its own: why. It is seen in the history. */
export const reasonField: EntryField = { name: 'reason', input: 'text', isRight: hasText(1_000) }

/** The names of the fields in which something is wrong. */
export function faultsOf(
  kind: EntryKind,
  written: Written,
  organisations: ReadonlySet<string>,
): ReadonlySet<string> {
  const isFaulty = ({ name, input, isRight }: EntryField) => {
    const value = of(written, name)
    return input === 'organisation' ? !organisations.has(value) : !isRight(value, written)
  }
  return new Set([...kind.fields, reasonField].filter(isFaulty).map(({ name }) => name))
}
