'use client'

import { errorTexts } from '@/components/errors/error-texts'
import { ServerError } from '@/components/errors/server-error'
import { defaultLocale, locales } from '@/lib/i18n/locales'
import './styles/suomifi-tokens.css'
import './styles/meaning.css'
import './styles/base.css'

/** When not even the frame of a page could be made: all languages, as the one that was asked for is not known. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={defaultLocale}>
      <head>
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      </head>
      <body>
        <title>MittKanta – OmaKanta – MyKanta</title>
        <main>
          {locales.map((language, index) => (
            <ServerError
              key={language}
              language={language}
              texts={errorTexts[language]}
              digest={error.digest}
              level={index === 0 ? 1 : 2}
            />
          ))}
        </main>
      </body>
    </html>
  )
}
