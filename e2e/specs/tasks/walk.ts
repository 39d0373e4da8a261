import { expect, type Download, type Locator, type Page } from 'playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { texts } from '@/mocks/services/identification/texts'
import type { Person } from '@/mocks/world/people/person'
import { checkAccessibility, checkUnscripted } from '../../fixtures/check-accessibility'
import { checkFocusBackwards, checkFocusHere } from '../../fixtures/check-focus'
import { checkLayout } from '../../fixtures/check-layout'
import { identificationPage } from '../../pages/identification-page'
import { keyboard } from '../../pages/keyboard'
import { overviewPage } from '../../pages/overview-page'
import { startPage } from '../../pages/start-page'
import { isFirstTold } from '../../told-in'

/** How each of the tasks is walked: on a phone, with nothing but the keyboard, with script and without. */
export const ways = [
  { way: 'with script', scripted: true },
  { way: 'without script', scripted: false },
] as const

export const phone = { width: 360, height: 740 }

/**
 * One who walks by the keyboard and stops at each page to see that nothing reaches beyond the side, that axe finds nothing, and that
 * one comes back through the page as one went on, which is tried in one language. Each control that is pressed shows the focus first.
 */
export function walk(page: Page, locale: Locale, scripted: boolean) {
  const { tabTo, press, type } = keyboard(page)

  async function pressOn(control: Locator, key = 'Enter'): Promise<void> {
    await tabTo(control)
    await checkFocusHere(page)
    await press(key)
  }

  /** Arrives where this is seen. */
  async function arrive(there: Locator): Promise<void> {
    await expect(there).toBeVisible()
    await checkLayout(page)
    await (scripted ? checkAccessibility(page) : checkUnscripted(page))
    if (isFirstTold(locale)) await checkFocusBackwards(page)
  }

  return {
    press,
    pressOn,
    arrive,
    go: async (link: Locator, there: Locator) => {
      await pressOn(link)
      await arrive(there)
    },
    type: async (field: Locator, words: string) => {
      await tabTo(field)
      await checkFocusHere(page)
      await press('ControlOrMeta+a')
      await type(words)
    },
    save: async (control: Locator): Promise<Download> => {
      const [file] = await Promise.all([page.waitForEvent('download'), pressOn(control)])
      expect(await file.failure()).toBeNull()
      return file
    },
    /** Gives a file to a field for files. */
    give: async (field: Locator, path: string) => {
      const chooser = page.waitForEvent('filechooser')
      await pressOn(field, 'Space')
      await (await chooser).setFiles(path)
    },
    /** Through the menu, which is folded on a phone. */
    goByMenu: async (link: Locator, there: Locator) => {
      await pressOn(page.getByRole('navigation').locator('summary'))
      await pressOn(link)
      await arrive(there)
    },
    logIn: async (person: Person) => {
      const { hetuHeading, hetuLabel } = texts[locale].choose
      await startPage(page, locale).open()
      await pressOn(startPage(page, locale).loginButton)
      await expect(identificationPage(page, locale).heading).toBeVisible()
      await pressOn(page.getByRole('link', { name: hetuHeading }))
      await tabTo(page.getByLabel(hetuLabel))
      await type(person.hetu)
      await press('Enter')
      await arrive(overviewPage(page, locale).headingOf(person))
    },
  }
}
