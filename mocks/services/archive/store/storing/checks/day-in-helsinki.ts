const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Finland at a moment, YYYY-MM-DD. */
export function dayInHelsinki(moment: Date): string {
  return format.format(moment)
}
