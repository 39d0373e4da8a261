import type { Texts } from './sv'

export const en: Texts = {
  name: ['Work', 'bench'],
  trial: 'Test version',
  skip: 'Skip to the content',
  languages: 'Language',
  logout: 'Log out',
  footer:
    'The workbench is for those who store data in the archive and answer for it. All people, units and data here are invented.',
  faultPrefix: 'Error: ',
  start: {
    heading: 'The workbench',
    lead: 'Those who store social welfare client data in the archive and answer for it work here: main users, archivists, supervisors of use, professionals, vendors and the operator of the archive.',
    login: 'Log in',
    what: 'How it works',
    steps: [
      'You identify yourself.',
      'The authorizations service says which organisations you may represent, and in which tasks.',
      'You choose an organisation and a task. You see only what the task opens.',
    ],
    clients: 'Clients see their data in MyKanta, not here.',
  },
  home: {
    heading: 'What do you want to do?',
    lead: 'This is what your task opens. When you look at or change a client’s data, it becomes a row in the client’s log.',
    none: 'There is no page for this task yet.',
    change: 'Change organisation or task',
  },
  choose: {
    first:
      'The authorizations service says which organisations you may represent. You go there now, and then come back here.',
    fetch: 'Choose an organisation',
    heading: 'Choose organisation and task',
    lead: 'This is what the authorizations service says that you may do.',
    none: 'The authorizations service knows of no task that you have in the archive.',
    noneAdvice: 'Ask whoever gives authorizations in your organisation.',
    unknown: 'The archive does not know this organisation.',
    again: 'Fetch organisations again',
    continue: 'Continue',
    missing: 'Choose a task.',
  },
  tasks: {
    operator: 'Operator of the archive',
    'main-user': 'Main user',
    signatory: 'Signatory',
    archivist: 'Archivist',
    supervisor: 'Supervision of use',
    professional: 'Professional',
    vendor: 'Vendor of client information systems',
  },
  aboutTasks: {
    operator: 'Lets in organisations and systems, and confirms what others have entered.',
    'main-user':
      'Sees to how the organisation joins, and decides what is shown and from which day.',
    signatory: 'Signs what the organisation decides.',
    archivist: 'Sees and annuls documents in the own register.',
    supervisor: 'Supervises how the data of the own register is used.',
    professional: 'Finds out whether a document is shown to the client.',
    vendor: 'Registers client information systems and tests them.',
  },
  forbidden: {
    heading: 'Your task does not open this page',
    text: 'You are logged in to a task that the page is not for. The attempt has been noted in the log.',
    reading: 'In your task you may read this page, but change nothing on it.',
  },
  notFound: {
    heading: 'There is no such page',
    text: 'Check the address, or go to the beginning.',
  },
  foreign: {
    heading: 'The form did not come from here',
    text: 'It was sent by another page, or has become too old. Go back to the workbench and try again.',
  },
  tooLarge: {
    heading: 'What was sent is too large',
    text: 'A form here takes at most 64 kB, and a transaction to be checked at most 2 MB. Nothing has been read or changed. Go back and send something smaller.',
  },
  unfit: {
    heading: 'What was sent could not be read',
    text: 'Something in it is not as the page sends it: a place in a list, a day or a choice. Nothing has been changed. Begin again from the page.',
  },
  notDone: {
    heading: 'It could not be done',
    text: 'Something else has happened meanwhile. Nothing has been changed. Open the page again.',
  },
  failed: {
    heading: 'It was not possible to log in',
    refused: 'The login was cancelled or failed. Try again.',
    'low-assurance': 'The identification was at too low a level. Identify yourself in another way.',
    'no-personal-id': 'The workbench can be used with a Finnish personal identity code only.',
    'no-choice':
      'The choice of organisation was cancelled or failed. You are still logged in and can choose again.',
  },
  unavailable: {
    heading: 'It is not possible just now',
    text: 'A service that the workbench needs did not answer. Nothing has been changed. Try again in a moment.',
  },
  flood: {
    heading: 'Please wait a while',
    wait: (minutes: number) =>
      `Unusually many requests have come from you or from your internet connection. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. Nothing has been changed.`,
  },
  loggedOut: {
    heading: 'You have logged out',
    text: 'You can close the window.',
  },
  expired: {
    heading: 'You are not logged in',
    text: 'The login is over, or you have not logged in. What you had not saved has not been saved.',
  },
  results: {
    asked: (moment) => `The archive answered on ${moment}.`,
    client: (number) => `Client ${number}`,
    sameClient: 'The same number means the same client on this page.',
    next: 'Show the next ones',
  },
  toStart: 'To the beginning',
}
