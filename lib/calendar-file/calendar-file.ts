import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator'

/** A day that one should not forget. */
export type DayToRemember = Readonly<{
  /** YYYY-MM-DD: the whole day, wherever the calendar's owner is. */
  day: string
  /**
   * What it is called in the calendar. Others may see a calendar, so it names no person, document, authority or service,
   * and so does `text`.
   */
  title: string
  text: string
  /** Of the texts: "sv". */
  language: string
  /** Random, and new for each file: `randomUUID()`. It says nothing of what the day is about (RFC 7986, section 5.3). */
  uid: string
  madeAt: Date
}>

/** Two days before, at nine in the morning, counted from where the day begins. */
const reminder = (2 * 24 - 9) * 3600

/**
 * The day as a calendar file (RFC 5545): one private event that takes the whole day, leaves its owner free, and reminds
 * her once. Its content type is `calendarType`.
 */
export function calendarFile(remember: DayToRemember): string {
  const { day, title, text, language, uid, madeAt } = remember
  const calendar = ical({ prodId: { company: 'MittKanta', product: 'MittKanta', language } })
  const event = calendar.createEvent({
    id: uid,
    stamp: madeAt,
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: title,
    description: text,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: reminder, description: title })
  return calendar.toString()
}

export const calendarType = 'text/calendar; charset=utf-8'
