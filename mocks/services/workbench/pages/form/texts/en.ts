import type { sv } from './sv'

export const en: typeof sv = {
  heading: 'What shows in MyKanta, and from when?',
  about:
    'Decide from which day each service task shows in MyKanta, and confirm what another person has entered.',
  lead: 'Your organisation decides from which day the data of each service task shows to clients. A day that shows more than before holds when another person has confirmed it; what shows less holds at once.',
  now: 'As it is now',
  caption: 'First days of display',
  task: 'Service task',
  from: 'Shows from',
  none: 'Does not show yet',
  change: 'Change a first day',
  which: 'Service task',
  day: 'Shows from',
  dayHint: 'Leave it empty if the data is not to show.',
  reason: 'Reason',
  reasonHint: 'For example the section and day of the decision. The reason stands in the history.',
  save: 'Save the first day',
  faults: {
    task: 'Choose a service task.',
    day: 'Write a day that exists.',
    reason: 'Write the reason.',
  },
  saved: 'The first day is entered',
  holds: 'It holds now.',
  waits: 'It holds when another main user, or the operator of the archive, has confirmed it.',
}
