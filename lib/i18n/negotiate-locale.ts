import { defaultLocale, isLocale, type Locale } from './locales'

/** Language for an address without one: what the browser asks for first and we have, else Swedish. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(readPreference)
    .filter((preference) => preference.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.map((preference) => preference.language).find(isLocale) ?? defaultLocale
}

function readPreference(part: string) {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='))
  return { language: tag.split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) || 0 : 1 }
}
