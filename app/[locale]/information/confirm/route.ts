import { paths } from '@/lib/client/paths'
import { serverConfig } from '@/lib/config/server-config'
import { confirmInformationSchema } from '@/lib/contracts/portal/information'
import { confirmInformation } from '@/lib/server/information/confirm-information'
import { isSameOrigin } from '@/lib/server/session/http/is-same-origin'
import { localeOf } from '@/lib/server/session/http/locale-of'
import { seeOther } from '@/lib/server/session/http/see-other'

type Context = { params: Promise<{ locale: string }> }

const problemOf = {
  'archive-unavailable': 'unavailable',
  'other-version': 'changed',
  'not-allowed': 'unavailable',
} as const

/** The form of the Kanta information: records, then goes on to the overview, or back with what is wrong. */
export const POST = async (request: Request, { params }: Context) => {
  const locale = localeOf(await params)
  const page = paths.information(locale)
  if (!isSameOrigin(request, serverConfig().PORTAL_URL)) return seeOther(page)

  const form = await request.formData()
  const said = confirmInformationSchema.safeParse({
    version: form.get('version'),
    received: form.get('received') === 'true',
  })
  if (!said.success) return seeOther(`${page}?problem=tick`)

  const result = await confirmInformation('self', said.data)
  return seeOther(
    result.ok ? paths.overview(locale, 'self') : `${page}?problem=${problemOf[result.failure]}`,
  )
}
