import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Forms that do nothing in the name of the one who is logged in: they log in or out, look, or lead on. */
const ofAnyLogin = [
  'documents/search-form.tsx',
  'leave/leave-bar.tsx',
  'log-proof/lighter-form.tsx',
  'log/answer-form.tsx',
  'log/letter-next.tsx',
  'login/login-outcome-page.tsx',
  'login/session-ended-page.tsx',
  'login/who-is-here-page.tsx',
  'representation/acting-for.tsx',
  'representation/representations-page.tsx',
  'session/session-warning.tsx',
  'shell/acting-bar.tsx',
  'shell/later-login.tsx',
  'shell/masthead.tsx',
  'start/login-box.tsx',
]

test('every form that does something says of which login its page is', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
  const forms = files.filter(
    (file) => file.endsWith('.tsx') && textOf(file).includes('method="post"'),
  )
  expect(forms.length).toBeGreaterThan(15)
  const without = forms.filter((file) => !textOf(file).includes('<OfThisLogin '))
  expect(without.sort()).toEqual(ofAnyLogin)
})

const textOf = (file: string) => readFileSync(`components/${file}`, 'utf8')
