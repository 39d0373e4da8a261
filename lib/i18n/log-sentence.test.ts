import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { logGrounds, logKinds, statutoryGrounds } from '@/lib/domain/codes/log'
import { actorOf, logSentence, type LoggedRow } from './log-sentence'
import { locales } from './locales'

const party = (id: string, name: string) => ({ id, name: inEachLanguage(() => name) })
const row: LoggedRow = {
  events: 1,
  last: '2026-11-18T07:42:00Z',
  kind: 'use',
  operation: 'read-document',
  automatic: false,
  ground: 'own-register',
  statutoryGround: null,
  refusal: null,
  organisation: party('county-08', 'Birkalands välfärdsområde'),
  unit: null,
  register: party('county-05', 'Egentliga Finlands välfärdsområde'),
  consentOn: null,
  actor: null,
  actorName: null,
  capacity: null,
  documentCount: 1,
}
const person = { organisation: null, register: null, unit: null, ground: 'own-data' } as const
const say = (changes: Partial<LoggedRow>, perspective: 'self' | 'other' = 'self') =>
  logSentence('sv', { ...row, ...changes }, perspective).replaceAll('\u00a0', ' ')

describe('what professionals did', () => {
  test.each([
    [
      'use of the own register',
      {},
      'Birkalands välfärdsområde läste en handling i sitt eget register.',
    ],
    [
      'a search that opened nothing',
      { documentCount: 0 },
      'Birkalands välfärdsområde sökte bland dina uppgifter i sitt eget register. Ingen handling öppnades.',
    ],
    [
      'the unit stands beside the organisation',
      { unit: party('u', 'Enheten Regnbågsgränd'), documentCount: 3 },
      'Birkalands välfärdsområde (Enheten Regnbågsgränd) läste 3 handlingar i sitt eget register.',
    ],
    [
      'an official who asks whether a document shows',
      { kind: 'maintenance', operation: 'check-display' },
      'Birkalands välfärdsområde kontrollerade om en handling visas i MittKanta.',
    ],
    [
      'a copy of the whole register',
      { kind: 'maintenance', operation: 'export-register', documentCount: 3 },
      'Birkalands välfärdsområde hämtade en kopia av sitt eget register. 3 handlingar var med.',
    ],
    [
      'a hold',
      { kind: 'maintenance', operation: 'hold-document', ground: 'archivist' },
      'Birkalands välfärdsområde beslutade att en handling inte gallras tills vidare. Det gjordes av en Kanta-arkivarie.',
    ],
    [
      'the end of a hold',
      { kind: 'maintenance', operation: 'release-document', ground: 'archivist' },
      'Birkalands välfärdsområde beslutade att en handling kan gallras i sin tid igen. Det gjordes av en Kanta-arkivarie.',
    ],
    [
      'what is no longer kept',
      {
        kind: 'maintenance',
        operation: 'end-of-keeping',
        automatic: true,
        events: 2,
        documentCount: 2,
      },
      'Birkalands välfärdsområde sparar inte längre 2 handlingar. De har gallrats ur arkivet, eftersom bevaringstiden har gått ut.',
    ],
    [
      'one who supervises the use of the register',
      { kind: 'maintenance', operation: 'supervise-use' },
      'Birkalands välfärdsområde kontrollerade hur dina uppgifter i det egna registret har använts.',
    ],
    [
      'an official who asks how documents show',
      { kind: 'maintenance', operation: 'check-display', documentCount: 0 },
      'Birkalands välfärdsområde kontrollerade hur dina handlingar visas i MittKanta.',
    ],
    [
      'a bought service',
      { ground: 'register-access' },
      'Birkalands välfärdsområde läste en handling i registret hos Egentliga Finlands välfärdsområde med stöd av åtkomsträtt till register.',
    ],
    [
      'extensive access',
      { ground: 'extensive-register-access', documentCount: 2 },
      'Birkalands välfärdsområde läste 2 handlingar i registret hos Egentliga Finlands välfärdsområde med stöd av omfattande åtkomsträtt.',
    ],
    [
      'a disclosure by consent',
      { kind: 'disclosure', ground: 'consent', consentOn: '2026-01-12', documentCount: 3 },
      'Birkalands välfärdsområde hämtade 3 handlingar ur registret hos Egentliga Finlands välfärdsområde med stöd av ditt tillstånd från den 12 januari 2026.',
    ],
    [
      'a disclosure by a consent whose day is not known',
      { kind: 'disclosure', ground: 'consent' },
      'Birkalands välfärdsområde hämtade en handling ur registret hos Egentliga Finlands välfärdsområde med stöd av ditt tillstånd.',
    ],
    [
      'a disclosure by statutory right',
      { kind: 'disclosure', ground: 'statutory-right', statutoryGround: 'urgent-need' },
      'Birkalands välfärdsområde hämtade en handling ur registret hos Egentliga Finlands välfärdsområde med stöd av en lagstadgad rätt: brådskande behov av hjälp. Då behövs inget tillstånd.',
    ],
    [
      'an attempt against a prohibition',
      { kind: 'refused', ground: 'consent', refusal: 'prohibition', documentCount: 0 },
      'Birkalands välfärdsområde bad om dina uppgifter hos en annan personuppgiftsansvarig. Uppgifterna lämnades inte ut, eftersom ett förbud var i kraft.',
    ],
    [
      'an attempt without a consent',
      { kind: 'refused', ground: 'consent', refusal: 'consent' },
      'Birkalands välfärdsområde bad om dina uppgifter hos en annan personuppgiftsansvarig. Inget lämnades ut, eftersom inget tillstånd var i kraft.',
    ],
    [
      'an attempt without a ground',
      { kind: 'refused', ground: 'none', refusal: 'no-ground' },
      'Birkalands välfärdsområde bad om dina uppgifter. Inget lämnades ut, eftersom ingen klientrelation eller annan grund angavs.',
    ],
    [
      'an attempt to store that was refused',
      { kind: 'refused', operation: 'store-documents', ground: 'none', refusal: 'no-ground' },
      'Birkalands välfärdsområde försökte lagra uppgifter om dig. Inget lagrades.',
    ],
    [
      'a statement at a desk that was refused',
      { kind: 'refused', operation: 'make-statement', ground: 'none', refusal: 'other' },
      'Birkalands välfärdsområde försökte göra en ändring som gäller tillstånd, förbud eller informationen om Kanta-tjänsterna. Inget registrerades.',
    ],
    [
      'the reader’s own',
      { ...person, kind: 'refused', operation: 'make-statement', actor: 'reader' },
      'Du försökte göra en ändring som gäller tillstånd, förbud eller informationen om Kanta-tjänsterna. Inget registrerades.',
    ],
    [
      'a guardian’s',
      {
        ...person,
        kind: 'refused',
        operation: 'make-statement',
        actor: 'representative',
        capacity: 'guardian',
      },
      'En vårdnadshavare försökte göra en ändring som gäller tillstånd, förbud eller informationen om Kanta-tjänsterna. Inget registrerades.',
    ],
    [
      'automatic runs of a month',
      { automatic: true, events: 24 },
      'Birkalands välfärdsområde behandlade uppgifterna automatiskt. 24 likadana händelser i november 2026 visas som en rad.',
    ],
    [
      'a document that was annulled',
      { operation: 'annul-document' },
      'Birkalands välfärdsområde makulerade en handling i registret hos Egentliga Finlands välfärdsområde.',
    ],
    [
      'a statement that was noted at a desk',
      { kind: 'statement', operation: 'give-consent' },
      'Birkalands välfärdsområde antecknade ditt tillstånd att lämna ut uppgifterna.',
    ],
    [
      'an event of a kind that is not known',
      { kind: null, ground: null },
      'Birkalands välfärdsområde hanterade dina uppgifter. Händelsen är antecknad, men vi kan inte beskriva den närmare.',
    ],
    [
      'an organisation that is not known',
      { organisation: party('', '–') },
      'En organisation vars namn saknas läste en handling i sitt eget register.',
    ],
  ] as const)('%s', (_name, changes, sentence) => {
    expect(say(changes)).toBe(sentence)
  })

  test('to a representative the data is the client’s', () => {
    expect(say({ documentCount: 0 }, 'other')).toContain('klientens uppgifter')
  })
})

