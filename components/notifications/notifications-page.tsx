import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { isOwn, personInTitle, plateOf } from '@/components/ui/plate-of'
import { paths } from '@/lib/addresses/paths'
import type { NotificationsDto } from '@/lib/contracts/portal/notifications'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { AddressForm } from './address-form'
import {
  NotificationsOutcome,
  type NotificationsDone,
  type NotificationsProblem,
} from './notifications-outcome'
import { NotificationsOfOthersSection } from './notifications-of-others'
import { NotificationsState } from './notifications-state'
import { WhenAndHow } from './when-and-how'

type Props = Readonly<{
  locale: Locale
  notes: NotificationsDto
  /** What the form before this page has come to. */
  done?: NotificationsDone
  problem?: NotificationsProblem
}>

/** "Meddelanden om nytt": whether the reader is told by e-mail, of whom and what, and how to turn it on and off. */
export function NotificationsPage({ locale, notes, done, problem: said }: Props) {
  // Where no code waits there is no field to lead to.
  const problem = said === 'code' && notes.codeUntil === null ? 'wrong-code' : said
  const t = translator(locale)
  const { whose, offered } = notes
  const { handle } = whose
  const own = isOwn(whose)
  const title = t('notifications.title')
  return (
    <>
      <PageTitle
        locale={locale}
        page={title}
        person={personInTitle(locale, whose)}
        error={problem === 'address' || problem === 'code'}
      />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('shell.overview'), href: paths.overview(locale, handle) },
            { label: t('log.title'), href: paths.log(locale, handle) },
          ],
        }}
        lead={t(own ? 'notifications.lead' : 'notifications.acting.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>
          <NotificationsOutcome locale={locale} done={done} problem={problem} />
          {offered || notes.since ? (
            <NotificationsState locale={locale} notes={notes} codeError={problem === 'code'} />
          ) : (
            <Notice kind="info" heading={t('notifications.notOffered.heading')}>
              <p>{t('notifications.notOffered.text')}</p>
            </Notice>
          )}
          <WhenAndHow locale={locale} own={own} />
          {offered ? (
            <AddressForm
              {...{ locale, whose }}
              on={notes.since !== null}
              documents={notes.documents}
              error={problem === 'address'}
            />
          ) : null}
          {notes.others && (offered || notes.others.any) ? (
            <NotificationsOfOthersSection {...{ locale, whose }} others={notes.others} />
          ) : null}
        </div>
      </div>
    </>
  )
}
