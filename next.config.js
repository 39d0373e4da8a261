/** Answers to which the portal's server gives no headers: the built scripts, styles and fonts. */
const staticHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  // lib/serve compresses, after it has written the styles into a page.
  compress: false,
  reactStrictMode: true,
  // No preloads in a Link header: the page names its files, and who has the styles in the page would fetch them once more.
  reactMaxHeadersLength: 0,
  // Addresses that no page has get app/global-not-found.tsx, drawn on the server like any page.
  experimental: { globalNotFound: true },
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
  headers: () => Promise.resolve([{ source: '/_next/static/:path*', headers: staticHeaders }]),
}
