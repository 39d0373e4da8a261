import { serviceTasks, type ServiceTask } from '@/lib/domain/codes/service-tasks'

import { firstOfMonth, type Day } from '../days'
import type { DisplayRestriction } from './organisation'

type Starts = Readonly<Partial<Record<ServiceTask, Day>>>

const allFrom = (day: Day): Starts =>
  Object.fromEntries(serviceTasks.map((serviceTask) => [serviceTask, day]))

const without = (starts: Starts, ...undecided: readonly ServiceTask[]): Starts =>
  Object.fromEntries(
    Object.entries(starts).filter(([task]) => undecided.every((name) => name !== task)),
  )

/** Days on which the controllers began or will begin to show each service task (V17). Most have begun; an absent one is undecided. */
export function displayStartsOn(today: Day): Readonly<Record<string, Starts>> {
  const soon = firstOfMonth(today, 1)
  const later = firstOfMonth(today, 4)
  return {
    'county-03': { ...allFrom('2025-05-05'), 'substance-abuse': later },
    'county-05': {
      'older-people': '2025-03-03',
      families: '2025-06-01',
      'working-age': '2025-06-01',
      'substance-abuse': '2025-09-01',
      disability: '2025-03-03',
      'family-law': later,
      'child-welfare': later,
    },
    'county-08': {
      ...without(allFrom('2024-10-07'), 'substance-abuse'),
      'child-welfare': soon,
    },
    'county-11': allFrom('2023-11-15'),
    'county-15': { ...allFrom('2025-03-04'), 'family-law': soon },
    'county-17': { ...allFrom('2024-09-02'), 'child-welfare': '2025-09-01' },
    'county-19': allFrom('2023-11-15'),
    'county-21': without(allFrom('2025-09-01'), 'child-welfare', 'family-law'),
    helsinki: { ...allFrom('2025-08-18'), 'older-people': later },
    'hemvard-lyktan': without(allFrom('2025-09-01'), 'child-welfare', 'family-law'),
  }
}

/** Controllers that are not in the table above began with everything on the same day. */
export const ordinaryStarts: Starts = allFrom('2025-09-01')

/** What two controllers hold back while they move to the new way of archiving (V18). */
export const displayRestrictions: Readonly<Record<string, readonly DisplayRestriction[]>> = {
  'county-05': [{ documentType: 'hearing' }],
  'county-08': [{ madeBefore: '2024-10-07' }],
}
