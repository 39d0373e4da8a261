import type { ContactDto } from '@/lib/contracts/portal/localised-name'
import type { Locale } from '@/lib/i18n/locales'

/** Contact details with the parts that have translations in one language. */
export function contactIn(locale: Locale, contact: ContactDto) {
  return { ...contact, hours: contact.hours?.[locale] ?? null }
}
