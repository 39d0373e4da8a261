import type { AskedOf } from '@/app/_frame/subject-route'
import { inCalendar } from '@/components/log/letter-faults'
import { readTypedDay } from '@/components/ui/read-typed-day'
import { paths } from '@/lib/addresses/paths'
import { chosenRowsSchema } from '@/lib/contracts/portal/letter'
import { findSubject } from '@/lib/server/asking/find-subject'
import { requireWithin } from '@/lib/server/limits/require-within'
import { makeAnswerDay } from '@/lib/server/log/make-answer-day'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'
import { saved } from './saved'

/** The last day for the answer to a letter, as a calendar file that says nothing of it (L6). No day is stored. */
export async function answerAnswerDay(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  if (!(await findSubject(handle)).ok) return seeOther(paths.log(locale, handle))
  await requireWithin('letters')
  const form = await formOf(request)
  const typed = form.get('day')
  const { day, error = 'date' } = readTypedDay(typeof typed === 'string' ? typed : '')
  if (day === null) {
    const rows = chosenRowsSchema.parse(form.getAll('row'))
    const wrong = { rows, language: locale, fault: error, controller: inCalendar }
    return seeOther(`${paths.logLetter(locale, handle, wrong)}#day-${inCalendar}`)
  }
  const { text, fileName, type } = makeAnswerDay(locale, day)
  return saved(text, { locale, fileName, type })
}
