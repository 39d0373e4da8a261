import { expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { registerOf } from './register-of'

const called = (fi: string, sv: string, en: string) => ({ id: 'x', name: { fi, sv, en } })
const pirkanmaa = called(
  'Pirkanmaan hyvinvointialue',
  'Birkalands välfärdsområde',
  'Wellbeing services county of Pirkanmaa',
)
const provider = { id: 'provider-1', name: inEachLanguage(() => 'Kotiapu Oy') }

test.each([
  ['fi', pirkanmaa, 'from', 'Pirkanmaan hyvinvointialueen rekisteristä'],
  ['fi', pirkanmaa, 'into', 'Pirkanmaan hyvinvointialueen rekisteriin'],
  ['fi', called('Helsingin kaupunki', '', ''), 'from', 'Helsingin kaupungin rekisteristä'],
  [
    'fi',
    called('Terveyden ja hyvinvoinnin laitos', '', ''),
    'from',
    'Terveyden ja hyvinvoinnin laitoksen rekisteristä',
  ],
  ['fi', called('Lapin hyvinvointialue', '', ''), 'from', 'Lapin hyvinvointialueen rekisteristä'],
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
