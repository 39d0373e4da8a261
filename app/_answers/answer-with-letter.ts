import type { AskedOf } from '@/app/_frame/subject-route'
import { checkLetter } from '@/components/log/letter-faults'
import { paths } from '@/lib/addresses/paths'
import { letterFileSchema } from '@/lib/contracts/portal/letter'
import { requireWithin } from '@/lib/server/limits/require-within'
import { makeLetterFile } from '@/lib/server/log/make-letter-file'
import { readLetters } from '@/lib/server/log/read-letters'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { withoutPdf } from '@/app/_frame/no-pdf-of'
import { saved } from './saved'

/**
 * A letter as a file, out of the form that holds reason and day. Where a special reason is needed none is made without it (L6).
 * What can't be made leads back to the log.
 */
export async function answerWithLetter(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const log = paths.log(locale, handle)
  await requireWithin('letters')
  const form = await formOfLogin(request)
  const asked = letterFileSchema.safeParse({
    ...Object.fromEntries(form),
    rows: form.getAll('row'),
  })
  if (!asked.success) return seeOther(log)
  const letters = await readLetters(handle, asked.data.rows)
  if (!letters.ok || letters.value.letters.state !== 'read') return seeOther(log)
  const { items } = letters.value.letters
  const letter = items.find(({ controller }) => controller.id === asked.data.controller)
  if (!letter) return seeOther(log)
  const { kind, rows, language, controller } = asked.data
  const { day, fault } = checkLetter(asked.data, { old: letter.old, today: letters.value.today })
  if (fault !== null) {
    // Back to the letters, where the one that lacks something says so.
    const page = paths.logLetter(locale, handle, { rows, language, kind, fault, controller })
    return seeOther(`${page}#${fault === 'reason' ? 'reason' : 'day'}-${controller}`)
  }
  const made = await makeLetterFile(letter, letters.value, { ...asked.data, day })
  if (!made.ok) {
    return seeOther(withoutPdf(paths.logLetter(locale, handle, { rows, language, kind }), made))
  }
  const { bytes, fileName, type } = made.value
  return saved(new Uint8Array(bytes), { locale, fileName, type })
}
