import underNode from './lib/node-version.cjs'

underNode(() => import('../bench/run.mjs'))