describe('what was read in MittKanta', () => {
  test.each([
    [
      'the own documents',
      { kind: 'own-view', actor: 'reader', documentCount: 3 },
      'Du läste 3 handlingar i MittKanta.',
    ],
    [
      'pages and lists',
      { kind: 'own-view', actor: 'reader', operation: 'display-index' },
      'Du öppnade sidor och listor i MittKanta.',
    ],
    [
      'the log',
      { kind: 'own-view', actor: 'reader', operation: 'read-log' },
      'Du öppnade den här loggen.',
    ],
    [
      'a guardian whose name is known',
      {
        kind: 'view-on-behalf',
        actor: 'representative',
        actorName: 'Mikael Sandvik',
        capacity: 'guardian',
      },
      'Mikael Sandvik läste en handling i MittKanta som vårdnadshavare.',
    ],
    [
      'a proxy whose name is not told',
      { kind: 'view-on-behalf', actor: 'representative', capacity: 'proxy', documentCount: 2 },
      'Ett ombud läste 2 handlingar i MittKanta som ombud med fullmakt.',
    ],
    [
      'the reader for another',
      { kind: 'view-on-behalf', actor: 'reader', capacity: 'guardian' },
      'Du läste en handling i MittKanta som vårdnadshavare.',
    ],
    [
      'a guardian who read no document',
      {
        kind: 'view-on-behalf',
        actor: 'representative',
        capacity: 'guardian',
        operation: 'display-index',
      },
      'En vårdnadshavare öppnade sidor i MittKanta för din räkning.',
    ],
    [
      'a guardian who looked at the log',
      {
        kind: 'view-on-behalf',
        actor: 'representative',
        capacity: 'guardian',
        operation: 'read-log',
      },
      'En vårdnadshavare öppnade den här loggen för din räkning.',
    ],
    [
      'a proxy who looked at the consents',
      {
        kind: 'view-on-behalf',
        actor: 'reader',
        capacity: 'proxy',
        operation: 'search-statements',
      },
      'Du tittade på tillstånd och förbud för din räkning.',
    ],
    [
      'a consent',
      { kind: 'statement', actor: 'reader', operation: 'give-consent' },
      'Du gav tillstånd att lämna ut uppgifterna.',
    ],
    [
      'a prohibition by a proxy',
      {
        kind: 'statement',
        actor: 'representative',
        capacity: 'proxy',
        operation: 'set-prohibition',
      },
      'Ett ombud registrerade ett förbud mot att lämna ut uppgifter.',
    ],
  ] as const)('%s', (_name, changes, sentence) => {
    expect(say({ ...person, ...changes })).toBe(sentence)
  })
})

test('every combination has a sentence in every language', () => {
  const rows = logKinds.flatMap((kind) =>
    [...logGrounds, null].flatMap((ground) =>
      [...statutoryGrounds, null].flatMap((statutoryGround) =>
        [
          'read-document',
          'display-index',
          'read-log',
          'set-prohibition',
          'store-document',
          'else',
        ].flatMap((operation) =>
          [0, 1, 5].map((documentCount) => ({
            ...row,
            kind,
            ground,
            statutoryGround,
            operation,
            documentCount,
          })),
        ),
      ),
    ),
  )
  for (const locale of locales) {
    for (const each of rows) {
      const sentence = logSentence(locale, each, 'self')
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toMatch(/[{}]|undefined| {2}|\.\./)
    }
  }
})

test('a sentence of an organisation begins with it', () => {
  for (const locale of locales) {
    expect(logSentence(locale, row, 'self').startsWith(actorOf(locale, row))).toBe(true)
  }
})
