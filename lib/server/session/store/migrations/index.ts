import type { MigrationFile } from '@/lib/database/migration-file'
import sessions from './0001-sessions.sql?raw'
import representations from './0002-representations.sql?raw'
import drafts from './0003-drafts.sql?raw'
import notes from './0004-notes.sql?raw'
import dayOfTheLastMail from './0005-day-of-the-last-mail.sql?raw'
import mandatesSessions from './0006-mandates-sessions.sql?raw'
import limits from './0007-limits.sql?raw'
import ownSessions from './0008-own-sessions.sql?raw'
import loginReturns from './0009-login-returns.sql?raw'
import toldAndLeft from './0010-told-and-left.sql?raw'
import notesForOthers from './0011-notes-for-others.sql?raw'
import loginWays from './0012-login-ways.sql?raw'
import keys from './0013-keys.sql?raw'

/** The portal's schema, in the order in which it grew. */
export const sessionMigrations: readonly MigrationFile[] = [
  { name: '0001-sessions', sql: sessions },
  { name: '0002-representations', sql: representations },
  { name: '0003-drafts', sql: drafts },
  { name: '0004-notes', sql: notes },
  { name: '0005-day-of-the-last-mail', sql: dayOfTheLastMail },
  { name: '0006-mandates-sessions', sql: mandatesSessions },
  { name: '0007-limits', sql: limits },
  { name: '0008-own-sessions', sql: ownSessions },
  { name: '0009-login-returns', sql: loginReturns },
  { name: '0010-told-and-left', sql: toldAndLeft },
  { name: '0011-notes-for-others', sql: notesForOthers },
  { name: '0012-login-ways', sql: loginWays },
  { name: '0013-keys', sql: keys },
]
