import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import '../styles/suomifi-tokens.css'
import '../styles/meaning.css'
import '../styles/base.css'
import { latin, latinExtended } from './fonts'

/**
 * The outermost of every page: language, fonts, the sheets that all share, and what the head says of all. That is written out,
 * for metadata that a layout exports would be put together anew for every request.
 */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={`${latin.variable} ${latinExtended.variable}`}>
      <head>
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="same-origin" />
        <meta name="theme-color" content="#00357a" />
      </head>
      <body>{children}</body>
    </html>
  )
}
