import type { ReactNode } from 'react'
import style from './number-steps.module.css'

export type NumberStep = Readonly<{ heading: string; content: ReactNode }>

/** Steps or points in order, with large numerals. */
export function NumberSteps({ steps }: { steps: readonly NumberStep[] }) {
  return (
    <ol className={style.steps}>
      {steps.map((step) => (
        <li key={step.heading}>
          <div>
            <h3>{step.heading}</h3>
            {step.content}
          </div>
        </li>
      ))}
    </ol>
  )
}
