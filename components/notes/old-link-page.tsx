import { ButtonLink } from '@/components/ui/button'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Mails once carried a link that confirmed: now it is a code, which stands in no address. */
export function OldLinkPage({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('notes.oldLink.title')} lead={t('notes.oldLink.lead')}>
      <ButtonLink href={paths.notes(locale)}>{t('notes.oldLink.go')}</ButtonLink>
    </PlainPage>
  )
}
