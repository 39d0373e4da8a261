const web = /^https:\/\/[^\s<>"'`\\@/?#]+([/?#][^\s<>"'`\\]*)?$/i
const mail = /^mailto:([a-z0-9.!#$&*+/=^_{|}~-]+@[a-z0-9.-]+)(\?.*)?$/is
const phone = /^tel:([+\d().-]+)([;?].*)?$/is
const longest = 2_000

/**
 * Where a link in a document may lead; null: nowhere, and it is just its text. To the web without a name before the host, which
 * looks like another host, and with the host as the browser will ask for it: letters of other scripts, which look like ours, in
 * Punycode. To one mail address or number, without what a mail or a call would be filled with.
 */
export function linkTarget(href: string): string | null {
  if (href.length > longest) return null
  if (web.test(href)) return webTarget(href)
  const address = mail.exec(href)?.[1]
  if (address) return `mailto:${address}`
  const number = phone.exec(href)?.[1]
  return number ? `tel:${number}` : null
}

function webTarget(href: string): string | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  const { protocol, username, password } = url
  if (protocol !== 'https:' || username !== '' || password !== '') return null
  return web.test(url.href) ? url.href : null
}
