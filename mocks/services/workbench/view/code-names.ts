import type { Language } from '@/lib/domain/codes/languages'
import en from '@/messages/en/codes.json'
import fi from '@/messages/fi/codes.json'
import sv from '@/messages/sv/codes.json'

const names: Readonly<Record<Language, typeof sv>> = { sv, fi, en }

type CodeList =
  'documentType' | 'documentLanguage' | 'serviceTask' | 'socialService' | 'statutoryGround'

/** What a code is called, as the portal calls it too; a code that we have not heard of stands as it is. */
export function codeName(language: Language, list: CodeList, code: string): string {
  const known: Readonly<Record<string, string | undefined>> = names[language][list]
  return (known[code] ?? code).replaceAll('\u00ad', '')
}
