import underNode from './lib/node-version.cjs'

underNode(() => import('../.build/portal.mjs'))
