import { z } from 'zod'
import type { JointTests } from '@/lib/contracts/archive/joint-tests'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { atHelsinkiClock } from '@/lib/domain/calendar/helsinki-time'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Organisation } from '../../session/seat'

const text = z.string().max(200).catch('')

/** The form as it was written. */
export const writtenSchema = z.object({
  role: text,
  own: text,
  other: text,
  client: text,
  day: text,
  from: text,
  until: text,
})
export type Written = Readonly<z.infer<typeof writtenSchema>>
export type Field = keyof Written

type Known = Readonly<{
  /** For which organisation one acts. */
  seat: Organisation
  organisations: readonly Organisation[]
  systems: JointTests['systems']
  now: Date
}>

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** What a form asks for, in the words of the archive, and the fields that are not as they must be. */
export function readPlan(written: Written, known: Known) {
  const { role, client, day, from, until } = written
  const { organisations, systems, seat, now } = known
  const keepsRegister = (id: string | undefined) =>
    organisations.some((one) => one.id === id && one.kinds.includes('controller'))
  const own = systems.find(({ id, organisation }) => id === written.own && organisation === seat.id)
  const other = systems.find(
    ({ id, organisation }) => id === written.other && organisation !== seat.id,
  )
  const isOrganiser = role === 'organiser'
  const hetu = client.trim().toUpperCase()
  const begin = instant(day, from)
  const end = instant(day, until)
  const faults: Readonly<Record<Field, boolean>> = {
    role: !(isOrganiser ? keepsRegister(seat.id) : role === 'producer'),
    own: !own,
    other: !other || (role === 'producer' && !keepsRegister(other.organisation)),
    client: !isInventedHetu(hetu),
    day: !isCalendarDay(day) || day < helsinkiDay(now),
    from: !clock.test(from) || (isCalendarDay(day) && !begin),
    until:
      !clock.test(until) ||
      until <= from ||
      (isCalendarDay(day) && !end) ||
      (end && end <= now) === true,
  }
  const [organiser, producer] = isOrganiser ? [own, other] : [other, own]
  const plan = {
    organiser: organiser?.organisation,
    organiserSystem: organiser?.id,
    producer: producer?.organisation,
    producerSystem: producer?.id,
    client: hetu,
    from: begin?.toISOString(),
    until: end?.toISOString(),
  }
  return { plan, faults }
}

/** What may stand in the form again: all that was written, but for the code of one who may live. */
export const keepable = (written: Written): Written => {
  const hetu = written.client.trim().toUpperCase()
  return isHetu(hetu) && !isInventedHetu(hetu) ? { ...written, client: '' } : written
}

function instant(day: string, time: string): Date | undefined {
  if (!isCalendarDay(day) || !clock.test(time)) return undefined
  return atHelsinkiClock(day, time)
}
