import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Row } from './rows'

const draw = (told: Pick<Parameters<typeof Row>[0], 'apart' | 'lang'>) =>
  renderToStaticMarkup(<Row date="" title="Päätös" href="/a" {...told} />)

test('a day that is said after a title is in the language of the page, and the title in its own', () => {
  const link = /<a href="\/a">(.*)<\/a>/.exec(draw({ lang: 'fi', apart: '5 March 2026' }))?.[1]
  expect(link).toMatch(/^<span lang="fi">Päätös<\/span><span class="[^"]*">, 5 March 2026<\/span>$/)
})

test('a title in the language of the page stands by itself', () =>
  expect(draw({})).toContain('<a href="/a">Päätös</a>'))
