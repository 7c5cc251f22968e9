import { ActionIcon, NumberInput } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { stepped } from './generic-link-form-model.ts'
import classes from './generic-link-stepper.module.css'

interface LimitStepperProps {
  readonly label: string
  readonly unit: string
  /** What one of the unit is in the values. */
  readonly size: number
  /** How far a step goes, in units. */
  readonly step: number
  readonly least: number
  readonly most: number
  readonly value: number
  readonly error: ReactNode
  readonly onChange: (value: number) => void
}

/** A number to type, or to step by − and +. */
export function LimitStepper(props: LimitStepperProps) {
  const { label, unit, size, step, least, most, value, error, onChange } = props
  const { t } = useTranslation('store')
  const id = useId()
  const known = Number.isFinite(value) ? value : least
  const go = (direction: 1 | -1) => onChange(stepped(known, step * size, direction, least, most))
  return (
    <div className={classes.row}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.steps}>
        <ActionIcon
          size={32}
          variant="default"
          aria-label={t('links.generic.less', { label })}
          disabled={known <= least}
          onClick={() => go(-1)}
        >
          <IconMinus size={15} />
        </ActionIcon>
        <NumberInput
          id={id}
          className={classes.number}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          error={Boolean(error)}
          aria-describedby={error ? `${id}-error` : undefined}
          value={Number.isFinite(value) ? Math.round(value / size) : ''}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed * size : Number.NaN)}
        />
        <ActionIcon
          size={32}
          variant="default"
          aria-label={t('links.generic.more', { label })}
          disabled={known >= most}
          onClick={() => go(1)}
        >
          <IconPlus size={15} />
        </ActionIcon>
        <span className={classes.unit} aria-hidden>
          {unit}
        </span>
      </div>
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
