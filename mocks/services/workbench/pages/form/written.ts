import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

const text = z.string().default('')

/** What is sent of a first day or a restriction, as it was written. `number`: which restriction; none: a new one. */
const writtenSchema = z.object({
  task: text,
  type: text,
  day: text,
  number: text,
  ends: text,
  reason: text,
})
export type Written = Readonly<z.infer<typeof writtenSchema>>

export const nothing: Written = writtenSchema.parse({})

export function readWritten(sent: unknown): Written {
  return writtenSchema.safeParse(sent).data ?? nothing
}

type Fault = 'task' | 'type' | 'day' | 'reason' | 'all'
/** What is not as it must be; empty: everything is. */
export type Faults = ReadonlySet<Fault>

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code)
const isReason = (reason: string) => reason.trim() !== '' && reason.length <= 1_000

function faults(wrong: Readonly<Partial<Record<Fault, boolean>>>): Faults {
  const found = Object.entries(wrong).filter(([, isWrong]) => isWrong)
  return new Set(found.map(([fault]) => fault as Fault))
}

export const faultsOfStart = ({ task, day, reason }: Written): Faults =>
  faults({
    task: !isOneOf(serviceTasks, task),
    day: day !== '' && !isCalendarDay(day),
    reason: !isReason(reason),
  })

/** A restriction names something: one of nothing would hide everything. */
export const faultsOfRestriction = ({ task, type, day, ends, reason }: Written): Faults =>
  ends === ''
    ? faults({
        task: task !== '' && !isOneOf(serviceTasks, task),
        type: type !== '' && !isOneOf(documentTypes, type),
        day: day !== '' && !isCalendarDay(day),
        all: task === '' && type === '' && day === '',
        reason: !isReason(reason),
      })
    : faults({ reason: !isReason(reason) })

/** A change as the archive takes it. */
export type PlannedChange = Readonly<{
  kind: 'display-start' | 'display-restriction'
  key: string
  content: Readonly<Record<string, string>> | null
}>

export const startChange = (organisation: string, { task, day }: Written): PlannedChange => ({
  kind: 'display-start',
  key: `${organisation}/${task}`,
  content: day === '' ? null : { from: day },
})

export function restrictionChange(
  organisation: string,
  number: string,
  { task, type, day, ends }: Written,
): PlannedChange {
  const content = {
    ...(task !== '' && { serviceTask: task }),
    ...(type !== '' && { documentType: type }),
    ...(day !== '' && { madeBefore: day }),
  }
  const key = `${organisation}/${number}`
  return { kind: 'display-restriction', key, content: ends === '' ? content : null }
}
