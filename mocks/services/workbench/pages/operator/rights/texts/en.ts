import type { Texts } from './sv'

export const en: Texts = {
  permit: {
    heading: 'Permits of private service providers',
    about:
      'Enter permits and notifications, and when they end. Without a permit a private provider stores nothing.',
    lead: 'A private service provider stores only while a permit or a notification is in force.',
    second: 'Number of the permit',
    secondHint: 'Digits, letters, full stops and hyphens.',
    secondFault: 'Write the number of the permit, at most 64 characters.',
  },
  'statutory-right': {
    heading: 'Statutory right to information',
    about: 'Enter on which grounds in the law an organisation may read what others have stored.',
    lead: 'Such a right holds without consent and in spite of prohibitions. It holds only when another person has confirmed it.',
    second: 'Ground in the law',
    secondHint: '',
    secondFault: 'Choose the ground.',
  },
  organisation: 'Organisation',
  choose: 'Choose',
  from: 'In force from',
  until: 'In force until',
  untilHint: 'Leave it empty if there is no last day.',
  reason: 'Reason',
  reasonHint: 'For example the decision and its day. The reason is seen in the history.',
  enter: 'Enter',
  enterHeading: 'Enter or change',
  now: 'In force',
  none: 'Nothing has been entered.',
  open: 'Until further notice',
  end: 'Remove',
  endOf: (what: string) => `Remove ${what}`,
  endReason: 'Removed by the operator of the archive',
  back: 'To what waits',
  faults: {
    organisation: 'Choose the organisation.',
    from: 'Write a day that exists.',
    until: 'Write a day that exists, not before the first day.',
    reason: 'Write the reason, at most 1,000 characters.',
  },
}
