import { describe, expect, test } from 'vitest'
import { inEachLanguage, nationalLanguages } from '@/lib/domain/codes/languages'
import { wordsOfLetter, type Said } from './follow-up-text'
import { asPlainText } from './letter-text'

const controller = { id: 'county-08', name: inEachLanguage(() => 'Birkaland') }
const head = { size: 1204, root: 'ab'.repeat(32), signedAt: '2026-11-21T08:05:00Z', key: 'key-1' }
const letter = { controller, address: 'PB 108, 00000 Sagostad', rows: [], old: true, head }
const ingrid = {
  displayName: 'Ingrid Sandvik',
  birthDate: '1984-03-09',
  actorName: 'Ingrid Sandvik',
  capacity: 'self',
} as const
const mikael = {
  ...ingrid,
  displayName: 'Elsa Sandvik',
  actorName: 'Mikael Sandvik',
  capacity: 'guardian',
} as const

const late: Said = { kind: 'late', reason: '', day: '2026-10-03' }
const refusal: Said = { kind: 'refusal', reason: '', day: null }
const write = (
  said: Said,
  sender: typeof ingrid | typeof mikael = ingrid,
  language: 'sv' | 'fi' = 'sv',
) =>
  asPlainText(wordsOfLetter(language, letter, sender, '2026-11-21', said)).replaceAll('\u00a0', ' ')

describe('a later letter about rows (L6)', () => {
  test.each<[string, Said, string]>([
    ['a reminder goes to the same controller', late, 'Till: Birkaland, PB 108, 00000 Sagostad'],
    ['says when the request came in', late, 'Begäran kom in till er den 3 oktober 2026.'],
    ['and which day was the last', late, 'alltså senast den 3 november 2026,'],
    ['asks for a written decision', late, 'ett skriftligt beslut med motivering (11 § i lagen'],
    [
      'leaves a day to be written by hand',
      { ...late, day: null },
      'till er den ____________ (fylls',
    ],
    [
      'after a refusal one writes to the Ombudsman',
      refusal,
      'Till: Dataombudsmannens byrå, PB 800',
    ],
    ['names who has refused', refusal, 'Birkaland har vägrat lämna ut uppgifterna.'],
    ['and attaches the decision', refusal, 'det skriftliga beslutet, min begäran'],
    ['says why, where the writer tells', { ...refusal, reason: 'Hot' }, 'uppgifterna: Hot'],
    ['leaves the code to be written by hand', refusal, 'Personbeteckning (fylls i för hand)'],
    ['says which head of the log it rests on', refusal, `1204-${'ab'.repeat(32)}`],
  ])('%s', (_name, said, words) => {
    expect(write(said)).toContain(words)
  })

  test('names no last day where none is known', () => {
    expect(write({ ...late, day: null })).not.toContain('alltså senast')
  })

  test('says no reason where none is told', () => {
    expect(write(refusal)).not.toContain('Varför')
  })

  test.each([
    ['a reminder', late],
    ['a letter to the Ombudsman', refusal],
  ])('%s for another says for whom', (_name, said) => {
    expect(write(said, mikael)).toContain('Klient: Elsa Sandvik. Min roll: vårdnadshavare.')
    expect(write(said)).not.toContain('Klient:')
  })

  test.each(nationalLanguages)('both are whole in %s', (language) => {
    for (const said of [late, refusal]) expect(write(said, ingrid, language)).not.toMatch(/[{}]/)
  })
})
