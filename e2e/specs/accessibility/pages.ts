import type { Locale } from '@/lib/i18n/locales'
import { toldIn } from '../../told-in'

/** Pages that anyone may open, as they follow a language in the address. */
export const openPages = [
  '',
  '/help',
  '/information',
  '/accessibility',
  '/privacy',
  '/support',
  '/logged-out',
  '/logged-out?partly',
  '/session-ended',
  '/login/cancelled',
  '/login/failed',
  '/login/expired',
  '/login/low-assurance',
  '/login/no-personal-id',
  '/receipts/verify',
  '/self/notes/confirm/link',
  '/nowhere',
] as const

/** Pages and states of one who is logged in and has documents; without the documents themselves. */
export const ownPages = [
  '',
  '/self',
  '/self/documents',
  '/self/documents?page=2',
  '/self/documents?task=disability&type=decision&year=2026',
  '/self/documents?from=31.2.2026&to=x',
  '/self/documents?type=decision&year=1999',
  '/self/documents?search=gone',
  '/self/folder',
  '/self/folder?task=disability&from=31.2.2026&problem=busy',
  '/self/documents?for=prohibition',
  '/self/matters',
  '/self/log',
  '/self/log?event=own',
  '/self/log?from=31.2.2026&ground=consent',
  '/self/log/answer',
  '/self/log/proof',
  '/self/log/proof?run=yes',
  '/self/log/proof?run=yes&kept=unreadable',
  '/self/notes',
  '/self/notes?problem=address',
  '/self/notes?problem=not-begun',
  '/self/notes?done=stopped',
  '/self/notes?done=chosen',
  '/self/notes?problem=code',
  '/self/notes?problem=wrong-code',
  '/self/sessions',
  '/self/sessions?done=one',
  '/self/sessions?done=none',
  '/self/will',
  '/self/will/consent',
  '/self/will/consent?problem=unsure',
  '/self/will/prohibition',
  '/self/will/prohibition?problem=service-task',
  '/self/will/prohibition?problem=kind',
  '/help',
  '/information',
  '/who-is-logged-in?after=login',
  '/who-is-logged-in?after=choice',
  '/who-is-logged-in?after=form',
  '/nowhere',
] as const

/** Pages of one about whom nothing is stored. */
export const emptyPages = [
  '/self',
  '/self/documents',
  '/self/matters',
  '/self/log',
  '/self/will',
] as const

/** Documents of Ingrid Sandvik, by the choice that leads to them: as text, as PDF, corrected. */
export const documentChoices = {
  decision: '?task=disability&type=decision',
  pdf: '?task=disability&type=statement',
  corrected: '?task=disability&type=client-plan',
} as const

/** Those that this run looks at in this language: each in one of them, by turn, or in all (`e2e/told-in.ts`). */
export const pagesIn = (locale: Locale, pages: readonly string[]): readonly string[] =>
  pages.filter((path) => toldIn(path).includes(locale))
