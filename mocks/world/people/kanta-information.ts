import type { Day } from './days'

/** Versions of the Kanta information (I1): the newest active one is what must be received. */
export const kantaInformationVersions = [
  { version: '1', start: '2023-11-30', end: '2025-02-28' },
  { version: '2', start: '2025-03-01', end: undefined },
] as const

/** The number of the version that is in force on a day. */
export function kantaInformationOn(day: Day): string | undefined {
  return kantaInformationVersions.findLast(({ start }) => start <= day)?.version
}
