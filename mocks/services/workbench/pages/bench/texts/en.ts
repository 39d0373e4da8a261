import type { BenchTexts } from './sv'

export const en: BenchTexts = {
  heading: 'Vendor’s bench',
  about:
    'Register client information systems, change keys, check transactions and see what the archive has seen.',
  lead: 'Here you look after the client information systems that you make, and test them with invented clients.',
  systems: {
    heading: 'Your systems',
    none: 'No system is registered for you yet. First the operator vouches for your system; then you register it below.',
    of: (organisation) => `Stores in the register of ${organisation}.`,
    someone: 'another organisation',
  },
  register: {
    heading: 'Register a system',
    lead: 'Ask the operator for a software statement that names your organisation as the vendor. It is valid for thirty days and registers one system.',
    statement: 'The software statement',
    jwks: 'The public keys (JWKS)',
    jwksHint: 'JSON. RSA of 2048 bits or more, or P-384, the public parts alone.',
    send: 'Register the system',
    done: 'The system is registered',
    id: 'What the system is called in the archive (client_id)',
    token: 'The password of the registration (registration_access_token)',
    tokenAbout:
      'Keep it now: it is shown this once. With it the system can change its keys by itself (RFC 7592).',
    toSystem: 'To the system',
    faults: {
      statement: 'Paste the whole statement: three parts with dots between them.',
      notTaken:
        'The archive did not take the registration. The statement may be used, too old or for somebody else, or the system is registered already.',
    },
  },
  keys: {
    heading: 'Keys',
    now: 'Keys in force now',
    elsewhere: 'The keys are fetched from the address of the system itself.',
    lead: 'Change a key without a stop: first send both the old one and the new one, then the new one alone.',
    jwks: 'Public keys that are to be in force (JWKS)',
    send: 'Change the keys',
    done: 'The keys are changed. They are in force now.',
    close: 'Close the system',
    closeLead:
      'The system is let in no more, from now on. It can only be opened with a new statement.',
    closeSure: 'Yes, close the system at once',
    closeNot: 'Confirm that the system is to be closed.',
    closed: 'The system is closed',
    faults: {
      unreadable: 'These are no keys in JSON.',
      secret:
        'There was a private key in the text. It must never leave the system. Change it, and send the public parts alone.',
      notTaken:
        'The archive did not take the keys. They must be RSA of 2048 bits or more, or P-384, and have a name (kid).',
    },
  },
  check: {
    heading: 'Check a transaction',
    lead: 'The archive makes the same checks as when the system stores, and tells all that is wrong at once. Nothing is stored. The clients must be invented.',
    bundle: 'The transaction (a Bundle in JSON)',
    file: 'Or choose a file',
    fileHint: 'At most 2 MB.',
    send: 'Check',
    fine: 'All is in order',
    fineText: 'The archive would take the transaction. Nothing has been stored.',
    store: 'Store the transaction',
    storeLead:
      'Save the transaction as bundle.json. The system itself signs: a private key is never pasted into a page, so the workbench cannot store for you. As soon as the archive has taken the document, it stands on the page of the system.',
    seen: 'See whether the archive has it',
    wrong: (count) => (count === 1 ? 'One thing is wrong' : `${count} things are wrong`),
    where: 'Where',
    what: 'What',
    code: 'Code',
    caption: 'What is wrong',
    codes: 'What the codes mean',
    whole: 'the whole transaction',
    faults: {
      empty: 'Paste a transaction or choose a file.',
      notJson: 'The text is no JSON.',
      tooLarge: 'The transaction is larger than 2 MB. Use $validate directly.',
      notTaken:
        'The archive could not read the transaction, or it names a personal identity code that is not invented. Nothing was checked.',
    },
  },
  list: {
    heading: 'Test cases',
    lead: 'This is what the archive has seen of the system, with invented clients. Nothing is ticked by hand.',
    caption: 'Test cases for each type of document',
    type: 'Type of document',
    checked: 'Checked',
    checkedWithFaults: 'Checked, with faults',
    stored: 'Stored',
    corrected: 'Corrected',
    annulled: 'Annulled',
    csv: 'Download as a table (CSV)',
    report: 'Download as a report (FHIR TestReport)',
    latest: 'Stored last',
    latestLead:
      'The last ten versions stand here as soon as the archive has taken them. Load the page again when you have stored.',
    latestNone: 'Nothing has been stored yet.',
    identifier: 'Identifier',
    version: 'Version',
    storedAt: 'Stored',
    again: 'Load the page again',
    file: 'test-cases',
  },
  example: {
    heading: 'A ready document to store',
    lead: 'Here you get a transaction for an invented client that the archive takes. Store it with the key of the system itself: the workbench does not have it.',
    type: 'Type of document',
    client: 'Personal identity code of the invented client',
    clientHint: 'The three digits after the sign in the middle are 900–999.',
    clientFault: 'Write an invented personal identity code, with 900–999.',
    send: 'Download the transaction',
    guide: 'How it is stored with curl',
    guideLead:
      'make-assertion.mjs is in the folder mocks/vendor of the project. Any other tool that signs a JWT does as well.',
  },
  toAll: 'All systems',
  notFound: 'You make no such system, or it is closed.',
}
