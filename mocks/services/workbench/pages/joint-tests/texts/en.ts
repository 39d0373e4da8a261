import type { JointTestTexts } from './sv'

export const en: JointTestTexts = {
  heading: 'Joint tests',
  about:
    'Test register access between two client information systems, step by step, and sign the report.',
  lead: 'Before a producer of bought services is given access to the register of the organiser, the parties test their client information systems together, with an invented client and at a time that both have agreed to.',
  needed: {
    heading: 'A test is needed here',
    lead: 'Services are being bought between these parties, but no test has been passed. The organiser sees to it that the test is made.',
    none: 'No bought services are under way without a passed test.',
  },
  tests: {
    heading: 'The tests',
    none: 'There is no test yet.',
    older: 'Show older',
  },
  pair: (organiser, producer) => `${organiser} and ${producer}`,
  plan: {
    heading: 'Plan a test',
    lead: 'The other party finds the proposal on its own page, and agrees to it there.',
    role: 'We are',
    organiser: 'the organiser',
    organiserAbout: 'We buy the service, and the client data is in our register.',
    producer: 'the producer',
    producerAbout: 'We provide the service on behalf of the organiser.',
    own: 'Our client information system',
    other: 'The client information system of the other party',
    choose: 'Choose a system',
    client: 'Personal identity code of the invented client',
    clientHint:
      'An invented code: the three digits after the sign in the middle are 900–999. No living person has one.',
    day: 'Day',
    from: 'From',
    until: 'Until',
    clockHint: 'For example 09:00, in Finnish time.',
    send: 'Propose the test',
    faults: {
      role: 'Choose whether you are the organiser or the producer. Only one with a register of its own is an organiser.',
      own: 'Choose one of your own systems.',
      other:
        'Choose a system that belongs to another organisation. The organiser must have a register of its own.',
      client: 'Write an invented personal identity code, with 900–999.',
      day: 'Write a day that there is, and that has not passed.',
      from: 'Write a time, for example 09:00.',
      until: 'Write a time that is later than the beginning and has not passed.',
    },
    notTaken: 'The archive did not take the plan. Check the systems, the client and the time.',
    noSystem: 'Your organisation has no registered client information system to test.',
    sent: 'The test is proposed',
    sentText: 'The other party must agree to the time.',
  },
  test: {
    pair: (organiser, producer) => `${organiser} and ${producer}`,
    now: 'How it is now',
    organiser: 'Organiser',
    producer: 'Producer',
    client: 'Invented client',
    time: 'Time',
    period: (from, until) => `${from} – ${until}`,
    planned: 'Proposed by',
    agreed: 'Agreed to by',
    steps: 'The steps',
    stepsLead:
      'The archive sees the steps itself, in its log and among what has been stored. A step counts only when the step before it has been seen.',
    seen: 'Seen',
    notSeen: 'Awaited',
    later: 'Comes after the step before it',
    unit: (name) => `unit: ${name}`,
    day: (day) => `day in the client relationship: ${day}`,
    document: (type) => `document: ${type}`,
    again: 'Look again',
    sign: 'Report and signature',
    signLead:
      'The report is made of what the archive has seen, when the first party signs. After that it does not change. A person of each party signs.',
    signButton: 'Sign the report',
    notAll: 'There is no report yet: not every step has been seen.',
    signed: (side, name, moment) =>
      `${side === 'organiser' ? 'The organiser' : 'The producer'}: signed by ${name}, ${moment}.`,
    report: 'Download the report (FHIR TestReport)',
    agree: 'Agree to the time',
    withdraw: 'Withdraw the test',
    confirm: 'To what waits to be confirmed',
    toAll: 'All tests',
    conflict: 'The test has changed meanwhile, or you have signed already. This is how it is now.',
    unfit: 'Not every step has been seen, so there is no report to sign.',
    notFound: 'There is no such test.',
  },
  states: {
    proposed: 'Proposed',
    lapsed: 'The time passed',
    withdrawn: 'Withdrawn',
    agreed: 'Agreed',
    'under-way': 'Under way',
    over: 'The time is over',
    'half-signed': 'Signed by one party',
    waiting: 'Waits for the operator',
    passed: 'Passed',
    refused: 'Not accepted',
  },
  stateSentences: {
    proposed: 'The other party has not agreed to the time yet. The test opens nothing before that.',
    lapsed: 'The time passed before both parties had agreed to it. Plan a new test.',
    withdrawn: 'The test is withdrawn and opens nothing.',
    agreed: 'Both parties have agreed to the time. The test can be made when it begins.',
    'under-way':
      'The systems can do the steps now. Access is open for this client and these two systems, and only during the time of the test.',
    over: 'The time of the test is over and access is closed. If every step has been seen, the report can be signed.',
    'half-signed': 'The report waits for the signature of the other party. Access is closed.',
    waiting:
      'Both parties have signed the report. The operator of the archive must confirm it, and then access is open between the systems.',
    passed:
      'The test is passed. The system of the producer has access to the register of the organiser while a bought service is under way.',
    refused: 'The operator of the archive did not confirm the report. Plan a new test.',
  },
  steps: {
    begin: {
      name: 'The organiser records the unit of the producer and the beginning of the service',
      awaited:
        'The system of the organiser stores the client relationship with the unit of the producer and a day that has come. Store at least one document in the relationship too, so that the producer has something to read.',
    },
    'producer-searches': {
      name: 'The producer searches in the register of the organiser',
      awaited:
        'The system of the producer searches the documents of the client, with the client relationship as its legal basis.',
    },
    'producer-reads': {
      name: 'The producer reads a document that the organiser has stored',
      awaited: 'The system of the producer opens one of the documents of the organiser.',
    },
    'producer-stores': {
      name: 'The producer stores a document in the register of the organiser',
      awaited: 'The system of the producer stores a document in the same client relationship.',
    },
    'organiser-reads': {
      name: 'The organiser reads the document of the producer',
      awaited: 'The system of the organiser opens the document that the producer stored.',
    },
    end: {
      name: 'The organiser records that the service has ended',
      awaited:
        'The system of the organiser stores the client relationship with this day as the end of the service.',
    },
    'producer-refused': {
      name: 'The producer is refused',
      awaited:
        'The system of the producer tries to search or read once more. The archive is to refuse it, for the service has ended.',
    },
  },
}
