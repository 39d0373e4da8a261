import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const notificationsDone = ['confirmed', 'chosen', 'stopped'] as const
export type NotificationsDone = (typeof notificationsDone)[number]

export const notificationsProblems = [
  'address',
  'code',
  'not-sent',
  'wrong-code',
  'not-begun',
  'unchecked',
] as const
export type NotificationsProblem = (typeof notificationsProblems)[number]

type Props = Readonly<{ locale: Locale; done?: NotificationsDone; problem?: NotificationsProblem }>

/** What has become of a form that was sent. */
export function NotificationsOutcome({ locale, done, problem }: Props) {
  const t = translator(locale)
  if (problem === 'address' || problem === 'code') {
    return (
      <Notice kind="stop" heading={t('validation.heading', { count: 1 })}>
        <ul className={text.list}>
          <li>
            <a className={text.go} href={`#${problem}`}>
              {t(`notifications.problem.${problem}`)}
            </a>
          </li>
        </ul>
      </Notice>
    )
  }
  if (problem) {
    return (
      <Notice kind="stop" heading={t(`notifications.problem.${problem}.heading`)}>
        <p>{t(`notifications.problem.${problem}.text`)}</p>
      </Notice>
    )
  }
  if (!done) return null
  return (
    <Notice kind="done" heading={t(`notifications.done.${done}.heading`)}>
      <p>{t(`notifications.done.${done}.text`)}</p>
    </Notice>
  )
}
