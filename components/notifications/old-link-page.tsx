import { ButtonLink } from '@/components/ui/button'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Mails once carried a link that confirmed: now it is a code, which stands in no address. */
export function OldLinkPage({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t('notifications.oldLink.title')}
      lead={t('notifications.oldLink.lead')}
    >
      <ButtonLink href={paths.notifications(locale)}>{t('notifications.oldLink.go')}</ButtonLink>
    </PlainPage>
  )
}
