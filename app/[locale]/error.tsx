'use client'

import { useParams } from 'next/navigation'
import { ServerError } from '@/components/errors/server-error'
import { errorTexts } from '@/components/errors/error-texts'
import { localeOf } from '@/lib/i18n/locales'

/** A fault of ours in a page. The number is Next's, the same as in our log. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const language = localeOf(useParams<{ locale: string }>().locale)
  return (
    <main id="main">
      <ServerError language={language} texts={errorTexts[language]} digest={error.digest} />
    </main>
  )
}
