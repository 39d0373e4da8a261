import underNode from './lib/node-version.cjs'

underNode(() => import(new URL('../node_modules/vitest/vitest.mjs', import.meta.url).href))
