import type { Language } from '@/lib/domain/codes/languages'
import type { ContactDto } from './localised-name'

/** Contact details with the parts that have translations in one language. */
export function contactIn(language: Language, contact: ContactDto) {
  return { ...contact, hours: contact.hours?.[language] ?? null }
}
