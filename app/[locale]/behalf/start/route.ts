import { behalfServices } from '@/lib/server/behalf/behalf-services'
import { startActing } from '@/lib/server/behalf/start-acting'
import { seeOther } from '@/lib/server/session/http/see-other'
import { handled } from '@/app/_frame/handled'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  startActing(request, localeOf((await params).locale), await behalfServices()),
)

export const GET = handled(async (_request: Request, { params }: Context) =>
  seeOther(`/${localeOf((await params).locale)}/behalf`),
)
