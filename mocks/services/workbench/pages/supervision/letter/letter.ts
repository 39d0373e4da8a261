import type { Context } from 'hono'
import { z } from 'zod'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isHetu } from '@/lib/domain/identity/hetu'
import type { Env, Parts } from '../../../parts'
import { Remembered } from '../../../session/remembered'
import { show } from '../../../view/show'
import { readerOf, sessionOf } from '../reader-of'
import { texts } from '../texts'
import { told } from '../told'
import { answerBody } from './answer-view'
import { fetchRows, type LetterRows } from './fetch-rows'
import { chooseBody, letterBody } from './letter-view'
import {
  answerFaults,
  answerSchema,
  letterFaults,
  letterSchema,
  numbersIn,
  type Answer,
  type AnswerFaults,
  type Letter,
  type LetterFaults,
} from './read-letter'

const formSchema = z.object({
  do: z.enum(['find', 'make', 'change']),
  question: z.string().optional(),
})

/** What letters a login has begun to answer. */
const letters = new Remembered<Letter>()

/** The form on which it is written down what a letter asks. */
export function showLetter(
  c: Context<Env>,
  parts: Parts,
  letter: Letter = letterSchema.parse({ received: helsinkiDay(new Date(parts.now())) }),
  faults: LetterFaults = {},
): Response {
  const { language, session } = c.var
  const { heading, lead } = texts[language].letter
  // Whose code it is stands in no page: the login keeps it.
  const isKept = session !== undefined && isHetu(letter.hetu.toUpperCase())
  const body = letterBody(language, {
    letter: isKept ? { ...letter, hetu: '' } : letter,
    ...{ faults, kept: isKept ? letters.keep(session, letter) : undefined },
  })
  const status = Object.keys(faults).length > 0 ? 422 : 200
  return show(c, { heading, lead, body, status })
}

/** The answer to a client's letter, step by step: what it asks, which rows, the answer. Nothing is sent or kept. */
export async function answerLetter(c: Context<Env>, parts: Parts): Promise<Response> {
  const sent = await c.req.parseBody({ all: true })
  const form = formSchema.safeParse(sent)
  if (!form.success) return showLetter(c, parts)
  const { session } = c.var
  const known = session && letters.find(session, form.data.question)
  if (form.data.do !== 'find')
    return known
      ? answer(c, parts, known, answerSchema.parse(sent), form.data.do)
      : showLetter(c, parts)

  const read = letterSchema.parse(sent)
  const letter = known && read.hetu === '' ? { ...read, hetu: known.hetu } : read
  const faults = letterFaults(letter, helsinkiDay(new Date(parts.now())))
  if (Object.keys(faults).length > 0) return showLetter(c, parts, letter, faults)
  const row = [...(numbersIn(letter.numbers) ?? [])]
  return answer(c, parts, letter, answerSchema.parse({ row }), 'find')
}

async function answer(
  c: Context<Env>,
  parts: Parts,
  letter: Letter,
  chosen: Answer,
  step: 'find' | 'make' | 'change',
): Promise<Response> {
  const found = await fetchRows(c, parts, letter)
  if (!found.ok) return told(c, found.failure)
  const faults = answerFaults(
    chosen,
    found.value.rows.map(({ id }) => id),
  )
  const isMade = step === 'make' && Object.keys(faults).length === 0
  const shown = step === 'make' ? faults : {}
  return isMade
    ? showAnswer(c, parts, letter, found.value, chosen)
    : showChoice(c, parts, letter, found.value, { chosen, faults: shown })
}

async function showChoice(
  c: Context<Env>,
  parts: Parts,
  letter: Letter,
  found: LetterRows,
  { chosen, faults }: Readonly<{ chosen: Answer; faults: AnswerFaults }>,
): Promise<Response> {
  const { language } = c.var
  const reader = await readerOf(c, parts, language)
  if (!reader.ok) return told(c, reader.failure)
  const question = letters.keep(sessionOf(c), letter)
  return show(c, {
    heading: texts[language].letter.heading,
    body: chooseBody({ ...reader.value, letter, found, question, answer: chosen, faults }),
    status: Object.keys(faults).length > 0 ? 422 : 200,
  })
}

async function showAnswer(
  c: Context<Env>,
  parts: Parts,
  letter: Letter,
  { rows, tooOld, isCut }: LetterRows,
  chosen: Answer,
): Promise<Response> {
  const { language } = c.var
  const reader = await readerOf(c, parts, chosen.language ?? language)
  if (!reader.ok) return told(c, reader.failure)
  return show(c, {
    heading: texts[language].letter.heading,
    body: answerBody({
      ...{ language, reader: reader.value, letter, tooOld, isCut, answer: chosen },
      rows: rows.filter(({ id }) => chosen.row.includes(id)),
      question: letters.keep(sessionOf(c), letter),
      today: helsinkiDay(new Date(parts.now())),
    }),
  })
}
