import { expect, test } from 'vitest'
import { browserWord, readWord, writtenWord } from './browser-word'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

test.each([
  ['firefox/android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'],
  ['firefox/linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  ['firefox/ios', `${phone} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`],
  ['chrome/windows', `${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36`],
  [
    'chrome/android',
    `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36`,
  ],
  ['chrome/ios', `${phone} CriOS/142.0 Mobile/15E148 Safari/604.1`],
  [
    'chrome/chromeos',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/142.0.0.0 Safari/537.36`,
  ],
  [
    'chrome/linux',
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/142.0.0.0 Safari/537.36`,
  ],
  ['edge/windows', `${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
  ['opera/windows', `${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0`],
  [
    'samsung/android',
    `Mozilla/5.0 (Linux; Android 10; K) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  ['safari/ios', `${phone} Version/18.1 Mobile/15E148 Safari/604.1`],
  [
    'safari/macos',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  ],
  ['unknown/unknown', 'curl/8.5.0'],
  ['unknown/unknown', ''],
  ['unknown/unknown', null],
  ['unknown/unknown', `${'x'.repeat(600)} Firefox/145.0`],
])('%s is what says of itself: %s', (word, said) => {
  expect(writtenWord(browserWord(said))).toBe(word)
  expect(readWord(word)).toEqual(browserWord(said))
})

test.each(['', '/', 'firefox', 'Ingrid/Sandvik'])('%j is no word of ours', (written) => {
  expect(readWord(written)).toEqual({
    browser: written === 'firefox' ? 'firefox' : 'unknown',
    system: 'unknown',
  })
})
