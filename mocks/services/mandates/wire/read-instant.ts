import { isCalendarDay } from '@/lib/domain/identity/calendar-day'

const date = String.raw`(\d{4})(-?)(\d{2})\2(\d{2})`
const time = String.raw`(\d{2})(?:(:?)(\d{2})(?:\6(\d{2})(?:[.,](\d+))?)?)?`
const offset = String.raw`(Z|([+-])(\d{2})(?::?(\d{2}))?)`
const pattern = new RegExp(`^${date}T${time}${offset}$`, 'i')

/**
 * The moment that an ISO 8601 date and time with an offset names, in milliseconds since 1970; undefined when it is
 * none. Extended and basic form, any number of decimals and any spelling of the offset are read: clients differ.
 */
export function readInstant(text: string): number | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [, year, , month, day, hour, , minute = '00', second = '00', fraction = ''] = parts
  const [zone = '', sign, zoneHour = '00', zoneMinute = '00'] = parts.slice(10)

  if (!isCalendarDay(`${year}-${month}-${day}`)) return undefined
  const inRange = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59
  if (!inRange || Number(zoneHour) > 18 || Number(zoneMinute) > 59) return undefined

  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const offsetText = zone.toUpperCase() === 'Z' ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`
  return Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offsetText}`,
  )
}
