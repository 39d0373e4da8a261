import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { letterFileSchema, type LetterFile } from '@/lib/contracts/portal/letter'
import { requireWithin } from '@/lib/server/limits/require-within'
import { makeLetterFile } from '@/lib/server/log/make-letter-file'
import { readLetters } from '@/lib/server/log/read-letters'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { withoutPdf } from '@/app/_frame/no-pdf-of'

/**
 * A letter as a file, out of the form that holds the reason. Where a special reason is needed none is made without it (L6).
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
  if (letter.old && asked.data.reason === '') {
    return seeOther(withoutReason(paths.logLetter(locale, handle), asked.data))
  }
  const made = await makeLetterFile(letter, letters.value, asked.data)
  if (!made.ok) {
    const query = new URLSearchParams(asked.data.rows.map((row) => ['row', row]))
    query.set('letter', asked.data.language)
    const page = `${paths.logLetter(locale, handle)}?${query}`
    return seeOther(withoutPdf(page, made))
  }
  const { bytes, fileName, type } = made.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Back to the letters, where the one that must state a special reason says so (L6). */
function withoutReason(page: string, { rows, language, controller }: LetterFile): string {
  const query = new URLSearchParams(rows.map((row) => ['row', row]))
  query.set('letter', language)
  query.set('reasonless', controller)
  return `${page}?${query}#reason-${controller}`
}
