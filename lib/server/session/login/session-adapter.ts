import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import type { SessionContext } from '../store/session-context'
import { createSession } from '../store/sessions'
import { ensureUser, findUserId } from '../store/users'
import type { LoginAttempt } from './login-attempt'

/**
 * What next-auth may store: a user by the pseudonym, and a session sealed with the identity of this attempt. It never sees
 * an existing session (see run-next-auth), and the tokens that it hands over are dropped.
 */
export function createSessionAdapter(context: SessionContext, attempt: LoginAttempt): Adapter {
  return {
    async getUserByAccount({ providerAccountId }) {
      const id = await findUserId(context, providerAccountId)
      return id === undefined ? null : userOf(id)
    },

    async createUser() {
      return userOf(await ensureUser(context, accountKeyOf(attempt), new Date()))
    },

    /** One user is one person: next-auth would add a second identity to a user who is logged in. */
    async linkAccount({ providerAccountId, userId }: AdapterAccount) {
      if ((await findUserId(context, providerAccountId)) !== userId) {
        throw new Error('A second identity for one user')
      }
    },

    /** Who is logged in here already goes on in the session that she has; what she has open in it stays open. */
    async createSession({ sessionToken, userId }) {
      const identity = identityOf(attempt)
      const { browser, living } = attempt
      if (living?.identity.hetu === identity.hetu) {
        attempt.token = living.token
        return { sessionToken: living.token, userId, expires: living.expiresAt }
      }
      const session = { token: sessionToken, userId, identity, browser, now: new Date() }
      const { expiresAt } = await createSession(context, session)
      attempt.token = sessionToken
      return { sessionToken, userId, expires: expiresAt }
    },
  }
}

function identityOf(attempt: LoginAttempt) {
  if (!attempt.identity) throw new Error('No identity was accepted')
  return attempt.identity
}

function accountKeyOf({ accountKey }: LoginAttempt): string {
  if (accountKey === undefined) throw new Error('No identity was accepted')
  return accountKey
}

/** next-auth wants an address to every user; ours have none. */
function userOf(id: string): AdapterUser {
  return { id, email: '', emailVerified: null }
}
