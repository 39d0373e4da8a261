import { fuzz } from '@/lib/fuzz/fuzz'
import { fuzzTargets } from './testing/targets'

for (const [name, target] of Object.entries(fuzzTargets))
  fuzz(name, target, `${import.meta.dirname}/corpus`)
