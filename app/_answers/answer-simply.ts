import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { chooseToReadSimply } from '@/lib/server/session/reading-simply'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'

/** The button beside a document: it is read simply, or as usual, and so are the others until the logout. */
export async function answerSimply(
  request: Request,
  { locale, handle, documentId }: AskedOf<'documentId'>,
): Promise<Response> {
  const form = await formOfLogin(request)
  const cookie = await chooseToReadSimply(form.get('simply') === 'on')
  return seeOther(paths.document(locale, handle, documentId), [cookie])
}
