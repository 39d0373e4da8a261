import { publicKeys } from '@/lib/server/session/login/portal-keys'
import { portalKeys } from '@/lib/server/session/session-services'
import { handled } from '@/app/_frame/handled'

/** The keys by which the services that we call know us; read when asked, not at build time. */
export const dynamic = 'force-dynamic'

export const GET = handled(() => Response.json(publicKeys(portalKeys())))
