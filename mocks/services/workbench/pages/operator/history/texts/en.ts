import type { Texts } from './sv'

export const en: Texts = {
  heading: 'History',
  about: 'See who has entered what, from when it is in force and who confirmed it.',
  lead: 'All that has been entered of organisations, rights and display, the newest first. Nothing is removed from here.',
  show: 'What is to be shown?',
  organisation: 'Organisation',
  allOrganisations: 'All',
  kind: 'What',
  allKinds: 'Everything',
  search: 'Show',
  found: 'Changes',
  none: 'Nothing of the kind has been entered.',
  entered: (name: string, moment: string) => `${name}, ${moment}`,
  enteredBy: 'Entered by',
  reason: 'Reason',
  became: 'What became of it',
  states: {
    waiting: 'Waits for a second person',
    refused: (who: string) => `Taken back by ${who}`,
    confirmed: (who: string, moment: string) => `Confirmed by ${who}. In force from ${moment}`,
    holds: (moment: string) => `In force from ${moment}`,
  },
  older: 'Show older',
  back: 'To what waits',
}
