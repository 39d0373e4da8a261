import { expect, test } from 'vitest'
import { html } from '../../harness/html'
import { atFirstFault } from './at-first-fault'
import { field } from './field'
import { select } from './select'

const line = (name: string, fault?: string) => field({ name, label: name, fault })

test('a page that says what is wrong begins at the first of it, and at no other', () => {
  const { text } = atFirstFault([
    line('day'),
    select({ name: 'type', label: 'Typ', options: [], fault: 'Välj typen.' }),
    line('reason', 'Skriv orsaken.'),
  ])
  expect(text.match(/ autofocus/g)).toHaveLength(1)
  expect(text).toMatch(/tabindex="-1" autofocus[^>]*>Välj typen\.</)
})

test.each([
  ['nothing is wrong', [line('day')]],
  ['its first words say it', [html`<div class="notice-notice notice-stop"></div>`, line('a', 'b')]],
])('a page begins at its top when %s', (_name, body) => {
  expect(atFirstFault(body).text).not.toContain('autofocus')
})
