import 'server-only'
import type { CorrectionDto, CorrectionFile } from '@/lib/contracts/portal/correction'
import { correctionText } from '@/lib/i18n/correction-text'
import { translator } from '@/lib/i18n/translator'
import { fileOfLetter, type MadeLetter } from '../log/make-letter-file'

/**
 * The request as a file to save. One that can't be made as a PDF now is given as text: what was typed is kept nowhere, so there is
 * no way back to it.
 */
export async function makeCorrectionFile(
  correction: CorrectionDto,
  { format, language, ...typed }: CorrectionFile,
  now = new Date(),
): Promise<MadeLetter> {
  const text = correctionText(language, correction, typed)
  const { whose, today } = correction
  const name = `${translator(language)('correction.file')}-${today}`
  const file = { language, sender: whose.actorName, name }
  const made = await fileOfLetter(text, { ...file, format }, now)
  if (made.ok) return made.value
  const plain = await fileOfLetter(text, { ...file, format: 'text' }, now)
  if (!plain.ok) throw new Error('A letter as text can always be made')
  return plain.value
}
