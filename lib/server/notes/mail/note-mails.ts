import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import type { NoteAddress } from '@/lib/contracts/portal/notes'
import type { MessageKey } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'
import { notesPaths } from '../notes-paths'
import { linkHours } from '../store/note-requests'
import type { Mail } from './send-mail'

/** The mail with the link by which an address is confirmed. It names nobody: it may have come to a wrong address. */
export function linkMail(to: NoteAddress, token: string): Mail {
  return mailOf(to, 'notes.mail.link.subject', [
    'notes.mail.link.asked',
    'notes.mail.link.how',
    notesPaths(to.locale).confirm(token),
    'notes.mail.link.once',
    'notes.mail.link.notYou',
  ])
}

/** The mail that something new is there: the same for everyone and for every reason, so that it tells nothing to others. */
export function newsMail(to: NoteAddress): Mail {
  return mailOf(to, 'notes.mail.news.subject', [
    'notes.mail.news.text',
    'notes.mail.news.how',
    notesPaths(to.locale).start,
    'notes.mail.news.stop',
    'notes.mail.never',
  ])
}

/** Paragraphs: texts, and addresses of the portal, each by its path. */
function mailOf(
  { address: to, locale }: NoteAddress,
  subject: MessageKey,
  paragraphs: readonly (MessageKey | `/${string}`)[],
): Mail {
  const t = translator(locale)
  const { PORTAL_URL } = serverConfig()
  const isPath = (part: string): part is `/${string}` => part.startsWith('/')
  const text = paragraphs
    .map((part) => (isPath(part) ? `${PORTAL_URL}${part}` : t(part, { hours: linkHours })))
    .join('\n\n')
  return { to, subject: t(subject), text: `${text}\n`, language: locale }
}
