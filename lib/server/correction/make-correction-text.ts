import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import { correctionFormSchema } from '@/lib/contracts/portal/correction'
import { isLetterLanguage } from '@/lib/contracts/portal/letter'
import { correctionFields } from '@/lib/domain/correction/correction-fields'
import { correctionMail, correctionText, type CorrectionMade } from '@/lib/i18n/correction-text'
import { localeOf } from '@/lib/i18n/locales'
import { requireWithin } from '../limits/require-within'
import { isOfLogin } from '../session/of-another-login'
import { requireActor } from '../session/require-actor'
import { toNowhere } from '../session/to-nowhere'
import { readCorrection } from './read-correction'

/** The text about an error, out of the form; it is handed back and kept nowhere. */
export async function makeCorrectionText(form: FormData): Promise<CorrectionMade> {
  const { sessionLabel } = await requireActor()
  const locale = localeOf(textOf(form, 'locale'))
  if (!isOfLogin(form, sessionLabel)) redirect(paths.whoIsHere(locale, 'form'))
  await requireWithin('letters')

  const typed = {
    place: textOf(form, 'place'),
    wrong: textOf(form, 'wrong'),
    right: textOf(form, 'right'),
  }
  const language = [textOf(form, 'language'), locale].find(isLetterLanguage) ?? 'sv'
  const before = { typed, language, problems: [], unavailable: false, made: null }
  const correction = await readCorrection(textOf(form, 'handle'), textOf(form, 'document'))
  if (!correction.ok) {
    if (correction.failure === 'not-found') return toNowhere()
    return { ...before, unavailable: true }
  }
  const asked = correctionFormSchema.safeParse({ ...typed, language })
  if (!asked.success) {
    const wanting = new Set(asked.error.issues.map(({ path }) => path[0]))
    return { ...before, problems: correctionFields.filter((field) => wanting.has(field)) }
  }
  const said = [correction.value, asked.data] as const
  return {
    ...before,
    made: {
      letter: correctionText(language, ...said),
      own: isLetterLanguage(locale) ? null : correctionText(locale, ...said),
      mail: correctionMail(language, ...said),
    },
  }
}

/** A field as text; a file in its place is none. Far longer than any field takes is cut. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 10_000) : ''
}
