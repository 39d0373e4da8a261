import type { sv } from './sv'

export const en: typeof sv = {
  heading: 'To confirm and to let in',
  about:
    'Confirm what organisations and the operator have entered, or take it back, and let in new organisations.',
  lead: 'Here is everything that waits for a second person, in all organisations.',
  enter: 'Let in',
}
