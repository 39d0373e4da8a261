import type { sv } from './sv'

export const en: typeof sv = {
  heading: 'What shows in MyKanta, and from when?',
  about:
    'Decide from which day each service task shows in MyKanta and what does not show during a transition, and confirm what another person has entered.',
  lead: 'Your organisation decides from which day the data of each service task shows to clients. What shows more than before takes effect when another person has confirmed it; what shows less takes effect at once.',
  now: 'As it is now',
  caption: 'First days of display',
  task: 'Service task',
  from: 'Shows from',
  none: 'Does not show yet',
  change: 'Change a first day',
  which: 'Service task',
  day: 'Shows from',
  dayHint: 'Leave it empty if the data is not to show.',
  reason: 'Reason',
  reasonHint:
    'For example the section and day of the decision. The reason is shown in the history.',
  look: 'Show what would change',
  save: 'Save',
  edit: 'Go back and change',
  faults: {
    task: 'Choose a service task.',
    type: 'Choose a document type in the list.',
    day: 'Write a day that exists.',
    reason: 'Write the reason, at most 1,000 characters.',
    all: 'Choose at least a service task, a document type or a day. Otherwise nothing would show.',
  },
  saved: {
    'display-start': 'The first day is entered',
    'display-restriction': 'The restriction is entered',
  },
  holds: 'The change is in force now.',
  waits:
    'The change takes effect when another main user, or the operator of the archive, has confirmed it.',
  restrictions: {
    heading: 'Restrictions of your own',
    none: 'Nothing is restricted.',
    any: 'All',
    type: 'Document type',
    before: 'Only documents made before',
    beforeHint: 'Leave it empty if the day does not matter.',
    allTypes: 'All documents',
    allTasks: 'all service tasks',
    madeBefore: (day) => `made before ${day}`,
    add: 'Add a restriction',
    addLead:
      'During a transition you can hold back a document type, or what was made before a certain day. A document is hidden when everything that you choose is true of it.',
    end: 'Take the restriction away',
    endOne: 'Take a restriction away',
    endLead:
      'What the restriction has hidden shows when another person has confirmed that it is taken away.',
  },
  instructions: {
    heading: 'In your own words',
    lead: 'This is on the form. It does not change what shows, and takes effect at once.',
    none: 'Not filled in.',
    change: 'Change the texts',
    saved: 'The texts are saved',
    tooLong: 'Write at most 2,000 characters.',
    fields: {
      transitions: 'Other restrictions and transitions',
      delay: 'How staff have been told to delay the display of a document',
      specialContent: 'How staff have been told to use the mark of special content',
      hidingFromGuardians: 'How staff have been told not to show a document to the guardian',
    },
  },
  paper: {
    heading: 'The form',
    lead: 'The form for your own organisation, filled in with what is in force now. It is in Swedish or Finnish.',
    inSwedish: 'The form in Swedish',
    inFinnish: 'The form in Finnish',
    print: 'Print the page with the browser. What is above the form is not printed.',
    back: 'Back',
  },
  changes: {
    start: (task, day) => `${task}: shows from ${day}.`,
    never: (task) => `${task}: does not show.`,
    restriction: (what) => `Does not show: ${what}.`,
    restrictionEnds: 'A restriction is taken away.',
  },
  preview: {
    page: 'What changes in MyKanta?',
    heading: 'Today in your register',
    nothing:
      'Of what is archived now nothing appears and nothing disappears, or only what is about fewer than ten clients.',
    appears: (documents, clients, day) =>
      day === undefined
        ? `At least ${documents} documents of at least ${clients} clients appear.`
        : `From ${day}, at least ${documents} documents of at least ${clients} clients appear.`,
    disappears: (documents, clients, day) =>
      day === undefined
        ? `At least ${documents} documents of at least ${clients} clients do not show.`
        : `From ${day}, at least ${documents} documents of at least ${clients} clients do not show.`,
    appearing: 'Appear',
    disappearing: 'Do not show',
    type: 'Document type',
    from: 'From',
    documents: 'Documents',
    clients: 'Clients',
    rounded:
      'The numbers are rounded down to whole tens, and documents from a thousand on to whole hundreds. What is about fewer than ten clients is not shown. So no number points at anybody.',
    counted:
      'Counted are the archived documents, in their newest version, of which the first day or the restriction alone decides whether the client sees them. Documents that something else hides on that day are not among them: special content, a delay or the nature of the document, say. Nor is what is archived later, or belongs to a client relationship that is not in your register. A guardian may see less than the client.',
  },
}
