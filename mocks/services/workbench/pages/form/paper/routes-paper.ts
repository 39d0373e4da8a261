import { Hono } from 'hono'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { html } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { readDisplay } from '../read-display'
import { texts } from '../texts'
import { paperTexts } from './paper-texts'
import { paperBody } from './paper-view'

/** The form as it is printed, in the official language that is asked for, whichever the reader's own. */
export function paperRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', async (c) => {
    const display = await readDisplay(c, parts)
    if (!display.ok) return told(c, display.failure)
    const form = c.req.query('form') === 'fi' ? 'fi' : 'sv'
    const organisation = seated(c).seat.organisation.names[form]
    const today = helsinkiDay(new Date(parts.now()))
    const { paper } = texts[c.var.language]
    return show(c, {
      heading: paperTexts[form].heading,
      body: [
        html`<div class="layout-screenOnly layout-stack">
          <p>${paper.print}</p>
          <p><a class="text-go" href="/form">${paper.back}</a></p>
        </div>`,
        paperBody(form, display.value, { organisation, today }),
      ],
    })
  })
  return app
}
