import type { SupervisionTexts } from './sv'

export const en: SupervisionTexts = {
  heading: 'Use of the register',
  about:
    'See who has used your register, when and on what legal basis. Draw a sample, and answer letters of clients.',
  lead: 'Here it says who has used data in the register of your own organisation, and who of your own has asked and found nothing in it. Each time you look, it becomes a row in the client’s log.',
  filter: {
    heading: 'Choose what is shown',
    from: 'From',
    to: 'Until',
    unit: 'Unit',
    any: 'All',
    ground: 'Legal basis',
    kind: 'What happened',
    hetu: 'Personal identity code of the client',
    hetuHint:
      'Fill it in only if it is about one client. It is not saved and does not show in the address.',
    hetuKept:
      'The code that you wrote is kept. Leave the field empty to use it, or write another one.',
    submit: 'Show the use',
  },
  kinds: {
    use: 'Used in the own register',
    disclosure: 'Disclosed to another organisation',
    maintenance: 'Care of the archive',
    nothing: 'Asked, and found nothing in your register',
  },
  faults: {
    hetu: 'Write a personal identity code with the right date, sign and check character.',
    hetuNeeded: 'Write the personal identity code of the client. It is in the letter.',
    choice: 'Choose something in the list.',
    day: 'Write a day that exists.',
    dayNeeded: 'Write a day.',
    dayToCome: 'Write a day that has come.',
    order: 'The last day is before the first.',
    long: 'The period may be a year at the most.',
    size: 'Write a number from 1 to 50.',
    seed: 'A seed is 4–40 letters or digits.',
    numbers: 'Write the numbers of rows as they are in the letter, one a line, at most 100.',
    rows: 'Choose at least one row that the answer is about.',
    words: 'The text may have at most 4,000 characters.',
    recipient: 'The recipient may have at most 400 characters.',
  },
  list: {
    heading: 'Use',
    none: 'No use fits what you have chosen.',
    found: (count, more) =>
      more
        ? `${count} rows on this page. There are more.`
        : count === 1
          ? 'One row.'
          : `${count} rows.`,
    order: 'The newest comes first.',
    onlyWorker: (name) => `Only what ${name} has done is shown.`,
    ofWorker: 'Show all by this person',
    number: (id) => `Number of the row ${id}`,
    change: 'Change what is shown',
    csv: 'Download as a table (CSV)',
    csvNote: (most) => `The table has at most the ${most} newest rows that fit.`,
    again: 'Begin again',
  },
  who: {
    system: 'Automatic processing, no person',
    unknown: 'Someone whose name is not in your register',
    otherStaff: 'The other organisation knows who it was',
  },
  operations: {
    'search-documents': 'Searched among documents',
    'read-document': 'Read about documents',
    'read-binary': 'Opened the content of a document',
    'search-relationships': 'Searched for client relationships',
    'store-documents': 'Stored documents',
    'store-check': 'Tried whether documents can be stored',
    'annul-document': 'Annulled a document',
    'check-display': 'Checked whether documents show in MyKanta',
    'preview-annulment': 'Saw what disappears if a document is annulled',
    'export-register': 'Took a copy of the register',
    'hold-document': 'Decided that a document is not deleted for the time being',
    'release-document': 'Decided that a document is deleted in its time again',
    'end-of-keeping': 'Deleted documents at the end of their keeping',
    'make-statement': 'Recorded the will of the client',
  },
  operation: 'Handled data',
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  marks: {
    heading: 'What the marks mean',
    note: 'A mark is a reason to ask. It does not prove that anyone has done wrong.',
    names: {
      'no-relationship': 'No client relationship',
      'against-prohibition': 'Despite a prohibition',
      'same-name': 'Same family name',
      colleague: 'May be a colleague',
      'unusual-number': 'Many clients',
    },
    about: {
      'no-relationship':
        'The organisation or unit had no client relationship or bought service for the client in your register on that day. Ask what duty it was for. It may be a new matter, or a relationship that has not been recorded.',
      'against-prohibition':
        'The data was disclosed by a statutory right while a prohibition of the client covered the document. The law may allow it. Ask which law was relied on, and why the data was needed.',
      'same-name':
        'The worker and the client have the same family name. They may be related, or have it by chance. Ask whether someone else should have handled the matter.',
      colleague:
        'The client has the name of another of your staff, or is one of your officials. It may be a colleague, or someone of the same name by chance. Ask what duty it was for, and whether someone further away should have handled the matter.',
      'unusual-number':
        'The worker handled data of at least 30 clients on that day. Some duties involve that, such as being on call. Ask whether this one does.',
    },
  },
  sample: {
    heading: 'Random sample',
    about:
      'The archive draws rows from the period at random. With the seed, anyone who supervises can draw the same sample again. Write it down.',
    size: 'How many rows',
    seed: 'Seed',
    seedHint: 'Leave it empty for a new seed. Write an old one to draw the same sample.',
    submit: 'Draw the sample',
    result: 'The sample',
    drawn: (count, from, to) =>
      `${count === 1 ? 'One row' : `${count} rows`} from the period ${from} – ${to}.`,
    seedIs: (seed) => `The seed is ${seed}.`,
    repeat:
      'The same seed, period and number give the same rows, if no rows have come into the period.',
    new: 'Draw a new sample',
  },
  letter: {
    link: 'Answer a client’s letter',
    heading: 'Answer to a client’s letter',
    lead: 'In MyKanta a client can make a letter that asks who has used the data. Here you prepare the answer from the very rows. Nothing is sent from here: print the answer, check it and sign it.',
    ask: 'What the letter asks',
    hetu: 'Personal identity code of the client',
    hetuHint:
      'It is in the letter. It is not saved and shows neither in the address nor in the answer.',
    received: 'Day on which the letter came',
    from: 'Events from',
    to: 'Events until',
    numbers: 'Numbers of rows in the letter',
    numbersHint: 'One a line. Leave it empty if the letter asks about a period.',
    reason: 'The letter gives a special reason for events older than two years',
    find: 'Fetch the rows',
    choose: 'Choose the rows that the answer is about',
    chooseText:
      'Consider each row. Some may be about documents that do not show to the client, or to whoever acts for the client. Then the client has not seen the row in MyKanta.',
    found: (count) => (count === 1 ? 'One row was found.' : `${count} rows were found.`),
    none: 'No rows were found. Check the code, the days and the numbers.',
    missing: (numbers) =>
      `These numbers are not among the rows of your register in the period: ${numbers}.`,
    unlooked: (numbers, most) =>
      `These numbers are not among the ${most} newest rows in the period: ${numbers}. Older rows were not looked through. Choose a shorter period.`,
    cut: (most) =>
      `Only the ${most} newest rows are here. Choose a shorter period to see the rest.`,
    tooOld: (count) =>
      count === 1
        ? 'One event is older than two years and is left out, as the letter gives no special reason.'
        : `${count} events are older than two years and are left out, as the letter gives no special reason.`,
    due: (day) => `The answer must be given without delay, at the latest on ${day}.`,
    language: 'Language of the answer',
    languages: { sv: 'Swedish', fi: 'Finnish', en: 'English' },
    recipient: 'Name and address of the recipient',
    recipientHint: 'As they are in the letter. They come into the answer and are not saved.',
    words: 'Your own words to the client',
    wordsHint: 'For example what duty the worker had, or why something is not given.',
    make: 'Prepare the answer',
    ready: 'The answer is prepared. It has not been sent and is not saved here.',
    print: 'Print the page with your browser. Only the answer comes on paper.',
    back: 'Change the answer',
    again: 'Answer another letter',
    forgotten: 'What the letter asks is no longer kept. Fill it in again.',
  },
  answer: {
    title: 'Answer to a request for log data',
    from: 'From',
    to: 'To',
    date: 'Date',
    received: 'Request received',
    personalId: 'Personal identity code of the client (filled in by hand)',
    intro:
      'You have asked who has used client data in our register. The answer is based on section 11 of the Act on the Processing of Client Data in Social Welfare and Health Care (703/2023) and on the rows of the archive’s log.',
    events: 'Events',
    event: (number) => `Event ${number}`,
    labels: {
      when: 'When',
      who: 'Who',
      unit: 'Unit',
      organisation: 'Organisation',
      what: 'What happened',
      serviceTask: 'Service task',
      ground: 'Legal basis',
      law: 'Statutory right',
      why: 'What the legal basis means',
      number: 'Number of the row',
    },
    other: (organisation) => `The name is known at ${organisation}. You can ask them who it was.`,
    nothing: 'No data in our register was found.',
    words: 'Further information',
    cut: (most) =>
      `We have gone through the ${most} newest rows. There are older rows, and they are not in this answer.`,
    tooOld: (count) =>
      `${count === 1 ? 'One event is' : `${count} events are`} older than two years. Events that old are told of only for a special reason, and the request gives none.`,
    refusal:
      'If we have not given something that you have asked for, you have a right to a written decision with reasons. You can take the decision to the Data Protection Ombudsman.',
    use: 'The data is meant for watching over your rights. It may not be used for anything else.',
    signature: 'Signature and name in block letters',
    line: '______________________',
  },
  csv: {
    file: 'use',
    heads: {
      number: 'Number of the row',
      when: 'When',
      client: 'Client in this file',
      worker: 'Worker',
      unit: 'Unit',
      organisation: 'Organisation',
      kind: 'What happened',
      operation: 'How',
      ground: 'Legal basis',
      law: 'Statutory right',
      serviceTask: 'Service task',
      documents: 'Number of documents',
      marks: 'Marks',
    },
    whole: (count) =>
      count === 1
        ? 'The file has the one row that fits.'
        : `The file has all ${count} rows that fit.`,
    cut: (count) => `The file has the ${count} newest rows that fit. Older rows are not in it.`,
  },
  notFound: 'There was nothing to show.',
  unavailable:
    'The archive did not answer. That says nothing about the use. Try again in a moment.',
}
