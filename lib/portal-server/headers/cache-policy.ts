import { afterLanguage, paths } from '@/lib/addresses/paths'
/** Pages that are the same for everyone who is not logged in. What is not named here is personal. */
const publicPages = [
  paths.start,
  paths.help,
  paths.support,
  paths.accessibility,
  paths.privacy,
].map((page) => afterLanguage(page('sv')))

/**
 * `Cache-Control` for a path without its locale. All that is personal is kept nowhere, so that the Back button shows
 * nothing after logout; a page for everyone is asked for anew, since it carries a nonce. To one who is logged in every
 * page says her name.
 */
export function cachePolicy(path: string, loggedIn: boolean): string {
  return publicPages.includes(path) && !loggedIn ? 'private, no-cache' : 'private, no-store'
}
