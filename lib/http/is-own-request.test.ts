import { expect, test } from 'vitest'
import { isOwnRequest } from './is-own-request'

const portal = 'https://mittkanta.example'

test.each([
  ['our own form', { 'sec-fetch-site': 'same-origin', origin: portal }, true],
  ['our own form that hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['our own form in an old browser', { origin: portal }, true],
  ['our own form in one that tells a page only', { referer: `${portal}/sv/self` }, true],
  [
    'a form of another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    false,
  ],
  ['a form of a sister site', { 'sec-fetch-site': 'same-site', origin: portal }, false],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
  ['another site in an old browser', { origin: 'https://evil.example' }, false],
  [
    'another site that tells our page',
    { origin: 'https://evil.example', referer: `${portal}/sv` },
    false,
  ],
  ['a page of another site', { referer: 'https://evil.example/https://mittkanta.example' }, false],
  ['a host that begins as ours', { referer: `${portal}.evil.example/sv` }, false],
  ['a hidden origin in an old browser', { origin: 'null' }, false],
  ['our origin over http', { origin: 'http://mittkanta.example' }, false],
  ['a request that says nothing', {}, false],
])('%s', (_name, headers, own) => expect(isOwnRequest(headers, portal)).toBe(own))
