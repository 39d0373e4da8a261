import 'server-only'
import { paths } from '@/lib/addresses/paths'
import { serverConfig } from '@/lib/config/server-config'
import type { NoteAddress } from '@/lib/contracts/portal/notifications'
import type { MessageKey } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'
import { codeHours } from '../store/note-requests'
import type { Mail } from './send-mail'

/** The mail with the code by which an address is confirmed. It names nobody: it may have come to a wrong address. */
export function codeMail(to: NoteAddress, code: string): Mail {
  return mailOf(to, 'notifications.mail.code.subject', [
    'notifications.mail.code.asked',
    'notifications.mail.code.how',
    { code },
    'notifications.mail.code.where',
    paths.notifications(to.locale),
    'notifications.mail.code.once',
    'notifications.mail.code.notYou',
  ])
}

/** The mail that something new is there: the same for everyone and for every reason, so that it tells nothing to others. */
export function newsMail(to: NoteAddress): Mail {
  return mailOf(to, 'notifications.mail.news.subject', [
    'notifications.mail.news.text',
    'notifications.mail.news.how',
    paths.start(to.locale),
    'notifications.mail.news.stop',
    'notifications.mail.never',
  ])
}

/** Paragraphs: texts, the code on a line of its own, and addresses of the portal, each by its path. */
function mailOf(
  { address: to, locale }: NoteAddress,
  subject: MessageKey,
  paragraphs: readonly (MessageKey | `/${string}` | Readonly<{ code: string }>)[],
): Mail {
  const t = translator(locale)
  const { PORTAL_URL } = serverConfig()
  const isPath = (part: string): part is `/${string}` => part.startsWith('/')
  const inWords = (part: (typeof paragraphs)[number]) => {
    if (typeof part !== 'string') return part.code
    return isPath(part) ? `${PORTAL_URL}${part}` : t(part, { hours: codeHours })
  }
  const text = paragraphs.map(inWords).join('\n\n')
  return { to, subject: t(subject), text: `${text}\n`, language: locale }
}
