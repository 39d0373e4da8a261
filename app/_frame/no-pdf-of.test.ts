import { expect, test } from 'vitest'
import { noPdfOf, withoutPdf } from './no-pdf-of'

test.each([
  ['too much work', { failure: 'too-much' }, '/page?pdf=too-much'],
  [
    'signs',
    { failure: 'signs-missing', signs: ['文', '中', '中'] },
    '/page?pdf=signs-missing&signs=4e2d-6587',
  ],
  [
    'a sign of several parts',
    { failure: 'signs-missing', signs: ['中\ufe00'] },
    '/page?pdf=signs-missing&signs=4e2d-fe00',
  ],
  ['what the page says itself', { failure: 'not-found' }, '/page'],
])('the address of the page says why there is no file: %s', (_, failure, expected) =>
  expect(withoutPdf('/page', failure)).toBe(expected),
)

test.each([
  ['nothing asked', {}, null],
  ['no reason of ours', { pdf: 'else' }, null],
  ['a reason', { pdf: 'busy' }, { why: 'busy' }],
  [
    'signs',
    { pdf: 'signs-missing', signs: '4e2d-6587' },
    { why: 'signs-missing', signs: [0x4e2d, 0x6587] },
  ],
  ['signs of nobody', { pdf: 'signs-missing' }, { why: 'signs-missing', signs: [] }],
  [
    'what is no number of a sign',
    { pdf: 'signs-missing', signs: '<b>-zz-110000-4e2d' },
    { why: 'signs-missing', signs: [0x4e2d] },
  ],
  [
    'letters in an order that would make a word: they are turned and few',
    { pdf: 'signs-missing', signs: '68-65-6c-6c-6f-77-78' },
    { why: 'signs-missing', signs: [0x65, 0x68, 0x6c, 0x6f, 0x77] },
  ],
])('of an address with %s', (_, asked, expected) => expect(noPdfOf(asked)).toEqual(expected))
