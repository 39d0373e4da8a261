import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { spoken } from '../../fixtures/ear/spoken'

test('a page that is still coming is heard to its end @accessibility', async ({ page }) => {
  const slow = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><title>a</title><main><h1>First</h1>${' '.repeat(4_000)}`)
    setTimeout(() => response.end('<p>Last</p></main>'), 2_000)
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = slow.address() as AddressInfo
    await page.setContent(`<a href="http://127.0.0.1:${port}/">Go</a>`)
    await spoken(page)
    await page.getByRole('link').click()
    await expect(page.getByRole('heading')).toBeVisible()
    expect(await spoken(page)).toContain('Last')
  } finally {
    slow.closeAllConnections()
    slow.close()
  }
})
