import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { correctionMail, correctionText, type Correction } from './correction-text'
import { asPlainText } from './letter-text'

const named = (name: string) => ({ name: inEachLanguage(() => name) })
const ingrid = {
  displayName: 'Ingrid Sandvik',
  birthDate: '1984-03-09',
  actorName: 'Ingrid Sandvik',
  capacity: 'self',
} as const
const mikael = {
  displayName: 'Elsa Sandvik',
  birthDate: '2016-05-02',
  actorName: 'Mikael Sandvik',
  capacity: 'guardian',
} as const
const correction: Correction = {
  whose: ingrid,
  today: '2026-11-29',
  title: 'Beslut om ledsagning',
  madeOn: '2026-11-18',
  storedOn: '2026-11-19',
  unit: { ...named('Regnbågsgränd'), contact: { address: null } },
  controller: { ...named('Birkaland'), address: 'PB 108, 00000 Sagostad' },
}
const typed = { place: 'Andra stycket', wrong: 'Jag bor ensam.', right: 'Jag bor med min syster.' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const letter = (changes: Partial<Correction> = {}) =>
  plain(asPlainText(correctionText('sv', { ...correction, ...changes }, typed)))
const mail = (changes: Partial<Correction> = {}) =>
  plain(correctionMail('sv', { ...correction, ...changes }, typed).body)

describe('the letter about an error', () => {
  test.each([
    ['is to the unit and its controller', 'Till: Regnbågsgränd, Birkaland, PB 108, 00000 Sagostad'],
    [
      'names the document and its day',
      'Handling: Beslut om ledsagning, daterad den 18 november 2026',
    ],
    ['says which version is meant', 'lagrad i Kanta-tjänsterna den 19 november 2026'],
    ['names the place', 'Ställe i handlingen: Andra stycket'],
    ['says what is wrong', 'Det här är fel: Jag bor ensam.'],
    ['says how it should be', 'Så här borde det vara: Jag bor med min syster.'],
    ['names the article on correction', 'artikel 16'],
    ['says by when an answer is due', 'är den sista dagen den 29 december 2026'],
    ['asks for the reasons of a refusal', 'skriftligt svar som berättar varför (artikel 12.4)'],
    [
      'leaves the personal identity code to be written by hand',
      'Personbeteckning (fylls i för hand)',
    ],
  ])('%s', (_name, words) => expect(letter()).toContain(words))

  test('has the address of the unit where it has one', () =>
    expect(
      letter({ unit: { ...named('Regnbågsgränd'), contact: { address: 'Gränden 1' } } }),
    ).toContain('Till: Regnbågsgränd, Birkaland, Gränden 1'))

  test('names a unit once that is its own controller', () =>
    expect(letter({ controller: { ...named('Regnbågsgränd'), address: null } })).toContain(
      'Till: Regnbågsgränd\n',
    ))

  test('is never to Kanta', () => {
    expect(correctionText('sv', correction, typed).parties.join()).not.toContain('Kanta')
  })

  test('of one who acts for another says for whom, and in what role', () =>
    expect(letter({ whose: mikael })).toContain('Klient: Elsa Sandvik. Min roll: vårdnadshavare.'))
})

describe('the text for an e-mail', () => {
  test('asks for the same, and leaves nothing to be filled in', () => {
    expect(mail()).toContain('Så här borde det vara: Jag bor med min syster.')
    expect(mail()).not.toContain('____')
    expect(mail()).not.toContain('Personbeteckning')
  })

  test('is signed by the one who writes', () =>
    expect(mail({ whose: mikael })).toContain('Hälsningar, Mikael Sandvik'))

  test('has a subject that tells nothing of the document', () =>
    expect(correctionMail('sv', correction, typed).subject).toBe(
      'Begäran om rättelse av en handling',
    ))
})
