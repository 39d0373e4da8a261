import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf } from './address-of'
import { trustedProxies } from './trusted-proxies'

const client = '198.51.100.7'
const proxy = '10.0.0.2'
const forged = '192.0.2.66'

function address(trusted: string | undefined, socket: string | undefined, said?: string): string {
  const headers = said === undefined ? {} : { 'x-forwarded-for': said }
  const request = { socket: { remoteAddress: socket }, headers } as unknown as IncomingMessage
  return addressOf(request, trustedProxies.parse(trusted))
}

test.each([
  ['without proxies, the socket', undefined, client, undefined, client],
  ['without proxies, what anyone writes is not read', undefined, client, forged, client],
  ['behind one proxy, what it says', '1', proxy, client, client],
  ['behind one proxy, not what was written before', '1', proxy, `${forged}, ${client}`, client],
  ['behind two', '2', proxy, `${forged}, ${client}, 10.0.0.3`, client],
  ['a number of none', '0', client, forged, client],
  ['behind a proxy of the network', '10.0.0.0/8', proxy, client, client],
  ['through two of the network', '10.0.0.0/8', proxy, `${forged}, ${client}, 10.9.9.9`, client],
  ['past the proxies of the network', '10.0.0.0/8', client, forged, client],
  ['behind one of several', '10.0.0.1, 10.0.0.2', proxy, client, client],
  ['behind a proxy on this machine', 'loopback', '::1', client, client],
  ['a proxy that says nothing', '1', proxy, undefined, proxy],
  ['a socket that has closed', '1', undefined, client, ''],
  ['words in place of an address', '1', proxy, 'unknown', 'unknown'],
])('%s', (_name, trusted, socket, said, expected) =>
  expect(address(trusted, socket, said)).toBe(expected),
)

test.each([
  ['the network of a household', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['the same from another of its machines', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['that of the neighbour', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['IPv4 written as IPv6', '::ffff:198.51.100.7', client],
])('of IPv6 %s', (_name, socket, expected) => expect(address(undefined, socket)).toBe(expected))

describe('what can be named', () => {
  test.each(['proxy.example', '10.0.0.0/64', '-1', '100'])('not %s', (text) =>
    expect(trustedProxies.safeParse(text).success).toBe(false),
  )
  test.each(['0', '1', '10.0.0.1', '10.0.0.0/8 fd00::/8', 'loopback'])('%s', (text) =>
    expect(trustedProxies.safeParse(text).success).toBe(true),
  )
})
