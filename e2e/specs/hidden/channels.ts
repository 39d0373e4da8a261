// Long on purpose: every way in which the portal tells something, in one table.
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'

/**
 * What is asked of both twins, under the address of the person ("~") or of the language alone. `{words}` are what stands there for each of them: ids of what
 * both have, ids of what one of them has and nobody may see (of the other an id that never was), and what an answer before has given.
 */
export type Ask =
  | string
  | Readonly<{
      post: string
      form: Readonly<Record<string, string>>
      /** What the last part of the address that it leads to is called from here on, or a parameter of it. */
      keep?: Readonly<{ name: string; parameter?: string }>
    }>

/**
 * How a channel is shown to tell nothing of what is hidden: `asked` of two people who differ in nothing but that; in a `story` of its own; or it has `nothing` to
 * tell, and why.
 */
export type Channel = Readonly<
  { asked: readonly Ask[] } | { story: string; asked?: readonly Ask[] } | { nothing: string }
>

const sameForAll = { nothing: 'Is the same for everyone.' } as const
const leadsOn = (what: string) => ({ nothing: `Leads on to a page: ${what}.` }) as const
const ofDocument = (after: string) =>
  ['{plan}', '{decision}', '{pdf}', '{hidden}', '{hiddenFile}'].map(
    (id) => `~/documents/${id}${after}`,
  )
const ofMatter = (after: string) => [
  `~/matters/{matter}${after}`,
  `~/matters/{hiddenMatter}${after}`,
]

const lists = [
  ...['', '?page=2', '?page=3', '?page=99', '?year=2019', '?year=2024', '?type=hearing'],
  ...['?type=payment-commitment', '?type=custody-investigation', '?task=family-law'],
  ...['?task=child-welfare', '?organisation=thl', '?organisation=county-05', '?from=1.1.2019'],
  ...['?task=working-age', '?type=client-journal-entry', '?to=31.12.2024', '?for=prohibition'],
  ...['?order=oldest', '?order=oldest&page=2', '?order=oldest&year=2024&type=decision'],
]
const logs = [
  ...['', '?event=use', '?event=disclosure', '?event=refused', '?event=own', '?event=statement'],
  ...[
    '?task=family-law',
    '?organisation=county-08',
    '?organisation=thl',
    '?ground=statutory-right',
  ],
  ...[
    '?document={plan}',
    '?document={hidden}',
    '?matter={matter}',
    '?matter={hiddenMatter}',
    '?row={row}',
    '?row={hiddenRow}',
    '?order=oldest',
  ],
]
const choices = {
  document: { kind: 'document', document: '{plan}' },
  hidden: { kind: 'document', document: '{hidden}' },
  task: { kind: 'service-task', task: 'disability', scope: '' },
  hiddenTask: { kind: 'service-task', task: 'family-law', scope: '' },
  controller: { kind: 'controller', controller: 'thl' },
  all: { kind: 'all' },
}
const draft = { name: 'draft' }
const typed = { place: 'Början', wrong: 'Fel dag', right: 'Rätt dag', language: 'sv' }
const letter = { controller: 'county-08', language: 'sv', kind: 'request', format: 'text' }

/**
 * Each page and each route of the portal, as it lies in app/[locale]/: one that does not stand here fails `channels.test.ts`. In the order in which they are asked,
 * for what one keeps another needs.
 */
