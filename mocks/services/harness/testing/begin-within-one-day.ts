/** What each file of integration tests begins with (`vitest.config.ts`). */
import { beforeAll } from 'vitest'
import { withinOneDay } from './within-one-day'

beforeAll(() => withinOneDay(150))
