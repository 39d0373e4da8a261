import type { Language } from '@/lib/domain/codes/languages'
import { codeName } from '../../view/code-names'
import { dayInWords } from '../../view/dates'
import type { Restriction } from './read-display'
import { texts } from './texts'

/** "Beslut i Barnskydd, gjorda före 1 mars 2024" */
export function restrictionInWords(
  language: Language,
  { serviceTask, documentType, madeBefore }: Restriction,
): string {
  const { restrictions: words } = texts[language]
  const parts = [
    documentType === undefined ? words.allTypes : codeName(language, 'documentType', documentType),
    serviceTask === undefined ? words.allTasks : codeName(language, 'serviceTask', serviceTask),
    madeBefore !== undefined && words.madeBefore(dayInWords(language, madeBefore)),
  ]
  return parts.filter((part) => part !== false).join(', ')
}
