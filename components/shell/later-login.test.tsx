import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { paths } from '@/lib/client/paths'
import type { LaterLogin } from '@/lib/contracts/portal/own-sessions'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LaterLoginLine } from './later-login'

const login: LaterLogin = { at: '2026-11-21T10:00:00.000Z', browser: 'firefox', system: 'android' }

test.each(locales)('in %s the line leads to the sessions, but for where they stand', (locale) => {
  const t = translator(locale)
  const draw = (path: string) =>
    renderToStaticMarkup(<LaterLoginLine locale={locale} login={login} path={path} />)
  const href = `href="${paths.sessions(locale)}"`
  expect(draw('/self/documents?type=decision')).toContain(href)
  expect(draw('/self/sessions-of-others')).toContain(href)
  for (const here of ['/self/sessions', '/self/sessions?done=one']) {
    expect(draw(here)).not.toContain('<a ')
    expect(draw(here)).toContain('Firefox')
    expect(draw(here)).toContain(t('sessions.later.known'))
  }
})