export const channels: Readonly<Record<string, Channel>> = {
  // What everybody sees.
  'GET /': { asked: [''] },
  'GET /help': { asked: ['/help'] },
  'GET /information': { asked: ['/information'] },
  'GET /behalf': { asked: ['/behalf'] },
  'GET /who-is-logged-in': { asked: ['/who-is-logged-in'] },
  'GET /accessibility': sameForAll,
  'GET /privacy': sameForAll,
  'GET /support': sameForAll,
  'GET /logged-out': sameForAll,
  'GET /session-ended': sameForAll,
  'GET /login/[outcome]': sameForAll,
  'GET /receipts/verify': sameForAll,
  'GET /api/jwks': sameForAll,
  'GET /health': sameForAll,
  'POST /api/reports': sameForAll,

  // What leads somewhere else, or says yes and no of the session alone.
  'GET /login': leadsOn('the start page'),
  'POST /login': leadsOn('the identification service'),
  'GET /api/auth/callback/suomifi': leadsOn('the overview'),
  'GET /api/behalf/callback': leadsOn('the overview of whom one acts for'),
  'GET /logout': leadsOn('the start page'),
  'POST /logout': leadsOn('the identification service'),
  'GET /leave': leadsOn('a page of somebody else'),
  'POST /leave': leadsOn('a page of somebody else'),
  'GET /behalf/start': leadsOn('those for whom one acts'),
  'POST /behalf/start': leadsOn('the mandates service'),
  'GET /behalf/stop': leadsOn('those for whom one acts'),
  'POST /behalf/stop': leadsOn('the own overview'),
  'POST /information/confirm': leadsOn('the overview'),
  'POST /for/[handle]/information/confirm': leadsOn('the overview'),
  'GET /api/session/state': { nothing: 'Says how long the session still lasts.' },
  'POST /api/session/extend': { nothing: 'Says how long the session still lasts.' },
  'GET /for/[handle]/sessions': { nothing: 'Names the own logins, and no document.' },
  'POST /for/[handle]/sessions/end': leadsOn('the own logins'),
  'POST /for/[handle]/sessions/known': leadsOn('the page that one came from'),
  'POST /for/[handle]/sessions/titles': leadsOn('the own logins'),
  'POST /for/[handle]/sessions/simply': leadsOn('the own logins'),

  // Counts and lists.
  'GET /for/[handle]': { asked: ['~'] },
  'GET /for/[handle]/help': { asked: ['~/help'] },
  'GET /for/[handle]/information': { asked: ['~/information'] },
  'GET /for/[handle]/documents': { asked: lists.map((query) => `~/documents${query}`) },
  'POST /for/[handle]/documents/search': {
    asked: [
      {
        post: '~/documents/search',
        form: { words: hiddenMarkers.V15 },
        keep: { name: 'search', parameter: 'search' },
      },
      '~/documents?search={search}',
    ],
  },

  // A document: its words, its plain words, its files and days, who has read it, what is wrong in it.
  'GET /for/[handle]/documents/[documentId]': { asked: ofDocument('') },
  'GET /for/[handle]/documents/[documentId]/document.pdf': { asked: ofDocument('/document.pdf') },
  'GET /for/[handle]/documents/[documentId]/original.pdf': { asked: ofDocument('/original.pdf') },
  'GET /for/[handle]/documents/[documentId]/day.ics': { asked: ofDocument('/day.ics') },
  'POST /for/[handle]/documents/[documentId]/readers': {
    asked: ofDocument('/readers').map((post) => ({ post, form: {} })),
  },
  'GET /for/[handle]/documents/[documentId]/correction': {
    // What its form answers, a page with the text in it, is shown there.
    story: 'e2e/specs/document/correction',
    asked: ofDocument('/correction'),
  },
  'POST /for/[handle]/documents/[documentId]/correction/file': {
    asked: ofDocument('/correction/file').map((post) => ({
      post,
      form: { ...typed, format: 'text' },
    })),
  },
  'POST /for/[handle]/documents/[documentId]/simply': {
    asked: [
      { post: '~/documents/{plan}/simply', form: { simply: 'on' } },
      ...ofDocument(''),
      { post: '~/documents/{hidden}/simply', form: { simply: 'off' } },
    ],
  },

  // The thread of a matter: list, time line and print are one page.
  'GET /for/[handle]/matters': { asked: ['~/matters'] },
  'GET /for/[handle]/matters/[matterId]': {
    asked: [...ofMatter(''), ...ofMatter('?days=read')],
  },
  'POST /for/[handle]/matters/[matterId]/readers': {
    asked: ofMatter('/readers').map((post) => ({ post, form: {} })),
  },

  // Consents, prohibitions, and their receipts.
  'GET /for/[handle]/will': { asked: ['~/will'] },
  'GET /for/[handle]/will/prohibition': {
    asked: ['', '?document={plan}', '?document={hidden}'].map(
      (query) => `~/will/prohibition${query}`,
    ),
  },
  'POST /for/[handle]/will/prohibition/effect': {
    asked: Object.values(choices).map((form) => ({ post: '~/will/prohibition/effect', form })),
  },
  'POST /for/[handle]/will/prohibition/choose': {
    asked: [
      ...[choices.hidden, choices.all, choices.hiddenTask, choices.task].flatMap((form) => [
        { post: '~/will/prohibition/choose', form, keep: draft },
        '~/will/prohibition/{draft}',
      ]),
    ],
  },
  'GET /for/[handle]/will/prohibition/[draftId]': { asked: ['~/will/prohibition/{draft}'] },
  'POST /for/[handle]/will/prohibition/[draftId]/register': {
    asked: [
      { post: '~/will/prohibition/{draft}/register', form: { key: '{key}', basis: '{basis}' } },
    ],
  },
  'GET /for/[handle]/will/consent': { asked: ['~/will/consent'] },
  'POST /for/[handle]/will/consent/give': {
    asked: [
      {
        post: '~/will/consent/give',
        form: { key: '{key}', basis: '{basis}' },
        keep: { name: 'statement' },
      },
      '~/will',
      '~',
    ],
  },
  'GET /for/[handle]/will/receipts/[statementId]': { asked: ['~/will/receipts/{statement}?new'] },
  'GET /for/[handle]/will/receipts/[statementId]/receipt.json': {
    asked: ['~/will/receipts/{statement}/receipt.json'],
  },
  'GET /for/[handle]/will/receipts/[statementId]/receipt.sd-jwt': {
    asked: ['~/will/receipts/{statement}/receipt.sd-jwt'],
  },
  'GET /for/[handle]/will/receipts/[statementId]/receipt.pdf': {
    asked: ['~/will/receipts/{statement}/receipt.pdf'],
  },
  'GET /for/[handle]/will/end/[directiveId]': { asked: ['~/will/end/{directive}'] },
  'POST /for/[handle]/will/end/[directiveId]/register': {
    asked: [
      { post: '~/will/end/{directive}/register', form: { key: '{key}', basis: '{basis}' } },
      '~/will',
    ],
  },

  // The log: rows with the names in them, files, letters, the comparison with an answer, the proof.
  'GET /for/[handle]/log': { asked: logs.map((query) => `~/log${query}`) },
  'GET /for/[handle]/log/rows.csv': {
    asked: logs.map((query) => `~/log/rows.csv${query}`).slice(0, 8),
  },
  'GET /for/[handle]/log/rows.json': {
    asked: logs.map((query) => `~/log/rows.json${query}`).slice(0, 8),
  },
  'GET /for/[handle]/log/letter': {
    asked: ['?row={row}', '?row={hiddenRow}', '?row={row}&row={hiddenRow}'].map(
      (query) => `~/log/letter${query}&letter=sv`,
    ),
  },
  'POST /for/[handle]/log/letter/file': {
    asked: ['{row}', '{hiddenRow}'].map((row) => ({
      post: '~/log/letter/file',
      form: { ...letter, row },
    })),
  },
  'POST /for/[handle]/log/letter/calendar': {
    nothing: 'Makes a file out of the day that was typed.',
  },
  'POST /for/[handle]/log/answer/compare': {
    asked: [
      {
        post: '~/log/answer/compare',
        form: { text: 'Radens nummer;När\n{row};1.1.2026 12:00\n{hiddenRow};1.1.2026 12:00' },
        keep: { name: 'answer', parameter: 'answer' },
      },
      '~/log/answer?answer={answer}',
    ],
  },
  'GET /for/[handle]/log/answer': { asked: ['~/log/answer', '~/log/answer?answer={answer}'] },
  'GET /for/[handle]/log/proof': { asked: ['~/log/proof', '~/log/proof?run=yes'] },
  'POST /for/[handle]/log/proof/run': leadsOn('the check of the log'),
  'POST /for/[handle]/log/proof/piece': { story: 'e2e/specs/log-proof/hidden-rows' },
  'GET /for/[handle]/log/proof/head.json': sameForAll,

  // All of it in a ZIP.
  'GET /for/[handle]/folder': {
    asked: [
      '',
      '?task=family-law',
      '?task=disability',
      '?matter={matter}',
      '?matter={hiddenMatter}',
    ].map((query) => `~/folder${query}`),
  },
  'POST /for/[handle]/folder/file': { asked: [{ post: '~/folder/file', form: {} }] },

  // Mails.
  'GET /for/[handle]/notes': {
    // Of those who act for somebody, and their mails.
    story: 'lib/server/notifications/notifications-of-others.integration',
    asked: ['/self/notes'],
  },
  'POST /api/notes': { story: 'lib/server/notifications/what-is-told.integration' },
  'POST /for/[handle]/notes/ask': leadsOn('the page of messages'),
  'GET /for/[handle]/notes/confirm/[link]': { nothing: 'Says of a link whether it is good.' },
  'POST /for/[handle]/notes/confirm': leadsOn('the page of messages'),
  'POST /for/[handle]/notes/choose': leadsOn('the page of messages'),
  'POST /for/[handle]/notes/stop': leadsOn('the page of messages'),
}
