import type { Texts } from './sv'

export const en: Texts = {
  heading: 'Deployment periods',
  about: 'See who takes the archive into use in which period, and who has given notice of changes.',
  lead: 'The signed deployment decisions of the organisations by period, and their notices of changes. A draft that has not been signed is seen by its organisation alone.',
  decisions: 'Decisions by period',
  decisionsCaption: 'Deployment decisions, the earliest period first',
  noDecisions: 'No organisation has a signed decision.',
  notices: 'Notices of changes',
  noticesCaption: 'Notices, the newest first',
  noNotices: 'No organisation has given notice of a change.',
  columns: {
    organisation: 'Organisation',
    period: 'Period',
    system: 'System',
    state: 'State',
    when: 'Sent',
    what: 'What',
    became: 'What became of it',
  },
  states: {
    decision: {
      sent: (moment: string) => `Sent ${moment}, waits for confirmation`,
      comes: (moment: string) => `Confirmed, in force from ${moment}`,
      holds: (moment: string) => `Confirmed, in force since ${moment}`,
    },
    notice: {
      sent: (moment: string) => `Notice of a change sent ${moment}, waits for confirmation`,
      comes: (moment: string) => `Change confirmed, in force from ${moment}`,
      holds: (moment: string) => `Changed by notice, in force since ${moment}`,
    },
  },
  back: 'To what waits',
}
