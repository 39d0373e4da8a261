import type { NextRequest } from 'next/server'
import { beforePage } from '@/lib/server/headers/before-page'

/** Before every page: its language, its nonce and its headers. */
export const proxy = (request: NextRequest) =>
  beforePage(request, process.env.NODE_ENV === 'development')

export const config = {
  matcher: ['/((?!_next/|favicon|icon|apple-icon|robots.txt|manifest).*)'],
}
