import { expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { controllerNames } from '@/mocks/world/people/organisations/controllers'
import { registerOf } from './register-of'

const pirkanmaa = {
  id: 'county-08',
  name: controllerNames['county-08'] ?? inEachLanguage(() => ''),
}
const provider = { id: 'provider-1', name: inEachLanguage(() => 'Kotiapu Oy') }

test.each([
  ['fi', pirkanmaa, 'from', 'Pirkanmaan hyvinvointialueen rekisteristä'],
  ['fi', pirkanmaa, 'into', 'Pirkanmaan hyvinvointialueen rekisteriin'],
  ['fi', provider, 'from', 'toisesta rekisteristä (rekisterinpitäjä: Kotiapu Oy)'],
  ['fi', provider, 'into', 'rekisteriin (rekisterinpitäjä: Kotiapu Oy)'],
  ['fi', null, 'from', 'toisesta rekisteristä'],
  ['sv', pirkanmaa, 'from', 'registret hos Birkalands välfärdsområde'],
  ['sv', provider, 'into', 'registret hos Kotiapu Oy'],
  ['sv', { ...provider, id: '' }, 'from', 'ett register vars ansvarige saknar namn'],
  ['en', pirkanmaa, 'from', 'the register of Wellbeing services county of Pirkanmaa'],
] as const)('in %s the register of %o, %s it: %s', (locale, register, way, words) => {
  expect(registerOf(locale, register, way).replaceAll('\u00ad', '')).toBe(words)
})

test('every public controller is known in the genitive', () => {
  for (const [id, name] of Object.entries(controllerNames))
    expect(registerOf('fi', { id, name }, 'from')).toMatch(/n rekisteristä$/)
})
