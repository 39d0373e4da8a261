import 'server-only'
import { paths } from '@/lib/addresses/paths'
import { serverConfig } from '@/lib/config/server-config'
import type { NotificationAddress } from '@/lib/contracts/portal/notifications'
import type { MessageKey } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'
import { codeHours } from '../store/notification-requests'
import { htmlOf, type Paragraph } from './html-of'
import type { Mail } from './send-mail'

/**
 * The mail with the code by which an address is confirmed. It names nobody: it may have come to a wrong address.
 *
 * @param whose of whom it is to be told: the page about another has no address outside of a session
 */
export function codeMail(to: NotificationAddress, code: string, whose: 'own' | 'other'): Mail {
  return mailOf(to, 'notifications.mail.code.subject', [
    'notifications.mail.code.asked',
    'notifications.mail.code.how',
    { code },
    ...(whose === 'own'
      ? (['notifications.mail.code.where', paths.notifications(to.locale)] as const)
      : (['notifications.mail.code.there'] as const)),
    'notifications.mail.code.once',
    'notifications.mail.code.notYou',
  ])
}

/** The mail that something new is there: the same for everyone and for every reason, so that it tells nothing to others. */
export function newsMail(to: NotificationAddress): Mail {
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
  { address: to, locale }: NotificationAddress,
  subject: MessageKey,
  paragraphs: readonly (MessageKey | `/${string}` | Readonly<{ code: string }>)[],
): Mail {
  const t = translator(locale)
  const { PORTAL_URL } = serverConfig()
  const isPath = (part: string): part is `/${string}` => part.startsWith('/')
  const inWords = (part: (typeof paragraphs)[number]): Paragraph => {
    if (typeof part !== 'string') return { kind: 'code', text: part.code }
    if (isPath(part)) return { kind: 'address', text: `${PORTAL_URL}${part}` }
    return { kind: 'words', text: t(part, { hours: codeHours }) }
  }
  const all = paragraphs.map(inWords)
  return {
    to,
    subject: t(subject),
    text: `${all.map(({ text }) => text).join('\n\n')}\n`,
    html: htmlOf(all, { locale, subject: t(subject) }),
    language: locale,
  }
}
