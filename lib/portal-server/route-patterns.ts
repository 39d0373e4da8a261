import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const routeSchema = z.object({ page: z.string(), regex: z.string() })
const manifestSchema = z.object({
  staticRoutes: z.array(routeSchema),
  dynamicRoutes: z.array(routeSchema),
})

/**
 * The pattern of the page or route that an address leads to, "/[locale]/for/[handle]/documents": all that may be counted by, for an address
 * holds handles and ids. Files of the build are "/_next", what leads nowhere "other"; so is all while Next.js builds as it runs.
 *
 * @param buildFolder where Next.js has built
 */
export function routePatterns(buildFolder: string): (address: string) => string {
  const file = join(buildFolder, 'routes-manifest.json')
  if (!existsSync(file)) return () => 'other'
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  )
  const routes = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith('/_'))
    .map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (address) => {
    const [path = ''] = address.split(/[?#]/)
    if (path.startsWith('/_next/')) return '/_next'
    // The one rewrite that leads to pages: the own data stands under "self" (ADR 34).
    const written = path.replace(/^(\/[^/]+)\/self(?=\/|$)/, '$1/for/self')
    return routes.find(({ regex }) => regex.test(written))?.page ?? 'other'
  }
}
