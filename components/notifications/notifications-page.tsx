import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
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
import { NotificationsState } from './notifications-state'

type Props = Readonly<{
  locale: Locale
  notes: NotificationsDto
  /** What the form before this page has come to. */
  done?: NotificationsDone
  problem?: NotificationsProblem
}>

const whens = [
  'new-organisation',
  'statutory-against-prohibition',
  'statement',
  'new-document',
] as const

/** "Meddelanden om nytt": whether the client is told by e-mail, of what, and how to turn it on and off. */
export function NotificationsPage({ locale, notes, done, problem: said }: Props) {
  // Where no code waits there is no field to lead to.
  const problem = said === 'code' && notes.codeUntil === null ? 'wrong-code' : said
  const t = translator(locale)
  const { whose, offered } = notes
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
            { label: t('shell.overview'), href: paths.overview(locale, 'self') },
            { label: t('log.title'), href: paths.log(locale, 'self') },
          ],
        }}
        lead={t('notifications.lead')}
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
          <Section heading={t('notifications.when.heading')}>
            <div className={layout.stack}>
              <ul className={text.list}>
                {whens.map((when) => (
                  <li key={when}>{t(`notifications.when.${when}`)}</li>
                ))}
              </ul>
              <p>{t('notifications.when.limit')}</p>
              <p>{t('notifications.when.log')}</p>
            </div>
          </Section>
          <Section heading={t('notifications.before.heading')}>
            <div className={layout.stack}>
              <p>{t('notifications.before.readers')}</p>
              <p>{t('notifications.before.kept')}</p>
              <p>{t('notifications.before.own')}</p>
            </div>
          </Section>
          {offered ? (
            <AddressForm
              {...{ locale, whose }}
              on={notes.since !== null}
              documents={notes.documents}
              error={problem === 'address'}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}
