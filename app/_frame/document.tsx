import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import '../styles/suomifi-tokens.css'
import '../styles/meaning.css'
import '../styles/base.css'
import { latin, latinExtended } from './fonts'

/** The outermost of every page: language, fonts and the sheets that all share. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={`${latin.variable} ${latinExtended.variable}`}>
      <body>{children}</body>
    </html>
  )
}
