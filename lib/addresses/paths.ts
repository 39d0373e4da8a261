import type { Locale } from '@/lib/i18n/locales'
import type { LoginOutcome, RepresentationOutcome, StrayKind } from './outcomes'

export const startPath = (locale: Locale) => `/${locale}` as const
const representationsPath = (locale: Locale) => `/${locale}/behalf`

const subjectPath = (locale: Locale, handle: string): `/${string}` =>
  handle === 'self' ? `/${locale}/self` : `/${locale}/for/${encodeURIComponent(handle)}`

/** Pages that are there without a login too have no "self" in their address. */
const rootPath = (locale: Locale, handle: string) =>
  handle === 'self' ? `/${locale}` : `/${locale}/for/${encodeURIComponent(handle)}`

const documentPath = (locale: Locale, handle: string, id: string) =>
  `${subjectPath(locale, handle)}/documents/${encodeURIComponent(id)}`

const folderPath = (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/folder`
const mattersPath = (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/matters`
const matterPath = (locale: Locale, handle: string, id: string) =>
  `${mattersPath(locale, handle)}/${encodeURIComponent(id)}`

const logPath = (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/log`
const statementsPath = (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/will`
const notificationsPath = (locale: Locale, handle = 'self'): `/${string}` =>
  `${subjectPath(locale, handle)}/notes`
const receiptPath = (locale: Locale, handle: string, id: string) =>
  `${statementsPath(locale, handle)}/receipts/${encodeURIComponent(id)}`
const draftPath = (locale: Locale, handle: string, id: string) =>
  `${statementsPath(locale, handle)}/prohibition/${encodeURIComponent(id)}`
const endPath = (locale: Locale, handle: string, id: string) =>
  `${statementsPath(locale, handle)}/end/${encodeURIComponent(id)}`

/** Letters about rows by their ids, the language that they are written in, which they are, and what one of them lacks (L6). */
type ChosenLetters = Readonly<{
  rows: readonly string[]
  language: string
  kind?: string
  /** What is wrong with the letter about which controller. */
  fault?: string
  controller?: string
}>

function letterQuery({ rows, language, kind, fault, controller }: ChosenLetters): URLSearchParams {
  const query = new URLSearchParams(rows.map((row) => ['row', row]))
  query.set('letter', language)
  if (kind !== undefined && kind !== 'request') query.set('kind', kind)
  if (fault !== undefined) query.set('fault', fault)
  if (fault !== undefined && controller !== undefined) query.set('controller', controller)
  return query
}

/** Addresses of the portal. A handle is "self", or that of a representation; nothing personal stands in any of them. */
export const paths = {
  start: startPath,
  login: (locale: Locale) => `/${locale}/login`,
  /** A login that led nowhere. */
  loginOutcome: (locale: Locale, outcome: LoginOutcome) => `/${locale}/login/${outcome}`,
  logout: (locale: Locale) => `/${locale}/logout`,
  /** Ends the session, and leads to a neutral page of somebody else. */
  leave: (locale: Locale) => `/${locale}/leave`,
  /** `partly`: at the identification service one may still be logged in. */
  loggedOut: (locale: Locale, partly?: 'partly') =>
    `/${locale}/logged-out${partly ? `?${partly}` : ''}`,
  sessionEnded: (locale: Locale) => `/${locale}/session-ended`,
  /** Who is logged in in this browser: where everything ends that does not belong to its session (ADR 30). */
  whoIsHere: (locale: Locale, after?: StrayKind) =>
    `/${locale}/who-is-logged-in${after ? `?after=${after}` : ''}`,
  /** What no page has. */
  missing: (locale: Locale) => `/${locale}/missing`,
  help: (locale: Locale, handle = 'self') => `${rootPath(locale, handle)}/help`,
  information: (locale: Locale, handle = 'self') => `${rootPath(locale, handle)}/information`,
  confirmInformation: (locale: Locale, handle = 'self') =>
    `${rootPath(locale, handle)}/information/confirm`,
  /** The own data as a representative sees it. */
  preview: (locale: Locale, as: 'guardian' | 'proxy') => `/${locale}/for/as-${as}`,
  /** Those for whom one acts. */
  representations: representationsPath,
  /** What came of choosing, or of stopping; `person`: whose mandate does not reach social welfare. */
  representationOutcome: (locale: Locale, outcome: RepresentationOutcome, person?: string) =>
    `${representationsPath(locale)}?outcome=${outcome}${person ? `&person=${encodeURIComponent(person)}` : ''}`,
  startActing: (locale: Locale) => `${representationsPath(locale)}/start`,
  stopActing: (locale: Locale) => `${representationsPath(locale)}/stop`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  /** Whom to ask about the service itself, and where to say what one thinks of it. */
  support: (locale: Locale) => `/${locale}/support`,
  overview: subjectPath,
  log: logPath,
  /** The rows as a file. */
  logFile: (locale: Locale, handle: string, format: 'csv' | 'json') =>
    `${logPath(locale, handle)}/rows.${format}`,
  /** A letter to the controllers about chosen rows, and the file of one. */
  logLetter: (locale: Locale, handle: string, chosen?: ChosenLetters) =>
    `${logPath(locale, handle)}/letter${chosen ? `?${letterQuery(chosen)}` : ''}`,
  logLetterFile: (locale: Locale, handle: string) => `${logPath(locale, handle)}/letter/file`,
  logLetterCalendar: (locale: Locale, handle: string) =>
    `${logPath(locale, handle)}/letter/calendar`,
  /** What a controller has answered, beside the log. */
  logAnswer: (locale: Locale, handle: string, draft?: string) =>
    `${logPath(locale, handle)}/answer${draft ? `?answer=${encodeURIComponent(draft)}#result` : ''}`,
  compareLogAnswer: (locale: Locale, handle: string) => `${logPath(locale, handle)}/answer/compare`,
  /** The check of the log; `run` makes it, `piece` is what the browser checks by itself. */
  logProof: (locale: Locale, handle: string) => `${logPath(locale, handle)}/proof`,
  runLogProof: (locale: Locale, handle: string) => `${logPath(locale, handle)}/proof/run`,
  logProofPiece: (locale: Locale, handle: string) => `${logPath(locale, handle)}/proof/piece`,
  logHeadFile: (locale: Locale, handle: string, size: number) =>
    `${logPath(locale, handle)}/proof/head.json?size=${size}`,
  documents: (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/documents`,
  /** The list in which one document is chosen for a prohibition. */
  documentsToProhibit: (locale: Locale, handle: string) =>
    `${subjectPath(locale, handle)}/documents?for=prohibition`,
  search: (locale: Locale, handle: string) => `${subjectPath(locale, handle)}/documents/search`,
  document: documentPath,
  /** Its short answers, with the last day where the document states one. */
  documentInShort: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}#short`,
  /** The view form as a PDF that we make. */
  documentAsPdf: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/document.pdf`,
  /** The archived PDF/A as it is. */
  documentFile: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/original.pdf`,
  /** The last day to appeal, for a calendar. */
  documentDay: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/day.ics`,
  /** Documents are read in the simple way, or as usual again. */
  readSimply: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/simply`,
  /** Taking it all along; `folderFile` is the ZIP. */
  folder: folderPath,
  folderFile: (locale: Locale, handle: string) => `${folderPath(locale, handle)}/file`,
  /** Something is wrong in it: a text to the unit that wrote it, and the file of that. */
  correction: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/correction`,
  correctionFile: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/correction/file`,
  /** Who has read it, for the script of its page. */
  documentReaders: (locale: Locale, handle: string, id: string) =>
    `${documentPath(locale, handle, id)}/readers`,
  /** The log, narrowed to what touches it. */
  logOfDocument: (locale: Locale, handle: string, id: string) =>
    `${logPath(locale, handle)}?document=${encodeURIComponent(id)}`,
  logOfMatter: (locale: Locale, handle: string, id: string) =>
    `${logPath(locale, handle)}?matter=${encodeURIComponent(id)}`,
  /** The matters in which documents are shown, and the thread of one. Its id is random and says nothing. */
  matters: mattersPath,
  matter: matterPath,
  /** The thread with until when its decisions can be challenged, which is read for it. */
  matterWithDays: (locale: Locale, handle: string, id: string) =>
    `${matterPath(locale, handle, id)}?days=read#steps`,
  matterReaders: (locale: Locale, handle: string, id: string) =>
    `${matterPath(locale, handle, id)}/readers`,
  /** Being told by e-mail, of oneself or of somebody for whom one acts. */
  notifications: notificationsPath,
  askForNotifications: (locale: Locale, handle: string) =>
    `${notificationsPath(locale, handle)}/ask`,
  useNotificationsCode: (locale: Locale, handle: string) =>
    `${notificationsPath(locale, handle)}/confirm`,
  chooseNotifications: (locale: Locale, handle: string) =>
    `${notificationsPath(locale, handle)}/choose`,
  stopNotifications: (locale: Locale, handle: string) =>
    `${notificationsPath(locale, handle)}/stop`,
  /** Where one is logged in: of the own person only. `known`: the line about a later login goes. */
  sessions: (locale: Locale) => `${subjectPath(locale, 'self')}/sessions`,
  endSessions: (locale: Locale) => `${subjectPath(locale, 'self')}/sessions/end`,
  setSimply: (locale: Locale) => `${subjectPath(locale, 'self')}/sessions/simply`,
  setTitles: (locale: Locale) => `${subjectPath(locale, 'self')}/sessions/titles`,
  knowSessions: (locale: Locale) => `${subjectPath(locale, 'self')}/sessions/known`,
  /** Consents and prohibitions. What is chosen stands in a draft of the session, and only its id in the address. */
  statements: statementsPath,
  consent: (locale: Locale, handle: string) => `${statementsPath(locale, handle)}/consent`,
  giveConsent: (locale: Locale, handle: string) => `${statementsPath(locale, handle)}/consent/give`,
  /** `document`: the one that it begins at. */
  prohibition: (locale: Locale, handle: string, document?: string) =>
    `${statementsPath(locale, handle)}/prohibition${document === undefined ? '' : `?document=${encodeURIComponent(document)}`}`,
  chooseProhibition: (locale: Locale, handle: string) =>
    `${statementsPath(locale, handle)}/prohibition/choose`,
  /** What a choice would do, in numbers, for the page of the choice. */
  prohibitionEffect: (locale: Locale, handle: string) =>
    `${statementsPath(locale, handle)}/prohibition/effect`,
  prohibitionDraft: draftPath,
  registerProhibition: (locale: Locale, handle: string, id: string) =>
    `${draftPath(locale, handle, id)}/register`,
  endDirective: endPath,
  registerEnd: (locale: Locale, handle: string, id: string) =>
    `${endPath(locale, handle, id)}/register`,
  receipt: receiptPath,
  receiptPdf: (locale: Locale, handle: string, id: string) =>
    `${receiptPath(locale, handle, id)}/receipt.pdf`,
  /** As the archive signed it. */
  receiptJson: (locale: Locale, handle: string, id: string) =>
    `${receiptPath(locale, handle, id)}/receipt.json`,
  /** For a wallet. */
  receiptCredential: (locale: Locale, handle: string, id: string) =>
    `${receiptPath(locale, handle, id)}/receipt.sd-jwt`,
  verifyReceipt: (locale: Locale) => `/${locale}/receipts/verify`,
}

/** The same address in another language. */
export function inLanguage(locale: Locale, address: string): string {
  return `${paths.start(locale)}${afterLanguage(address)}`
}

/** What stands in an address after its language, "/help?x=1". */
export function afterLanguage(address: string): string {
  return address.replace(/^\/[^/?#]+/, '')
}
