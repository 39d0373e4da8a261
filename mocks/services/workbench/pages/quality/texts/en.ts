import type { QualityTexts } from './sv'

export const en: QualityTexts = {
  heading: 'Quality of the register',
  about:
    'See how well your register is kept, by unit and month: completeness, structured form, delays, corrections and annulments.',
  lead: 'The numbers are about documents stored in the register of your own organisation, by unit and whole month. They point at no client.',
  period: 'Choose a period',
  from: 'Stored from',
  to: 'Stored until',
  show: 'Show',
  csv: 'Download as a table (CSV)',
  file: 'quality',
  faults: {
    day: 'Write a day that exists.',
    order: 'The last day is before the first.',
    long: 'The period may be two years at the most.',
  },
  none: 'No documents were stored in the register in the period.',
  hiddenHeading: 'Small numbers are hidden',
  hidden:
    'Where it says “hidden”, the number is less than five, or the other documents are fewer than five, or the unit had fewer than five clients in that month. Then the number could point at somebody.',
  isHidden: 'hidden',
  wholly: 'Where everything is hidden',
  whollyText: (count) =>
    count === 1
      ? 'For one unit and month, all numbers are hidden.'
      : `For ${count} units and months, all numbers are hidden.`,
  which: 'Show which',
  complete: 'Completeness and delays',
  completeCaption: 'Documents, their metadata and when they were stored, by unit and month',
  shown: 'Display, corrections and annulments',
  shownCaption: 'Choices about the display, corrections and annulments, by unit and month',
  heads: {
    unit: 'Unit',
    month: 'Month',
    documents: 'Documents',
    withRelationship: 'With a client relationship',
    withMatter: 'With a matter',
    structured: 'With a structured form',
    storedLate: 'Stored late',
    delayed: 'Delayed display',
    specialContent: 'Special content',
    hiddenFromGuardians: 'Hidden from guardians',
    annulled: 'Annulled since',
    corrections: 'Corrections',
  },
  counting: [
    'A document counts in the month in which its first version was stored. The percentages are of these documents.',
    'With a client relationship, with a matter: the document names a client relationship or a matter that is in your register.',
    'Stored late: more than a week after the document was made. Old documents do not count.',
    'Corrections: new versions that were stored in that month, of older documents too.',
  ],
  aboutHeading: 'How the numbers are counted',
  percent: (count, share) => `${count} (${share}%)`,
  unavailable: 'The archive did not answer. Try again in a moment.',
}
