import { expect, test } from 'vitest'
import { html } from './html'
import { renderPage } from './page'
import { renderFrame } from '../workbench/view/frame'

const page = {
  ...{ language: 'sv' as const, heading: 'a', service: 'a', banner: 'a', skip: 'a' },
  ...{ languageLabel: 'a', footer: 'a', body: html`<p>1</p>` },
} as const

test.each([
  ['of the identification, the mandates and the mails', renderPage(page)],
  ['of the workbench', renderFrame({ ...page, address: '/' })],
])('a page %s keeps phones from making links of its numbers', (_name, text) => {
  const meta = /<meta name="format-detection" content="([^"]*)"/.exec(text)
  expect(meta?.[1]).toBe('telephone=no, date=no, address=no, email=no')
})
