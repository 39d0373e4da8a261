import type { Language } from '@/lib/domain/codes/languages'
import en from '@/messages/en/log.json'
import fi from '@/messages/fi/log.json'
import sv from '@/messages/sv/log.json'

const logs: Readonly<Record<Language, typeof sv>> = { sv, fi, en }

const plain = (text: string) => text.replaceAll('\u00ad', '')

/** What the ground of a use is called, as the portal calls it too. */
export function groundName(language: Language, code: string): string {
  const known: Readonly<Record<string, string | undefined>> = logs[language].ground
  return plain(known[code] ?? code)
}

/** What a ground means, in the words by which the portal tells the client; of those that a client or one who acts for her has, none. */
export function groundExplanation(language: Language, code: string): string {
  const known: Readonly<Record<string, string | undefined>> = logs[language].groundExplanation
  const text = known[code] ?? ''
  return text.includes('{') ? '' : plain(text)
}
