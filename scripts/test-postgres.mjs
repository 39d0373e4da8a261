import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/test-postgres.mjs').then(({ testOnPostgres }) => testOnPostgres())
