/** The portal's languages; Swedish is the original of every text. */
export const locales = ['sv', 'fi', 'en'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'sv'

export function isLocale(value: string | undefined): value is Locale {
  return (locales as readonly string[]).includes(value ?? '')
}
