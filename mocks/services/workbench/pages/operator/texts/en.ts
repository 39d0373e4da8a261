import type { sv } from './sv'

export const en: typeof sv = {
  heading: 'To confirm',
  about: 'See what organisations and the operator have entered, and confirm it or take it back.',
  lead: 'Here is everything that waits for a second person, in all organisations.',
}
