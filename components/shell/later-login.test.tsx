import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { paths } from '@/lib/addresses/paths'
import type { LaterLogin } from '@/lib/contracts/portal/own-sessions'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LaterLoginLine } from './later-login'

const login: LaterLogin = { at: '2026-11-21T10:00:00.000Z', browser: 'firefox', system: 'android' }

test.each(locales)('in %s the line leads to the sessions, but for where they stand', (locale) => {
  const t = translator(locale)
  const draw = (address: string) =>
    renderToStaticMarkup(<LaterLoginLine locale={locale} login={login} address={address} />)
  const href = `href="${paths.sessions(locale)}"`
  expect(draw(`/${locale}/self/documents?type=decision`)).toContain(href)
  expect(draw(`/${locale}/self/sessions-of-others`)).toContain(href)
  for (const query of ['', '?done=one']) {
    const here = paths.sessions(locale) + query
    expect(draw(here)).not.toContain('<a ')
    expect(draw(here)).toContain('Firefox')
    expect(draw(here)).toContain(t('sessions.later.known'))
    expect(draw(here)).toContain(`name="seen" value="${login.at}"`)
  }
})
