import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import '../styles/suomifi-tokens.css'
import '../styles/meaning.css'
import '../styles/base.css'
import { latin, latinExtended } from './fonts'
import { trustedTypesScript } from './trusted-types'

/**
 * The outermost of every page: language, fonts, the sheets that all share, and what the head says of all. That is written out,
 * for metadata that a layout exports would be put together anew for every request.
 */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([\w+/=]+)'/.exec(policy)?.[1]
  return (
    <html lang={locale} className={`${latin.variable} ${latinExtended.variable}`}>
      <head>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: trustedTypesScript }} />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="same-origin" />
        <meta name="theme-color" content="#00357a" />
        {/* A phone makes no links of numbers in a document: they are often none. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      </head>
      <body>{children}</body>
    </html>
  )
}
