import type { DocumentLanguage } from '@/lib/domain/codes/document-states'
import type { Place } from '../../bundle/place'
import { languageTag } from '@/lib/contracts/view-form/attributes'
import { parseViewForm } from './parse-view-form'

/**
 * Checks a view form, a whole XHTML document in UTF-8 without anything that acts, and returns its plain text for word
 * search. `language` is what the metadata says; undefined when that was already refused.
 */
export function readViewForm(
  place: Place,
  bytes: Uint8Array,
  language: DocumentLanguage | undefined,
): string | undefined {
  const source = decode(bytes)
  if (source === undefined) {
    return place.report('invalid-view-form', 'The view form is not in UTF-8.')
  }
  const form = parseViewForm(source)
  for (const { error, says, line, column } of form.faults) {
    place.report(error, `The view form has ${says} (line ${line}, column ${column}).`)
  }
  if (form.faults.length > 0) return undefined
  return languageFits(form.language, language)
    ? form.text
    : place.report(
        'invalid-view-form',
        'The html element must have the lang attribute, and it must agree with the language of the attachment.',
      )
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function languageFits(tag: string | undefined, language: DocumentLanguage | undefined): boolean {
  if (tag === undefined || !languageTag.test(tag)) return false
  if (language === undefined || language === 'other') return true
  return tag.toLowerCase().split('-')[0] === language
}
