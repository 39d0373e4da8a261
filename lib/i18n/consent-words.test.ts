import { expect, test } from 'vitest'
import { locales } from './locales'
import { translator } from './translator'

const own = { perspective: 'self' } as const

test.each(locales)('a consent is promised what the law opens, by the day (C9): %s', (locale) => {
  const t = translator(locale)
  expect(t('statements.does.outside', own)).toContain('2024')
  expect(t('statements.doesNot.health', own)).toContain('2027')
})
