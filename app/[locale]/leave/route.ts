import { serverConfig } from '@/lib/config/server-config'
import { leaveAddress } from '@/lib/addresses/leave-address'
import { toRepresentationServices } from '@/lib/server/representation/representation-services'
import { stopAll } from '@/lib/server/representation/stop-all'
import { leaveAtOnce } from '@/lib/server/session/logout/leave-at-once'
import { seeOther } from '@/lib/server/session/http/see-other'
import { handled } from '@/app/_frame/handled'
import { localeOf } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

export const POST = handled(async (request: Request, { params }: Context) =>
  leaveAtOnce(request, localeOf((await params).locale), (services, token) =>
    stopAll(toRepresentationServices(services), token),
  ),
)

/** Loaded again, or typed: it ends nothing. */
export const GET = handled(async (_request: Request, { params }: Context) =>
  seeOther(leaveAddress(localeOf((await params).locale), serverConfig())),
)
