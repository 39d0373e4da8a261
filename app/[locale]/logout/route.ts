import { toRepresentationServices } from '@/lib/server/representation/representation-services'
import { stopAll } from '@/lib/server/representation/stop-all'
import { seeOther } from '@/lib/server/session/http/see-other'
import { startLogout } from '@/lib/server/session/logout/start-logout'
import { sessionServices } from '@/lib/server/session/session-services'
import { handled } from '@/app/_frame/handled'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) => {
  const services = await sessionServices()
  const leave = (token: string) => stopAll(toRepresentationServices(services), token)
  return startLogout(request, localeOf((await params).locale), services, leave)
})

export const GET = handled(async (_request: Request, { params }: Context) =>
  seeOther(paths.start(localeOf((await params).locale))),
)
