/** The seven service tasks (serviceuppgift) by which everything is arranged; rule book, section 8. */
export const serviceTasks = [
  'older-people',
  'families',
  'child-welfare',
  'family-law',
  'substance-abuse',
  'working-age',
  'disability',
] as const

export type ServiceTask = (typeof serviceTasks)[number]
