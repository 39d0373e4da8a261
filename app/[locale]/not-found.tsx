import { NotFoundPage } from '@/components/errors/not-found-page'
import { readActor } from '@/lib/server/session/read-actor'
import { requestLocale } from '@/lib/server/session/request-locale'
import { Frame } from '../_frame/frame'

export default async function NotFound() {
  const locale = await requestLocale()
  const actor = await readActor()
  return (
    <Frame locale={locale} path="">
      <NotFoundPage locale={locale} loggedIn={actor !== null} />
    </Frame>
  )
}
