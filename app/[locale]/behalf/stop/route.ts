import { representationServices } from '@/lib/server/representation/representation-services'
import { stopActing } from '@/lib/server/representation/stop-acting'
import { seeOther } from '@/lib/server/session/http/see-other'
import { handled } from '@/app/_frame/handled'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  stopActing(request, localeOf((await params).locale), await representationServices()),
)

export const GET = handled(async (_request: Request, { params }: Context) =>
  seeOther(paths.representations(localeOf((await params).locale))),
)
