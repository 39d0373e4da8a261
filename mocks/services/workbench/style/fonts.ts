import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The letters of the portal, by what they are called in addresses here. */
export const fonts: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  ['latin', 'latin-ext'].map((range) => [
    `${range}.woff2`,
    new Uint8Array(
      readFileSync(
        require.resolve(
          `@fontsource-variable/source-sans-3/files/source-sans-3-${range}-wght-normal.woff2`,
        ),
      ),
    ),
  ]),
)
