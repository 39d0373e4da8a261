import { z } from 'zod'
import { socialServices } from '@/lib/domain/codes/social-services'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import type { Organisation } from '../../session/seat'

const text = z.string().default('')
const writtenSchema = z.object({
  producer: text,
  controller: text,
  socialService: text,
  from: text,
  until: text,
  reason: text,
})
/** An agreement as it was written. */
export type Written = Readonly<z.infer<typeof writtenSchema>>
export type WrittenField = keyof Written

export const nothing: Written = writtenSchema.parse({})

export const readWritten = (sent: unknown): Written => writtenSchema.safeParse(sent).data ?? nothing

export const isReason = (reason: string) => reason.trim() !== '' && reason.length <= 1_000

/** What is not as it must be; empty: everything is. */
export function faultsOf(
  { producer, controller, socialService, from, until, reason }: Written,
  organisations: readonly Organisation[],
): ReadonlySet<WrittenField> {
  const is = (id: string, kind: string) =>
    organisations.some((each) => each.id === id && each.kinds.includes(kind))
  const wrong: Readonly<Record<WrittenField, boolean>> = {
    producer: !is(producer, 'producer'),
    controller: !is(controller, 'controller') || controller === producer,
    socialService: !socialServices.some((each) => each === socialService),
    from: !isCalendarDay(from),
    until: until !== '' && (!isCalendarDay(until) || until < from),
    reason: !isReason(reason),
  }
  return new Set(
    Object.entries(wrong).flatMap(([field, isWrong]) => (isWrong ? [field as WrittenField] : [])),
  )
}
