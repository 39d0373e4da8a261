import type { Locale } from '@/lib/i18n/locales'

/** The weather, which anybody may be looking at. */
const weather: Readonly<Record<Locale, string>> = {
  sv: 'https://sv.ilmatieteenlaitos.fi/',
  fi: 'https://www.ilmatieteenlaitos.fi/',
  en: 'https://en.ilmatieteenlaitos.fi/',
}

/** Where one who leaves at once is led: a page that says nothing of this one, at an address of somebody else. */
export function leaveAddress(locale: Locale, config: Readonly<{ LEAVE_URL?: string }>): string {
  return config.LEAVE_URL ?? weather[locale]
}
