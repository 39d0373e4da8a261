import { expect, test } from 'vitest'
import { judgeAnswer } from './judge-answer'

const page = (words: string) => `<!doctype html><html><h1>${words}</h1></html>\n`
const judged = (status: number, text: string, retryAfter: string | null = null) =>
  judgeAnswer({ status, retryAfter, text }, ['Beslut', 'Anna'])

test('the page with all that must stand on it is right', () =>
  expect(judged(200, page('Beslut om Anna'))).toBe('right'))

test.each([
  ['a page of somebody else', 200, page('Beslut om Bertil'), null],
  ['a page that breaks off', 200, '<!doctype html><html><h1>Beslut om Anna', null],
  ['the way to the login', 303, '', null],
  ['a fault of ours', 500, page('Uppgifterna kan inte läsas just nu'), '5'],
  ['a 503 that tells nothing', 503, page('Service Unavailable'), '5'],
  ['a 503 that does not say when to come again', 503, page('Sidan kan inte visas just nu'), null],
  ['words of trouble that say that all is well', 200, page('Sidan kan inte visas just nu'), '5'],
])('%s is lost', (_name, status, text, retryAfter) =>
  expect(judged(status, text, retryAfter)).toBe('lost'),
)

test.each(['Sidan kan inte visas just nu', 'Uppgifterna kan inte läsas just nu'])(
  '%s, by its status and with when to come again, is told calmly',
  (words) => expect(judged(503, page(words), '5')).toBe('told'),
)
