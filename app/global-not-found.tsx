import { NotFoundPage } from '@/components/errors/not-found-page'
import { paths } from '@/lib/addresses/paths'
import { readActor } from '@/lib/server/session/read-actor'
import { requestLocale } from '@/lib/server/session/request-locale'
import { Document } from './_frame/document'
import { Frame } from './_frame/frame'

/** Any address that is no page, so that the 404 is ours, in the right language, and there without JavaScript. */
export default async function GlobalNotFound() {
  const locale = await requestLocale()
  const actor = await readActor()
  return (
    <Document locale={locale}>
      <Frame locale={locale} address={paths.start(locale)}>
        <NotFoundPage locale={locale} loggedIn={actor !== null} />
      </Frame>
    </Document>
  )
}
