const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * The calendar day in Europe/Helsinki at an instant, YYYY-MM-DD. Days written so can be compared as text.
 *
 * @throws RangeError when the instant is no date
 */
export function helsinkiDay(instant: Date): string {
  return helsinki.format(instant)
}
