import { entries } from './scripts/lib/programs.mjs'

/**
 * What is reached from nowhere is an error: files, exports, packages. What is named here is reached by a path that stands in no import.
 * @type {import('knip').KnipConfig}
 */
const config = {
  workspaces: {
    '.': {
      entry: [
        ...Object.values(entries),
        'scripts/*.mjs',
        'scripts/mutants/vitest.config.mts',
        'mocks/vendor/make-assertion.mjs',
        'e2e/from-empty/clock-ahead.mjs',
        'e2e/fixtures/ear/listen.ts',
        'scripts/lib/remember-me.mjs',
      ],
      project: ['{app,components,e2e,lib,messages,mocks,scripts}/**/*.{ts,tsx,mts,mjs,cjs}'],
      playwright: { config: 'e2e/playwright.config.ts' },
      ignoreDependencies: [
        // Fonts are read as files: lib/server/pdf/faces.ts, app/_frame/fonts.ts.
        '@expo-google-fonts/.+',
        '@fontsource/.+',
        '@fontsource-variable/.+',
        // A plugin of Stryker, named in scripts/mutants/stryker-options.mjs.
        '@stryker-mutator/vitest-runner',
        // Unpacked by a process of its own: scripts/lib/chromium-package.mjs.
        '@sparticuz/chromium',
        // Started by their paths: scripts/tool.mjs, scripts/lib/test.mjs.
        'prettier',
        // suomifi-ui-components asks for it.
        'suomifi-icons',
      ],
      // Of the system, and only where they are: scripts/lib/chromium-libraries.mjs, scripts/lib/postgres-temporary.mjs, scripts/lib/html-checker.mjs, scripts/lib/drill/small-disk.mjs.
      ignoreBinaries: ['ldd', 'java', 'pg_dump', 'mount', 'umount'],
    },
    // It reaches the product through modules that it compiles, and measures what it starts by a path.
    bench: {
      entry: [
        'run.mjs',
        '*/measure.mjs',
        'archive/bare.mjs',
        'portal/*/{app/*,next.config}.{js,mjs,tsx}',
        'portal/peers/{session.mjs,*/**/*.{js,mjs}}',
      ],
      project: ['**/*.{js,mjs,tsx,astro,svelte}'],
      ignoreDependencies: [
        // Required by a path inside it: bench/visibility/cedar.mjs.
        '@cedar-policy/cedar-wasm',
        // Frameworks ask for them in pages that are written when they are measured: bench/portal/peers.
        'isbot',
        'react-dom',
        '@react-router/node',
        // Told only where bench has been installed: by their settings and compilers.
        '@react-router/serve',
        'react-router',
        '@sveltejs/vite-plugin-svelte',
        'svelte',
      ],
    },
  },
}
export default config
