import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { confirmInformationSchema } from '@/lib/contracts/portal/information'
import { confirmInformation } from '@/lib/server/information/confirm-information'
import { requireWithin } from '@/lib/server/limits/require-within'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'

const problemOf = {
  unavailable: 'unavailable',
  'other-version': 'changed',
} as const

/**
 * The form of the Kanta information: records, then goes on to the overview, or back with what is wrong. Where one may not
 * confirm any more, the page of the person says why.
 */
export async function answerConfirmation(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const page = paths.information(locale, handle)

  await requireWithin('writes')
  const form = await formOfLogin(request)
  const said = confirmInformationSchema.safeParse({
    version: form.get('version'),
    received: form.get('received') === 'true',
  })
  if (!said.success) return seeOther(`${page}?problem=tick`)

  const result = await confirmInformation(handle, said.data)
  if (result.ok) return seeOther(paths.overview(locale, handle))
  if (result.failure === 'not-allowed') return seeOther(page)
  return seeOther(`${page}?problem=${problemOf[result.failure]}`)
}
