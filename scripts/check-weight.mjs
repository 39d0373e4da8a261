import { checkWeight } from './lib/check-weight.mjs'

/** `node scripts/check-weight.mjs`: the weight of the JavaScript of each page of the present build. */
const { failed } = await checkWeight()
process.exitCode = failed > 0 ? 1 : 0
