import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { correctionFileSchema } from '@/lib/contracts/portal/correction'
import { makeCorrectionFile } from '@/lib/server/correction/make-correction-file'
import { readCorrection } from '@/lib/server/correction/read-correction'
import { requireWithin } from '@/lib/server/limits/require-within'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { saved } from './saved'

/** The request for a correction as a file. What can't be made leads to the page of the form. */
export async function answerWithCorrection(
  request: Request,
  { locale, handle, documentId }: AskedOf<'documentId'>,
): Promise<Response> {
  const page = paths.correction(locale, handle, documentId)
  await requireWithin('letters')
  const asked = correctionFileSchema.safeParse(Object.fromEntries(await formOfLogin(request)))
  if (!asked.success) return seeOther(page)
  const correction = await readCorrection(handle, documentId)
  if (!correction.ok) return seeOther(page)
  const { bytes, fileName, type } = await makeCorrectionFile(correction.value, asked.data)
  return saved(new Uint8Array(bytes), { locale, fileName, type })
}
