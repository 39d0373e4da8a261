/** Gives a window these cookies, and no others. */
export async function carry(context, url, cookies) {
  await context.clearCookies()
  const pairs = cookies.split('; ').map((cookie) => cookie.split('='))
  await context.addCookies(
    pairs.map(([name, value]) => ({ name, value, url: new URL(url).origin })),
  )
}

/**
 * A new window of a phone with a processor four times slower, on 1.6 Mbps with 150 ms, whose pages say when they were largest painted, how much
 * moved, and when a link was pressed that led to them.
 *
 * @returns its page; closing its context ends it
 */
export async function slowPhone(browser, url, cookie) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  await carry(context, url, cookie)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.cls += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    const note = ({ timeStamp }) =>
      sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp))
    addEventListener('click', note, { capture: true })
  })
  return page
}
