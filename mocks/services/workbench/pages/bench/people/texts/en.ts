import type { PeopleTexts } from './sv'

export const en: PeopleTexts = {
  heading: 'Invented clients',
  about:
    'Make clients who do not exist, with family and representatives, and log in to MyKanta as them.',
  lead: 'An invented client is known to the test services of identification and of mandates. No living person has her personal identity code.',
  make: 'Make a client',
  child: 'With a child of ten, whose guardian she is',
  proxy: 'With a representative who has her mandate for social welfare',
  send: 'Make the client',
  made: 'Those whom you have made',
  madeLead:
    'Store documents for them, from here or with your own program. Then open MyKanta as one of them: press Log in there within two minutes, and you are logged in as that person. Where identification runs on another machine, choose the person there. They exist while the test services run; this list is gone when you log out.',
  storeFor: (name) => `Store a document for ${name}`,
  store: {
    lead: 'Here a document is made for an invented client, and the archive checks it. Then you store it in the name of your system.',
    system: 'System',
    type: 'Type of document',
    send: 'Make the document',
    none: 'No system is registered for you yet. Register one at the bench first.',
    toPeople: 'To the invented clients',
  },
  openAs: (name) => `Open MyKanta as ${name}`,
  hetu: 'Personal identity code (invented)',
  roles: { client: 'Client', child: 'Her child', proxy: 'Her representative' },
  closed: 'No clients can be made here: the test services take no new people.',
  back: 'To the bench',
}
