import { describe, expect, test } from 'vitest'
import { linkTarget } from './link-target'

describe('a link leads', () => {
  test.each([
    ['to a page', 'https://thl.fi/sv?a=1#b', 'https://thl.fi/sv?a=1#b'],
    ['to a host in capitals', 'HTTPS://THL.FI', 'https://thl.fi/'],
    ['to another port', 'https://thl.fi:8443/', 'https://thl.fi:8443/'],
    ['to a host that looks like another', 'https://kаnta.fi/', 'https://xn--knta-53d.fi/'],
    ['to a host of ours in its own letters', 'https://åland.ax/', 'https://xn--land-poa.ax/'],
    ['to a host by its number', 'https://2130706433/', 'https://127.0.0.1/'],
    ['to a path that turns', 'https://thl.fi/\u202efdp', 'https://thl.fi/%E2%80%AEfdp'],
    ['to a path with a sign of addresses', 'https://thl.fi/@thl', 'https://thl.fi/@thl'],
    ['to a mail address', 'mailto:a.b+c@thl.fi', 'mailto:a.b+c@thl.fi'],
    ['to a mail address alone', 'mailto:a@thl.fi?bcc=x@evil.example&body=b', 'mailto:a@thl.fi'],
    ['to a number', 'tel:+358-40(0)1', 'tel:+358-40(0)1'],
    ['to a number alone', 'tel:+358401;phone-context=x?y', 'tel:+358401'],
  ])('%s', (_name, href, target) => {
    expect(linkTarget(href)).toBe(target)
    expect(linkTarget(target)).toBe(target)
  })
})

describe('a link leads nowhere', () => {
  test.each([
    ['with a name before the host', 'https://kanta.fi@evil.example'],
    ['with a name and a word', 'https://kanta.fi:443@evil.example/'],
    ['with an empty name', 'https://@evil.example/'],
    ['with a name in percents', 'https://kanta.fi%40evil.example/'],
    ['with a backslash', 'https://evil.example\\@kanta.fi'],
    ['with a line end', 'https://evil\n.example'],
    ['with a host that turns', 'https://evil\u202e.example'],
    ['without a host', 'https:///thl.fi'],
    ['over an open line', 'http://thl.fi'],
    ['without a scheme', '//thl.fi'],
    ['within our service', '/sv/logout'],
    ['to a place', '#a'],
    ['to a script', 'javascript:alert(1)'],
    ['to data', 'data:text/html,a'],
    ['to a file', 'file:///etc/passwd'],
    ['to a program', 'ms-word:ofe|u|https://evil.example'],
    ['to several mail addresses', 'mailto:a@thl.fi,b@evil.example'],
    ['to a mail address in percents', 'mailto:a@thl.fi%0Abcc:b@evil.example'],
    ['to a mail of nobody', 'mailto:?to=a@thl.fi'],
    ['to a service code', 'tel:*%2306%23'],
    ['without end', `https://thl.fi/${'a'.repeat(2_000)}`],
    ['to nothing', ''],
  ])('%s', (_name, href) => expect(linkTarget(href)).toBeNull())
})
