/**
 * How both drivers hand over the types on which they would differ: bigint as number, date as "YYYY-MM-DD" (a calendar
 * day has no time zone), timestamptz as Date. Keys are PostgreSQL type OIDs.
 */
export const columnParsers: Record<number, (value: string) => unknown> = {
  20: Number,
  1082: (value) => value,
  1184: (value) => new Date(value),
}
