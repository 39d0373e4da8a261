import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/build.mjs').then(({ build }) => build(process.argv.slice(2))))
