import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/migrate.mjs').then(({ migrate }) => migrate(process.argv.slice(2))))
