import pg from 'pg'
import { serverAddress } from './server-address'

/** By which PostgreSQL's driver encrypts and looks whom it talks to, whatever the server says. */
const modes: readonly string[] = ['verify-full', 'verify-ca', 'require']
const ownMachine = /^(localhost|127(\.\d{1,3}){3}|::1|\/.*)$/

/**
 * Whether what is said to a database cannot be read on the way: by TLS, or on this machine. The driver itself is asked whom it
 * would turn to, for a parameter of the address (`?host=`) or a variable of its own (`PGHOST`) may name another.
 *
 * @param address `postgres://…`; one that the driver can't read counts as open
 */
export function isEncrypted(address: string): boolean {
  try {
    const { url } = serverAddress(address)
    const client = new pg.Client({ connectionString: url })
    if (ownMachine.test(client.host)) return true
    const told = new URL(url, 'postgres://base').searchParams.getAll('sslmode')
    return told.length === 1 && modes.includes(told[0] ?? '') && isChecked(client.ssl)
  } catch {
    return false
  }
}

/** What the driver gives to the library of TLS, or true for what that does by itself. */
const isChecked = (ssl: unknown) =>
  ssl === true ||
  (typeof ssl === 'object' &&
    ssl !== null &&
    !('rejectUnauthorized' in ssl && ssl.rejectUnauthorized === false))
