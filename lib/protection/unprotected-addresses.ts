import { isEncrypted } from '@/lib/database/is-encrypted'

type Addresses = Readonly<Record<string, string | undefined>>

/** The addresses of this machine itself, as `URL` writes them. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * The names of the addresses over which data would go unprotected: a program that is reached by https: must not itself go
 * on in clear. Where it is not reached by https: there are none, for then it is a demonstration on one machine. What is
 * not known to be protected is not.
 *
 * @param publicUrl at which the program is reached
 * @param addresses by the names of their settings; one that ends in DATABASE_URL is given to the driver of PostgreSQL
 */
export function unprotectedAddresses(publicUrl: string, addresses: Addresses): readonly string[] {
  if (!publicUrl.startsWith('https:')) return []
  return Object.entries(addresses)
    .filter(([name, address]) => address !== undefined && !isProtected(name, address))
    .map(([name]) => name)
}

function isProtected(name: string, address: string): boolean {
  if (name.endsWith('DATABASE_URL') || /^postgres(ql)?:/i.test(address)) return isEncrypted(address)
  // Words instead of an address, as "on", and sockets of this machine.
  if (/^([a-z]+|\/.*)$/.test(address)) return true
  const [, host] = /^([^/]+):\d+$/.exec(address) ?? []
  if (host !== undefined) return loopback.test(host)
  if (!URL.canParse(address)) return false
  const { hostname, protocol, search } = new URL(address)
  if (protocol === 'https:') return true
  // Mail by `smtp:` waits for STARTTLS, and sends nothing without (send-mail.ts); a parameter could tell it not to.
  if (protocol === 'smtps:' || protocol === 'smtp:') return search === ''
  return protocol === 'http:' && loopback.test(hostname)
}

/** Addresses to which traces are sent, by the names that the OpenTelemetry specification has for them. */
export const traceAddresses = (environment: Addresses): Addresses =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name, address]) => address !== '' && /^OTEL_EXPORTER_OTLP_(\w+_)?ENDPOINT$/.test(name),
    ),
  )

/** Whether a mail server is this machine itself, where nothing needs to be encrypted. */
export const isLoopback = (address: string) => loopback.test(new URL(address).hostname)
