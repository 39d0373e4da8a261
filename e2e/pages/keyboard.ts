import { expect, type Locator, type Page } from 'playwright/test'

const farthest = 120

/** A person who uses nothing but the keyboard. */
export function keyboard(page: Page) {
  const press = (key: string) => page.keyboard.press(key)

  /** Goes on by Tab until the control has the focus; fails when the page has been gone through without it. */
  async function tabTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible()
    for (let step = 0; step < farthest; step += 1) {
      await press('Tab')
      if (await control.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`The keyboard does not reach ${control}`)
  }

  return {
    press,
    tabTo,
    async pressOn(control: Locator, key = 'Enter'): Promise<void> {
      await tabTo(control)
      await press(key)
    },
    /** Moves through the choices of a list until this one is chosen. */
    async choose(list: Locator, name: string): Promise<void> {
      await tabTo(list)
      const chosen = list.locator('option:checked', { hasText: name })
      const all = await list.getByRole('option').count()
      for (let step = 0; step < all && (await chosen.count()) === 0; step += 1)
        await press('ArrowDown')
      await expect(chosen).toHaveCount(1)
    },
    type: (text: string) => page.keyboard.type(text),
  }
}
