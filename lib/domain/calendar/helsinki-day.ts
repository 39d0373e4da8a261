// Marked as pure, so that a page that only tells the time does not carry it.
const helsinki = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * Since May 1921 Helsinki has been ahead of UTC by whole hours, so that a day begins with an hour of UTC. Before, it was
 * ahead by 1 hour, 39 minutes and 49 seconds.
 */
const wholeHoursSince = /* @__PURE__ */ Date.UTC(1921, 4, 1)
const anHour = 60 * 60 * 1000

/** The hours last asked for, and their days: a page asks again and again what day it is, and on which its few moments were. */
const known = /* @__PURE__ */ new Map<number, string>()
const mostKnown = 1000

/**
 * The calendar day in Europe/Helsinki at an instant, YYYY-MM-DD. Days written so can be compared as text.
 *
 * @throws RangeError when the instant is no date
 */
export function helsinkiDay(instant: Date): string {
  const time = instant.getTime()
  if (time < wholeHoursSince) return helsinki.format(instant)

  const hour = Math.floor(time / anHour)
  const day = known.get(hour) ?? helsinki.format(instant)
  if (known.size >= mostKnown) known.clear()
  known.set(hour, day)
  return day
}
