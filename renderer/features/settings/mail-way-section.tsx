import { Radio, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MailWay } from '../../../shared/contract/mail.ts'
import { ChoiceCard } from '../../ui/choice-card.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import type { MailPart } from './mail-part.ts'
import classes from './mail-settings.module.css'

/** The way that mail leaves, with what each still lacks, and what a draft holds. */
export function MailWaySection({ form, state, disabled }: MailPart) {
  const { t } = useTranslation('settings')
  const { draftFormat } = form.values.settings
  return (
    <FormSection title={t('mail.way')}>
      <Radio.Group aria-label={t('mail.way')} {...form.getInputProps('settings.way')}>
        <div className={classes.ways}>
          {MailWay.options.map((way) => (
            <ChoiceCard
              key={way}
              value={way}
              name={t(`mail.ways.${way}`)}
              hint={t(`mail.wayHints.${way}`)}
              disabled={disabled}
            >
              <Lacks lacks={state.lacks[way]} />
            </ChoiceCard>
          ))}
        </div>
      </Radio.Group>
      <div>
        <span className={classes.label} id="draft-format">
          {t('mail.draftFormat')}
        </span>
        <p className={classes.hint}>{t(`mail.draftFormatHints.${draftFormat}`)}</p>
        <SegmentedControl
          mt={6}
          aria-labelledby="draft-format"
          disabled={disabled}
          data={(['text', 'formatted'] as const).map((value) => ({ value, label: t(`mail.draftFormats.${value}`) }))}
          {...form.getInputProps('settings.draftFormat')}
        />
        {draftFormat === 'formatted' && state.platform === 'macos' && (
          <p className={classes.hint}>{t('mail.draftFormatMac')}</p>
        )}
      </div>
    </FormSection>
  )
}

function Lacks({ lacks }: { readonly lacks: MailPart['state']['lacks'][MailWay] }) {
  const { t } = useTranslation('settings')
  if (lacks.length === 0) {
    return (
      <span className={classes.ready}>
        <IconCircleCheck size={14} aria-hidden />
        {t('mail.ready')}
      </span>
    )
  }
  return (
    <span className={classes.lacks}>
      <IconAlertTriangle size={14} aria-hidden />
      {t('mail.lacking', { what: lacks.map((lack) => t(`mail.lacks.${lack}`)).join(', ') })}
    </span>
  )
}
