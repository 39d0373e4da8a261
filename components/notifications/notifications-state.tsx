import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { doneShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { NotificationsDto } from '@/lib/contracts/portal/notifications'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { CodeForm } from './code-form'
import { DocumentBoxes } from './document-boxes'

type Props = Readonly<{
  locale: Locale
  notes: NotificationsDto
  /** What was typed was no code. */
  codeError: boolean
}>

/** Whether messages are on, how to turn them off, and the form for a code that waits in the mail. */
export function NotificationsState({ locale, notes, codeError }: Props) {
  const t = translator(locale)
  const { whose, since, codeUntil, documents } = notes
  return (
    <>
      {codeUntil ? <CodeForm {...{ locale, whose }} until={codeUntil} error={codeError} /> : null}
      {since ? (
        <Section heading={t('notifications.on.heading')} kind="bare">
          <div className={layout.stack}>
            <p>
              <Icon shape={doneShape} />{' '}
              {t('notifications.on.text', { date: formatDate(locale, since) })}
            </p>
            <form
              className={layout.stack}
              method="post"
              action={paths.chooseNotifications(locale, whose.handle)}
            >
              <OfThisLogin whose={whose} />
              <DocumentBoxes locale={locale} chosen={documents} acting={!isOwn(whose)} />
              <p>
                <Button look="second">{t('notifications.documents.save')}</Button>
              </p>
            </form>
            <form method="post" action={paths.stopNotifications(locale, whose.handle)}>
              <OfThisLogin whose={whose} />
              <Button look="second">{t('notifications.on.stop')}</Button>
            </form>
          </div>
        </Section>
      ) : (
        <Section heading={t('notifications.off.heading')} kind="bare">
          <p>{t(isOwn(whose) ? 'notifications.off.text' : 'notifications.acting.off')}</p>
        </Section>
      )}
    </>
  )
}
