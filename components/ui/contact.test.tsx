import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Contact } from './contact'

const labels = { phoneLabel: 'Telefon', emailLabel: 'E-post' }
const draw = (told: Partial<Parameters<typeof Contact>[0]>) =>
  renderToStaticMarkup(<Contact {...labels} {...told} />)

describe('a number can be called as it is written', () => {
  test.each([
    ['with spaces', '040 123 4567', '0401234567'],
    ['with the country', '+358 40 123 4567', '+358401234567'],
    ['with the zero that is left out from abroad', '+358 (0)40 123 4567', '+358401234567'],
    ['with a hyphen and the area in brackets', '(09) 310-5000', '093105000'],
    ['with a no-break space', '040\u00a01234567', '0401234567'],
  ])('%s', (_name, phone, called) => {
    const html = draw({ phone })
    expect(html).toContain(`href="tel:${called}"`)
    expect(html).toContain(phone)
  })
})

test('what is not known has no place', () => {
  const html = draw({ name: 'Anna Testlund', phone: null, email: null, hours: null, address: null })
  expect(html).toContain('Anna Testlund')
  expect(html).not.toMatch(/<a |<span|Telefon|E-post/)
})

describe('a mail goes to one address, and is empty', () => {
  test.each([
    ['an address', 'a.b@lansi.example', true],
    ['one that fills the mail', 'a@lansi.example?bcc=x@evil.example', false],
    ['two', 'a@lansi.example,b@evil.example', false],
    ['one in percents', 'a%0Abcc@lansi.example', false],
    ['none', 'på begäran', false],
  ])('%s', (_name, email, pressed) => {
    const html = draw({ email })
    expect(html.includes('href="mailto:')).toBe(pressed)
    expect(html).toContain(email)
  })
})
