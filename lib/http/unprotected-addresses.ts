type Addresses = Readonly<Record<string, string | undefined>>

/** The addresses of this machine itself, as `URL` writes them. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Beside https, what is encrypted by itself. Mail by `smtp:` waits for STARTTLS, and sends nothing without (send-mail.ts). */
const encrypted: readonly string[] = ['https:', 'smtps:', 'smtp:']

/** How PostgreSQL is told to encrypt, and to check whom it talks to. */
const encryptedDatabase = /[?&]sslmode=(verify-full|verify-ca|require)(&|$)/

/**
 * The names of the addresses over which data would go unprotected: a program that is reached by https: must not itself go
 * on in clear. Where it is not reached by https: there are none, for then it is a demonstration on one machine.
 *
 * @param publicUrl at which the program is reached
 */
export function unprotectedAddresses(publicUrl: string, addresses: Addresses): readonly string[] {
  if (!publicUrl.startsWith('https:')) return []
  return Object.entries(addresses)
    .filter(([, address]) => address !== undefined && !isProtected(address))
    .map(([name]) => name)
}

function isProtected(address: string): boolean {
  // Words instead of an address, as "on", and sockets of this machine.
  if (!URL.canParse(address)) return !address.includes('://')
  const { hostname, protocol, search } = new URL(address)
  if (hostname === '' || loopback.test(hostname)) return true
  return encrypted.includes(protocol) || encryptedDatabase.test(search)
}

/** Whether a mail server is this machine itself, where nothing needs to be encrypted. */
export const isLoopback = (address: string) => loopback.test(new URL(address).hostname)
