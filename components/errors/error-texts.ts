import type { Locale } from '@/lib/i18n/locales'
import en from '@/messages/en/failure.json'
import fi from '@/messages/fi/failure.json'
import sv from '@/messages/sv/failure.json'

export type ErrorTexts = typeof sv

/** The few words of the page for faults: the only texts that the browser holds, since it may have to draw it alone. */
export const errorTexts: Readonly<Record<Locale, ErrorTexts>> = { sv, fi, en }
