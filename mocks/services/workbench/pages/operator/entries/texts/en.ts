import type { Texts } from './sv'

export const en: Texts = {
  kinds: {
    permit: {
      heading: 'Permits of private service providers',
      about:
        'Enter permits and notifications, and when they end. Without a permit a private provider stores nothing.',
      lead: 'A private service provider stores only while a permit or a notification is in force.',
      fields: {
        number: {
          label: 'Number of the permit',
          hint: 'Digits, letters, full stops and hyphens.',
          fault: 'Write the number of the permit, at most 64 characters.',
        },
      },
    },
    'statutory-right': {
      heading: 'Statutory right to information',
      about: 'Enter on what legal bases an organisation may read what others have stored.',
      lead: 'Such a right is valid without consent and in spite of prohibitions. It takes effect only when another person has confirmed it.',
      fields: { ground: { label: 'Legal basis', hint: '', fault: 'Choose the legal basis.' } },
    },
    'information-version': {
      heading: 'Versions of the Kanta information',
      about:
        'Decide from which day a new version of the Kanta information is in force. All clients receive it again.',
      lead: 'A client receives the version in force before seeing anything else. Without a version in force nobody is let in.',
      fields: {},
    },
    'code-mapping': {
      heading: 'National codes',
      about: 'Enter what the codes of the archive are in national code systems.',
      lead: 'The archive invents no national codes. Write only such as have been published.',
      fields: {},
    },
    'permanent-keeping': {
      heading: 'What is kept for ever',
      about: 'Enter what the National Archives have decided to keep for ever. It is never deleted.',
      lead: 'The decision covers all documents of the service task and takes effect at once. It takes two people to take it back, since documents can be deleted then.',
      fields: {},
    },
  },
  fields: {
    task: { label: 'Service task', hint: '', fault: 'Choose the service task.' },
    source: {
      label: 'Decision of the National Archives',
      hint: 'For example the number and day of the decision.',
      fault: 'Write which decision it is, at most 500 characters.',
    },
    organisation: { label: 'Organisation', hint: '', fault: 'Choose the organisation.' },
    from: { label: 'In force from', hint: '', fault: 'Write a day that exists.' },
    until: {
      label: 'In force until',
      hint: 'Leave it empty if there is no last day.',
      fault: 'Write a day that exists, not before the first day.',
    },
    reason: {
      label: 'Reason',
      hint: 'For example the decision and its day. The reason is seen in the history.',
      fault: 'Write the reason, at most 1,000 characters.',
    },
    version: {
      label: 'Version',
      hint: 'A whole number, for example 3.',
      fault: 'Write a whole number from 1 to 9999.',
    },
    title: { label: 'Title', hint: '', fault: 'Write the title, at most 200 characters.' },
    code: { label: 'Code of the archive', hint: '', fault: 'Choose the code.' },
    system: {
      label: 'National code system',
      hint: 'As urn:oid:… or https://…',
      fault: 'Write the name of the code system as urn:oid:… or https://…',
    },
    target: {
      label: 'Code in the national code system',
      hint: '',
      fault: 'Write the code, at most 100 characters and without spaces at its ends.',
    },
  },
  codeLists: {
    'service-task': 'Service task',
    'social-service': 'Social service',
    'document-type': 'Document type',
  },
  choose: 'Choose',
  enter: 'Enter',
  enterHeading: 'Enter or change',
  now: 'In force',
  none: 'Nothing has been entered.',
  open: 'Until further notice',
  endReason: 'Removed by the operator of the archive',
  back: 'To what waits',
  endOf: (what: string) => `Remove ${what}`,
}
