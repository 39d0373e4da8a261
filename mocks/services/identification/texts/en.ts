import type { Texts } from './sv'

export const en: Texts = {
  service: 'Test identification',
  banner: 'Test service: everyone here is invented',
  skip: 'Skip to the content',
  languageLabel: 'Language',
  footer: 'This is no real identification service. Never type a real personal identity code here.',
  choose: {
    heading: 'Choose who logs in',
    asks: (name) => `${name} asks you to identify yourself.`,
    lead: 'Choose one of the invented people, or type a test personal identity code.',
    levelHeading: 'Level of identification',
    level: { normal: 'Normal', low: 'Too low' },
    lowNotice: 'The login is now made at a level that the service should not accept.',
    offeredHeading: 'The link here is for',
    continueAs: (name) => `Continue as ${name}`,
    peopleHeading: 'Invented people',
    groups: {
      alone: 'Act for themselves',
      family: 'Families',
      proxy: 'Act for another, or let another act for them',
      special: 'Special cases',
      official: 'Act for an organisation',
    },
    hetuHeading: 'Another test person',
    hetuLabel: 'Test personal identity code',
    hetuHint: 'With an individual number from 900 to 999, for example {example}.',
    hetuButton: 'Log in with the code',
    faultPrefix: 'Error: ',
    faults: {
      empty: 'Type a test personal identity code.',
      invalid: 'The code is not written right. Check the date, the sign and the check character.',
      notTest: 'Only test codes are accepted here. The individual number must be from 900 to 999.',
      deceased:
        'The person is dead according to the Population Information System and cannot log in.',
    },
    otherHeading: 'Foreigner, or cancel',
    foreigner: 'Log in as a foreigner without a Finnish personal identity code',
    cancel: 'Cancel',
  },
  logout: {
    heading: 'Do you want to log out?',
    who: (name) => `You are identified as ${name}.`,
    text: 'Your identification then ends in every service that you have opened with it.',
    confirm: 'Log out',
    stay: 'Stay logged in',
    doneHeading: 'You have logged out',
    doneText: 'You can close the window.',
  },
  fault: {
    heading: 'The identification could not go on',
    refused: 'The request of the service was not accepted. Go back to the service and start again.',
    expired:
      'The identification has expired, or has already ended in another window. Go back to the service and start again.',
    detail: 'For the developer of the service',
  },
}
