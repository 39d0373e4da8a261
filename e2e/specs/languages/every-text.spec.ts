import type { Page } from 'playwright/test'
import { defaultLocale, locales } from '@/lib/i18n/locales'
import { swedishWords } from '../../fixtures/swedish-words'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'
import { emptyPages, openPages, ownPages } from '../accessibility/pages'

const longEnough = 12

test.use({ trace: 'off' })

for (const locale of locales.filter((each) => each !== defaultLocale)) {
  test(`no Swedish is left for one who reads another language (${locale}) @languages`, async ({
    page,
    enter,
  }) => {
    const words = swedishWords(locale)
    expect(words.length).toBeGreaterThan(300)
    for (const path of openPages) await check(`/${locale}${path}`)
    await enter('ingrid-sandvik')
    for (const path of ownPages) await check(`/${locale}${path}`)
    await documentsPage(page, locale).open('?type=client-plan')
    const plan = await documentsPage(page, locale).documentLinks.first().getAttribute('href')
    await check(plan ?? '')
    await page.context().clearCookies()
    await enter('rolf-hagglund')
    for (const path of emptyPages) await check(`/${locale}${path}`)

    async function check(address: string) {
      await page.goto(address)
      const texts = await textsOf(page, locale)
      expect(texts.length).toBeGreaterThan(5)
      const found = texts.filter((text) => words.some((word) => isIn(text, word)))
      expect(found, address).toEqual([])
    }
  })
}

/** Short pieces count only as a whole text, as they may be part of a name. */
const isIn = (text: string, word: string) =>
  text === word || (word.length >= longEnough && text.includes(word))

/** What the page says in its own language, also to screen readers; what is marked as another language is left out. */
const textsOf = (page: Page, locale: string) =>
  page.evaluate((language) => {
    const said = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode
      const ours = parent?.closest('[lang]')?.getAttribute('lang') === language
      if (ours && !parent?.closest('script, style, template')) said.push(textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder'])
        said.push(element.getAttribute(name) ?? '')
    return said.map((text) => text.replaceAll('\u00ad', '').trim()).filter((text) => text !== '')
  }, locale)
