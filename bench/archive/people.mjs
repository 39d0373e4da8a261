const letters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** The n-th invented HETU: a day of the years 1920–1999 and an individual number 900–999. */
export function hetu(n) {
  const day = new Date(Date.UTC(1920, 0, 1 + Math.floor(n / 100)))
  const two = (value) => String(value).padStart(2, '0')
  const date = two(day.getUTCDate()) + two(day.getUTCMonth() + 1) + two(day.getUTCFullYear() % 100)
  const individual = String(900 + (n % 100))
  return `${date}-${individual}${letters[Number(date + individual) % 31]}`
}
