import { createHash } from 'node:crypto'
import { locales, type Locale } from '@/lib/i18n/locales'

/** Each story in each language: a run of its own, for it takes three times as long (docs/testing.md). */
const isInEach = process.env.E2E_LANGUAGES === 'all'

/**
 * The languages in which a story is told that is the same in each: one of them, by the turn that its name gives it, always the same.
 *
 * @param story what tells it from others: a third of them is told in each language
 */
export const toldIn = (story: string): readonly Locale[] =>
  locales.filter((_, place) => isInEach || place === turnOf(story))

/** For what is told in one language only where each story is told in all. */
export const isFirstTold = (locale: Locale): boolean => !isInEach || locale === locales[0]

const turnOf = (story: string) =>
  createHash('sha256').update(story).digest().readUInt32BE() % locales.length
