import 'server-only'
import type { LetterDto, LetterFile, LettersDto } from '@/lib/contracts/portal/letter'
import { ok, type Result } from '@/lib/domain/result'
import { fileWords } from '@/lib/i18n/file-words'
import { wordsOfLetter, type Said } from '@/lib/i18n/follow-up-text'
import { asPlainText, type LetterText } from '@/lib/i18n/letter-text'
import { translator } from '@/lib/i18n/translator'
import { makePdfApart, type NotMade } from '../apart/make-pdf-apart'
import type { PdfContent } from '../pdf/pdf-content'

export type MadeLetter = Readonly<{ bytes: Buffer; fileName: string; type: string }>

/** A letter to save, in the language of the authority. It is made and handed over; nothing of it stays. */
export async function makeLetterFile(
  letter: LetterDto,
  { whose, today }: LettersDto,
  { language, format, ...said }: Pick<LetterFile, 'language' | 'format'> & Said,
  now = new Date(),
): Promise<Result<MadeLetter, never> | NotMade> {
  const text = wordsOfLetter(language, letter, whose, today, said)
  const name = `${translator(language)(`letter.file.${said.kind}`)}-${today}`
  return fileOfLetter(text, { language, format, sender: whose.actorName, name }, now)
}

type FileOfLetter = Pick<LetterFile, 'language' | 'format'> &
  Readonly<{
    sender: string
    /** Of the file, without its ending. */
    name: string
  }>

/** Any letter as a file, whatever it asks for. */
export async function fileOfLetter(
  text: LetterText,
  { language, format, sender, name }: FileOfLetter,
  now: Date,
): Promise<Result<MadeLetter, never> | NotMade> {
  if (format === 'text') {
    const bytes = Buffer.from(asPlainText(text))
    return ok({ bytes, fileName: `${name}.txt`, type: 'text/plain; charset=utf-8' })
  }
  const made = await makePdfApart(contentOf(text, language, sender, now))
  if (!made.ok) return made
  return ok({ bytes: made.value, fileName: `${name}.pdf`, type: 'application/pdf' })
}

function contentOf(
  text: LetterText,
  language: LetterFile['language'],
  sender: string,
  madeAt: Date,
): PdfContent {
  const t = translator(language)
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  const rows = text.rows.map((row) => `<li>${escaped(row)}</li>`).join('')
  return {
    title: text.title,
    whose: sender,
    documentLanguage: language,
    facts: { heading: t('letter.part.parties'), rows: text.parties.map(asFact) },
    document: {
      heading: t('letter.part.body'),
      html: `${paragraphs(text.body)}<ul>${rows}</ul>${paragraphs(text.end)}`,
      isWhole: false,
    },
    about: { heading: t('letter.part.sign'), paragraphs: text.sign },
    madeAt,
    ...fileWords(language),
  }
}

/** "Till: Birkalands välfärdsområde" as label and value. */
function asFact(line: string): readonly [string, string] {
  const at = line.indexOf(': ')
  return [line.slice(0, at), line.slice(at + 2)]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
