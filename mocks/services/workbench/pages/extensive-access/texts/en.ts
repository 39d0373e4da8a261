import type { sv } from './sv'

export const en: typeof sv = {
  heading: 'Extensive register access',
  about: 'See the agreements on extensive register access, their days and what they open now.',
  lead: 'By an agreement of its own a producer handles what the organiser is responsible for: client relationships, matters and documents. Today that is so for shelters.',
  now: 'Agreements',
  none: 'There are no agreements that concern you.',
  title: (producer, controller) => `${producer} at ${controller}`,
  from: 'From',
  until: 'Until',
  open: 'Until further notice',
  opens: 'Opens now',
  opensNow: (producer, controller, service) =>
    `${producer} reads and archives client relationships, matters and documents within ${service} in the register of ${controller}.`,
  opensLater: (day) => `Nothing. The agreement begins on ${day}.`,
  opensNoMore: (day) => `Nothing. The agreement ended on ${day}.`,
  numbers: {
    caption: (title) => `Open now: ${title}`,
    heads: ['Service task', 'Documents', 'Clients'],
    none: 'The agreement opens no documents, or only such as are about fewer than ten clients.',
    rounded:
      'The numbers are rounded down to whole tens. Service tasks with fewer than ten clients are not in the table.',
  },
  end: 'End',
  endHeading: 'End an agreement',
  endLead: (title) =>
    `${title}: the access ends at once when you confirm. What has been archived stays in the register.`,
  endNow: 'End at once',
  enter: 'Enter an agreement',
  producer: 'Producer',
  controller: 'Organiser (controller)',
  socialService: 'Social service',
  untilHint: 'Leave it empty if the agreement lasts until further notice.',
  reason: 'Reason',
  reasonHint:
    'For example the day and number of the agreement. The reason is shown in the history.',
  choose: 'Choose',
  save: 'Enter the agreement',
  saved: 'The agreement is entered',
  ended: 'The agreement is ended',
  holds: 'The change is in force now.',
  waits:
    'The agreement takes effect when another person of the operator of the archive has confirmed it.',
  faults: {
    producer: 'Choose a producer.',
    controller: 'Choose a controller.',
    socialService: 'Choose a social service.',
    from: 'Write the first day.',
    until: 'Write a last day that exists and is not before the first, or leave it empty.',
    reason: 'Write the reason, at most 1,000 characters.',
  },
}
