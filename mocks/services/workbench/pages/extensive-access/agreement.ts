import { z } from 'zod'
import type { Language } from '@/lib/domain/codes/languages'
import { codeName } from '../../view/code-names'
import { texts } from './texts'

const periodSchema = z.object({ from: z.string(), until: z.string().optional() })

/** What organisations are called, by their ids. */
type Names = ReadonlyMap<string, string>

/** An agreement with its parties and days, as one reads it. */
export type Agreement = Readonly<{
  key: string
  title: string
  producer: string
  controller: string
  service: string
  from: string
  until: string | undefined
}>

/** The parties of an agreement in words, by its key. */
export function titleOf(language: Language, key: string, names: Names): string {
  const [producer = '', controller = '', service = ''] = key.split('/')
  const name = (id: string) => names.get(id) ?? id
  const parties = texts[language].title(name(producer), name(controller))
  return `${parties}, ${codeName(language, 'socialService', service)}`
}

/** Reads an agreement that holds. */
export function toAgreement(
  language: Language,
  { key, content }: Readonly<{ key: string; content: unknown }>,
  names: Names,
): Agreement {
  const [producer = '', controller = '', service = ''] = key.split('/')
  const { from, until } = periodSchema.parse(content)
  return {
    key,
    title: titleOf(language, key, names),
    producer: names.get(producer) ?? producer,
    controller: names.get(controller) ?? controller,
    service: codeName(language, 'socialService', service),
    from,
    until,
  }
}
