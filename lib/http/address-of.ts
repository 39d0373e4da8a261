import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'
import type { IsTrusted } from './trusted-proxies'

/**
 * Where a request comes from, to be counted by: the address of the socket, or what the outermost of our own proxies says. Of IPv6 the network
 * of 64 bits, all of which one household has.
 */
export function addressOf(request: IncomingMessage, isTrusted: IsTrusted): string {
  // A socket that has closed has no address any more.
  const address = request.socket.remoteAddress ? proxyAddr(request, isTrusted) : ''
  return networkOf(address)
}

function networkOf(text: string): string {
  if (!ipaddr.isValid(text)) return text
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) return address.toString()
  const parts = (address as ipaddr.IPv6).parts.slice(0, 4)
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`
}
