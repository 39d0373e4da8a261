import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Choice } from './choice'
import { Field, SelectField } from './field'

const said = { id: 'it', label: 'Namn', errorWord: 'Fel:' }

type Notes = Readonly<{ hint?: string; error?: string }>
const fields: Record<string, (notes: Notes) => ReactNode> = {
  'a line of text': (notes) => <Field {...said} {...notes} />,
  'a list': (notes) => <SelectField {...said} {...notes} />,
  'a box to tick': (notes) => <Choice {...said} {...notes} name="it" value="true" />,
}

describe.each(Object.entries(fields))('%s', (_name, field) => {
  const draw = (notes: Notes) => renderToStaticMarkup(field(notes))

  test('that is as it should be is described by nothing', () => {
    const html = draw({})
    expect(html).toContain('id="it"')
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  test('with a hint is described by it', () =>
    expect(draw({ hint: 'Som i passet' })).toContain('aria-describedby="it-hint"'))

  test('with an error says that it is wrong, and why, after the hint', () => {
    const html = draw({ hint: 'Som i passet', error: 'Skriv ett namn.' })
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="it-hint it-error"')
    expect(html).toMatch(/id="it-error".*Fel: .*Skriv ett namn\./)
  })
})
