import type { NextRequest } from 'next/server'
import { beforePage } from '@/lib/server/headers/before-page'

/** Before every answer but the built files: its language, its nonce and its headers. */
export const proxy = (request: NextRequest) =>
  beforePage(request, process.env.NODE_ENV === 'development')

export const config = {
  // Whatever is left out here could be a page without headers: "/icon/self" matches the routes in [locale] too.
  matcher: ['/((?!_next/static/|_next/webpack-hmr$).*)'],
}
