import { seeOther } from '@/lib/server/session/http/see-other'
import { startLogin } from '@/lib/server/session/login/start-login'
import { sessionServices } from '@/lib/server/session/session-services'
import { handled } from '@/app/_frame/handled'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  startLogin(request, localeOf((await params).locale), await sessionServices()),
)

export const GET = handled(async (_request: Request, { params }: Context) =>
  seeOther(paths.start(localeOf((await params).locale))),
)
