import { inEachLanguage, type Language } from '@/lib/domain/codes/languages'
import en from '@/messages/en/codes.json'
import fi from '@/messages/fi/codes.json'
import sv from '@/messages/sv/codes.json'
import type { Texts } from '../texts'

const shown: Readonly<Record<Language, typeof sv>> = { sv, fi, en }
type Group = 'serviceTask' | 'socialService' | 'documentType' | 'statutoryGround'

/** The names that clients read, without the hyphens that a browser may break them at. */
export function shownNames<Code extends string>(
  group: Group,
  codes: readonly Code[],
): Readonly<Record<string, Texts>> {
  const nameOf = (code: Code) =>
    inEachLanguage((language) => {
      const names: Readonly<Record<string, string>> = shown[language][group]
      return (names[code] ?? '').replaceAll('\u00AD', '')
    })
  return Object.fromEntries(codes.map((code) => [code, nameOf(code)]))
}
