import { Contact } from '@/components/ui/contact'
import type { Support } from '@/lib/contracts/portal/support'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** How to reach the support, or that nobody was named. */
export function SupportContact({
  locale,
  support,
}: Readonly<{ locale: Locale; support: Support }>) {
  const t = translator(locale)
  const { phone, email, hours } = support
  if (!phone && !email) return <p>{t('support.notGiven')}</p>
  return (
    <Contact
      phone={phone}
      email={email}
      hours={hours}
      phoneLabel={t('support.phone')}
      emailLabel={t('support.email')}
    />
  )
}
