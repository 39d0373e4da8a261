import { languages, type Language } from '@/lib/domain/codes/languages'

/**
 * The first language that we have among the wishes, strongest first. A wish is a list of language tags in order of
 * preference, apart by space or comma (`ui_locales` or Accept-Language); Finnish when none fits.
 */
export function pickLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  const tags = wishes.flatMap((wish) => wish?.split(/[\s,]+/) ?? [])
  const known = tags.map((tag) => languages.find((language) => isOf(tag, language)))
  return known.find((language) => language !== undefined) ?? 'fi'
}

function isOf(tag: string, language: Language): boolean {
  const [primary] = tag.toLowerCase().split(/[-;]/)
  return primary === language
}
