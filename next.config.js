/** Answers to which the portal's server gives no headers: the built scripts, styles and fonts. */
const staticHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** Pages and routes about the own data only, and those that the own data has elsewhere (`/sv/help`, `/sv/information`). */
const ownOnly = 'sessions'
const othersOnly = 'help|information'

/**
 * One tree of pages for whoever's data it is, under app/[locale]/for/[handle]: the own data has the handle "self" there, and in
 * addresses `/sv/self/…` alone. What is typed by hand around that is nowhere, as an address that no page has.
 */
const rewrites = [
  { source: '/:locale/for/self/:rest*', destination: '/:locale/missing' },
  { source: `/:locale/for/:handle/(${ownOnly})/:rest*`, destination: '/:locale/missing' },
  { source: `/:locale/self/(${othersOnly})/:rest*`, destination: '/:locale/missing' },
  { source: '/:locale/self/:rest*', destination: '/:locale/for/self/:rest*' },
]

/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  // lib/portal-server compresses, after it has written the styles into a page.
  compress: false,
  reactStrictMode: true,
  // No preloads in a Link header: the page names its files, and who has the styles in the page would fetch them once more.
  reactMaxHeadersLength: 0,
  // Addresses that no page has get app/global-not-found.tsx, drawn on the server like any page.
  // "/sv/Self" is no page: case counts in what is rewritten below, as in every address.
  experimental: { globalNotFound: true, caseSensitiveRoutes: true },
  // Types are checked by `npm test`, tests included; a start need not check them again.
  typescript: { ignoreBuildErrors: true },
  // Packages with files of their own beside their code, which a bundle would lose.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'nodemailer',
    'pg',
    'pdfkit',
    'pino',
    'piscina',
    'rate-limiter-flexible',
  ],
  // Every reader, not only robots, gets the title in the head of the first HTML: it must be there without JavaScript.
  htmlLimitedBots: /.*/,
  // No picture is resized: without this the server would do so for anyone who asks.
  images: { unoptimized: true },
  // Migrations are texts, as Vite and esbuild have them too.
  turbopack: { rules: { '*.sql': { type: 'text' } } },
  rewrites: () => Promise.resolve(rewrites),
  headers: () => Promise.resolve([{ source: '/_next/static/:path*', headers: staticHeaders }]),
}
