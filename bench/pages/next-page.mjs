import { slowPhone } from './slow-phone.mjs'

/**
 * Follows a link within the service on the slow phone: from a page that has been shown and has all that it takes, as after reading it.
 *
 * @returns milliseconds from the press to the beginning and the end of the answer, to the last of its styles and to the largest paint; and how much moved
 */
export async function nextPage(browser, { from, to, cookie }) {
  const page = await slowPhone(browser, from, cookie)
  await page.goto(from, { waitUntil: 'networkidle' })
  await page
    .locator(`a[href="${new URL(to).pathname}"]`)
    .filter({ visible: true })
    .first()
    .click()
  await page.waitForURL(to, { waitUntil: 'networkidle' })
  const result = await page.evaluate(() => {
    const [{ responseStart, responseEnd }] = performance.getEntriesByType('navigation')
    const styles = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.css\b/.test(name))
    const since = performance.timeOrigin - Number(sessionStorage.getItem('pressed'))
    const { lcp, cls } = window.seen
    return {
      begun: since + responseStart,
      answered: since + responseEnd,
      styled: since + Math.max(0, ...styles.map((it) => it.responseEnd)),
      shown: since + lcp,
      cls,
    }
  })
  await page.context().close()
  return result
}
