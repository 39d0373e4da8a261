import type { Hono } from 'hono'
import type { Language } from '@/lib/domain/codes/languages'
import type { Env, Parts } from '../parts'
import type { PagePath } from '../rights/pages-of-tasks'

/** A page of a task: its address in the table, what the list of pages says of it, and what it answers. */
export type Page = Readonly<{
  path: PagePath
  words: Readonly<Record<Language, Readonly<{ heading: string; about: string }>>>
  /** Routes below its address. Whoever comes to them is logged in, and sits in a task that opens the page. */
  routes: (parts: Parts) => Hono<Env>
}>
