import { expect, test } from 'vitest'
import { extension } from '@/lib/contracts/archive/systems'
import { toNames } from './to-names'

const translation = (lang: string, content: string, url: string = extension.translation) => ({
  url,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
})

test.each([
  ['a text alone is the same in all languages', [], { fi: 'handledare', en: 'handledare' }],
  ['a translation', [translation('fi', 'ohjaaja')], { fi: 'ohjaaja', en: 'handledare' }],
  [
    'a language we have not',
    [translation('de', 'Berater')],
    { fi: 'handledare', en: 'handledare' },
  ],
  ['another extension', [translation('fi', 'x', 'urn:y')], { fi: 'handledare', en: 'handledare' }],
])('%s', (_name, translations, names) => {
  expect(toNames('handledare', translations)).toEqual({ sv: 'handledare', ...names })
})
