import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDates } from '../../client/dates.ts'
import { DayInput } from '../../ui/day-input.tsx'
import classes from './generic-link-stepper.module.css'
import page from './store-page.module.css'
import type { GenericLinkForm } from './use-generic-link-form.ts'

/** Whether the link has an end, and its last day. */
export function GenericLinkExpiry({ form }: { readonly form: GenericLinkForm }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  return (
    <div className={classes.row}>
      <Checkbox label={t('links.generic.expiry')} {...form.getInputProps('ends', { type: 'checkbox' })} />
      {form.values.ends && (
        <>
          <DayInput
            aria-label={t('links.generic.lastDay')}
            placeholder={t('links.generic.lastDay')}
            w={214}
            minDate={dates.isoDay(new Date().toISOString())}
            {...form.getInputProps('lastDay')}
          />
          <p className={page.hint}>{t('links.generic.lastDayHint')}</p>
        </>
      )}
    </div>
  )
}
