import type { ReferenceChange } from '@/lib/contracts/archive/reference-changes'
import type { Language } from '@/lib/domain/codes/languages'
import type { Content } from '../../../harness/html'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import { texts } from './texts'

const lists = ['serviceTask', 'socialService', 'documentType', 'statutoryGround'] as const

/** A code as it is called, whichever list it is of. */
function anyCode(language: Language, code: string): string {
  const called = lists.map((list) => codeName(language, list, code))
  return called.find((name) => name !== code) ?? code
}

/** The parts of a key in words where they have some: "Egentliga Finland, Barnskydd". */
export function keyInWords(
  { kind, key }: ReferenceChange,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const parts = key.split('/')
  // The number of a restriction says nothing to anyone; which system of a joint test it is, its page tells.
  const told = ['display-restriction', 'joint-test'].includes(kind) ? parts.slice(0, 1) : parts
  return told.map((part) => names.get(part) ?? anyCode(language, part)).join(', ')
}

/** A label and what it is. */
export type Fact = readonly [label: string, value: Content]

/** What a change says, a line for each field. */
export function contentInWords(
  { kind, content }: ReferenceChange,
  language: Language,
): readonly Fact[] {
  const words = texts[language]
  if (typeof content !== 'object' || content === null) return [[words.becomes, words.removed]]
  const fields: Readonly<Record<string, string | undefined>> = words.fields
  // The report of a joint test is a page of its own.
  const order = Object.keys(fields)
  const told = Object.entries(content)
    .filter(([name]) => kind !== 'joint-test' || name !== 'report')
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return told.map(([name, value]) => [fields[name] ?? name, valueInWords(value, language)])
}

function valueInWords(value: unknown, language: Language): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(language, value) : anyCode(language, value)
}
