import { cache } from 'react'

/** Whether the titles of this answer say nothing; the frame knows it before anything in it is drawn. */
export const titleSetting = cache(() => ({ neutral: false }))
