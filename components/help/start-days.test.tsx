import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { HelpDto } from '@/lib/contracts/portal/help'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { Locale } from '@/lib/i18n/locales'
import { StartDays } from './start-days'

const named = (sv: string, fi: string, own = false) => ({
  id: sv,
  name: { ...inEachLanguage(() => `The ${fi}`), sv, fi },
  own,
  tasks: [],
})
const starts: HelpDto['starts'] = {
  state: 'read',
  readAt: '2026-11-21T08:42:00Z',
  controllers: [
    named('Österbotten', 'Pohjanmaa'),
    named('Helsingfors', 'Helsinki'),
    named('Egentliga Finland', 'Varsinais-Suomi'),
    named('Åland', 'Ahvenanmaa'),
    named('Birkaland', 'Pirkanmaa', true),
  ],
}

function headings(locale: Locale) {
  const html = renderToStaticMarkup(<StartDays locale={locale} starts={starts} personal={false} />)
  return [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)
}

describe('the own controllers stand first, and the others in the order of the alphabet', () => {
  test.each([
    ['sv', ['Birkaland', 'Egentliga Finland', 'Helsingfors', 'Åland', 'Österbotten']],
    ['fi', ['Pirkanmaa', 'Ahvenanmaa', 'Helsinki', 'Pohjanmaa', 'Varsinais-Suomi']],
  ] as const)('%s', (locale, names) => expect(headings(locale)).toEqual(names))
})

test('of an archive that nobody has joined it is said so, and not that something could not be read', () => {
  const nobody = { ...starts, controllers: [] }
  const html = renderToStaticMarkup(<StartDays locale="en" starts={nobody} personal={true} />)
  expect(html).toContain('No organisation has joined yet')
  expect(html).not.toContain('could not be read')
})
