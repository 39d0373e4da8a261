import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LoginBox } from './login-box'

describe('who shares a computer is told what logging out leaves on it, and how it goes', () => {
  test.each([
    ['sv', ['Logga ut', 'Radera filer som du har sparat', 'töm webbläsarens historik']],
    ['fi', ['Kirjaudu ulos', 'Poista tallentamasi tiedostot', 'tyhjennä selaimen historia']],
    ['en', ['Log out', 'Delete files that you have saved', 'clear the browser history']],
  ] as const)('%s', (locale, told) => {
    const words = renderToStaticMarkup(<LoginBox locale={locale} />)
    expect(told.filter((one) => !words.includes(one))).toEqual([])
  })
})
