import { error } from '@sveltejs/kit'
import { listsOf } from '../../../session.mjs'

export async function load({ request }) {
  const lists = await listsOf(request.headers.get('cookie'))
  if (!lists) error(401, 'Nobody is logged in.')
  return { lists }
}
