import underNode from './lib/node-version.cjs'

underNode(() => import('../node_modules/vitest/vitest.mjs'))
