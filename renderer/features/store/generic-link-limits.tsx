import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDates, useNumbers } from '../../client/dates.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { type LinkLimit, limitBounds, megabyte } from './generic-link-form-model.ts'
import { LimitStepper } from './generic-link-stepper.tsx'
import classes from './store-page.module.css'
import type { GenericLinkForm } from './use-generic-link-form.ts'

const units = {
  jobsPerDay: { size: 1, step: 1 },
  bytesPerJob: { size: megabyte, step: 10 },
  bytesPerDay: { size: megabyte, step: 100 },
} as const satisfies Record<LinkLimit, object>

/** How much may be sent by the link: jobs a day, megabytes a job and a day. */
export function GenericLinkLimits({ form }: { readonly form: GenericLinkForm }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const numbers = useNumbers()
  const { bytesPerJob, bytesPerDay, jobsPerDay } = form.values
  return (
    <FormSection title={t('links.generic.limits')}>
      {(['jobsPerDay', 'bytesPerJob', 'bytesPerDay'] as const).map((limit) => (
        <LimitStepper
          key={limit}
          label={t(`links.generic.${limit}`)}
          unit={limit === 'jobsPerDay' ? t('links.generic.jobs', { count: jobsPerDay }) : t('links.generic.megabytes')}
          {...units[limit]}
          {...limitBounds[limit]}
          value={form.values[limit]}
          error={form.errors[limit]}
          onChange={(value) => {
            form.setFieldValue(limit, value)
            form.clearFieldError(limit)
          }}
        />
      ))}
      {bytesPerJob > bytesPerDay && (
        <p className={classes.attention}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('links.generic.jobOverDay', { size: numbers(Math.round(bytesPerDay / megabyte)) })}
        </p>
      )}
      <p className={classes.hint}>{t('links.generic.perDayHint', { zone: dates.timeZone })}</p>
    </FormSection>
  )
}
