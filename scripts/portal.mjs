import underNode from './lib/node-version.cjs'

underNode(() => import(new URL('../.build/portal.mjs', import.meta.url).href))
