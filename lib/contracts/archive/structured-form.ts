import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentParts, type DocumentPart } from '@/lib/domain/codes/document-parts'
import { factCodes, factValues, type FactCode, type FactValue } from '@/lib/domain/codes/fact-codes'
import { isCalendarDay } from '@/lib/domain/identity/calendar-day'
import { plainLine } from '@/lib/domain/text/plain-line'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { sayUnfit, unfitCharacterIn } from '../view-form/characters'
import { faultOfNumber, faultOfText } from './fact-values'

/**
 * Structured form of a document: JSON beside the view form. Its data differ by document type; what the portal can show
 * as facts stands under `facts`, each read by itself, and which parts the document has under `parts`.
 */
export const structuredFormSchema = z.object({
  facts: z.array(z.unknown()).catch([]),
  parts: z.array(z.unknown()).catch([]),
})

/** The parts that are known, each once, in the order of the document. A vendor may mean something else by the word. */
export function readParts(parts: readonly unknown[]): DocumentPart[] {
  const known = parts.flatMap((part) => documentParts.filter((each) => each === part))
  return [...new Set(known)]
}

/** No more are shown. */
export const mostFacts = 50

export type StructuredFact = Readonly<{
  /** What it tells: by a code, or by a label in the document's own language. */
  label: Readonly<{ code: FactCode }> | Readonly<{ own: string }>
  /**
   * A day by itself, a value that has a word in each language, or what stands in the document's own language: one thing
   * or several; figures in no language.
   */
  value:
    Readonly<{ day: string }> | Readonly<{ is: FactValue }> | Readonly<{ own: (string | number)[] }>
}>

/** What is wrong with a fact: where, within it, and what to write instead. It repeats nothing of the fact. */
export type FactFault = Readonly<{ at: string; says: string }>

const longestLabel = 200
const longestText = 2000
const mostValues = 20

/** Reads a fact, or says what is wrong with it: the archive refuses what the portal would not show, by this alone. */
export function readFact(fact: unknown): StructuredFact | FactFault {
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact))
    return { at: '', says: 'A fact is an object with a code or label, and a day or value.' }
  const label = readLabel(fact)
  if ('says' in label) return label
  const value = readValue(fact)
  return 'says' in value ? value : { label, value }
}

function readLabel(fact: object): StructuredFact['label'] | FactFault {
  const known = 'code' in fact && factCodes.find((code) => code === fact.code)
  if (known) return { code: known }
  if (!('label' in fact))
    return {
      at: 'code',
      says: `The code is not known, and no label is given. Known are: ${factCodes.join(', ')}.`,
    }
  const unfit = unfitIn(fact.label)
  if (unfit !== undefined) return { at: 'label', says: unfit }
  const own = lineOf(fact.label)
  return own === undefined || own.length > longestLabel
    ? { at: 'label', says: `A label is a text of 1 to ${longestLabel} characters.` }
    : { own }
}

function readValue(fact: object): StructuredFact['value'] | FactFault {
  if ('day' in fact && isShownDay(fact.day)) return { day: fact.day }
  const is = knownValueOf(fact)
  if (is !== undefined) return { is }
  if (!('value' in fact))
    return 'is' in fact
      ? notKnown(fact)
      : {
          at: 'day',
          says: 'A day is written YYYY-MM-DD, from 1800 to 2199; write another one in words, as a value.',
        }
  const several = Array.isArray(fact.value) ? (fact.value as unknown[]) : [fact.value]
  if (several.length === 0 || several.length > mostValues)
    return { at: 'value', says: `A value is one thing, or a list of 1 to ${mostValues}.` }
  const own: (string | number)[] = []
  for (const each of several) {
    const read = typeof each === 'number' ? each : lineOf(each)
    const says =
      unfitIn(each) ??
      (typeof read === 'number' ? faultOfNumber(read) : faultOfText(read, longestText))
    if (says !== undefined || read === undefined) return { at: 'value', says: says ?? '' }
    own.push(read)
  }
  return { own }
}

function knownValueOf(fact: object): FactValue | undefined {
  return 'is' in fact ? valuesOf(fact).find((value) => value === fact.is) : undefined
}

function notKnown(fact: object): FactFault {
  const known = valuesOf(fact).join(', ')
  return {
    at: 'is',
    says: known ? `The value is not known. Known are: ${known}.` : 'This fact has a day or value.',
  }
}

function valuesOf(fact: object): readonly FactValue[] {
  return 'code' in fact && isCoded(fact.code) ? factValues[fact.code] : []
}

const isCoded = (code: unknown): code is keyof typeof factValues =>
  typeof code === 'string' && Object.hasOwn(factValues, code)

/** What a person can take for a day of our time; of all others the calendar alone knows which they were. */
function isShownDay(day: unknown): day is string {
  return typeof day === 'string' && isCalendarDay(day) && day >= '1800' && day < '2200'
}

/** A character that no text of a document may have: left out, the rest could say something else. */
function unfitIn(said: unknown): string | undefined {
  const unfit = typeof said === 'string' ? unfitCharacterIn(said) : null
  return unfit ? `There is ${sayUnfit(unfit)}.` : undefined
}

function lineOf(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined
  const line = plainLine(said).trim()
  return showsNothing(line) ? undefined : line
}
