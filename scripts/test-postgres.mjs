import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/test-postgres.mjs').then(({ testOnPostgres }) => testOnPostgres()))
