import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../page-header.tsx'
import classes from './import-frame.module.css'
import { useImportWords } from './import-kind.ts'

export const importSteps = ['file', 'columns', 'check', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

interface ImportFrameProps {
  readonly step: ImportStep
  /** Goes back to an earlier step; without it the steps only tell. */
  readonly onStep?: ((step: ImportStep) => void) | undefined
  readonly heading: string
  readonly hint?: string | undefined
  /** Beside the heading. */
  readonly aside?: ReactNode
  readonly footer?: ReactNode
  /** The body has areas of its own that scroll. */
  readonly fills?: boolean
  readonly children: ReactNode
}

/** The page around each step: where one stands, the body, and the bar that leads on. */
export function ImportFrame({ step, onStep, heading, hint, aside, footer, fills, children }: ImportFrameProps) {
  const { title } = useImportWords()
  return (
    <div className={classes.page}>
      <PageHeader title={title}>
        <ImportSteps step={step} onStep={onStep} />
      </PageHeader>
      <div className={classes.body} data-fills={fills || undefined}>
        <div className={classes.inner}>
          <div className={classes.intro}>
            <div>
              <StepHeading key={step} text={heading} />
              {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
            </div>
            {aside}
          </div>
          {children}
        </div>
      </div>
      {footer ? <footer className={classes.foot}>{footer}</footer> : null}
    </div>
  )
}

/** Takes the focus when its step comes, so that keyboard and screen reader go on from there. */
function StepHeading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {text}
    </h2>
  )
}

function ImportSteps({ step, onStep }: Pick<ImportFrameProps, 'step' | 'onStep'>) {
  const { t } = useTranslation('imports')
  const current = importSteps.indexOf(step)
  return (
    <nav aria-label={t('steps.label')}>
      <ol className={classes.steps}>
        {importSteps.map((name, index) => {
          const state = index < current ? 'done' : index === current ? 'current' : 'ahead'
          const content = (
            <>
              <span className={classes.number} aria-hidden="true">
                {state === 'done' ? <IconCheck size={13} stroke={2.5} /> : index + 1}
              </span>
              {t(`steps.${name}`)}
              {state === 'done' ? <span className="visually-hidden"> ({t('steps.done')})</span> : null}
            </>
          )
          return (
            <li key={name} className={classes.step} data-state={state} aria-current={state === 'current' && 'step'}>
              {state === 'done' && onStep ? (
                <button type="button" className={classes.stepButton} onClick={() => onStep(name)}>
                  {content}
                </button>
              ) : (
                <span className={classes.stepButton}>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
