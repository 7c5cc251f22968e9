import { NumberInput, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceCard } from '../../ui/choice-card.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { addressOf, type PortalPlace, portalPlaces } from './portal-form-model.ts'
import classes from './store-page.module.css'
import type { PortalPart } from './use-portal-form.ts'

/** Who can reach the portal: this computer, its network, or one address of it; and at which port. */
export function PortalListeningSection({ form, disabled }: PortalPart) {
  const { t } = useTranslation('store')
  const choose = (value: string) => {
    const place = value as PortalPlace
    form.setFieldValue('place', place)
    form.setFieldValue('address', addressOf[place])
  }
  return (
    <FormSection title={t('portal.where')}>
      <Radio.Group aria-label={t('portal.where')} value={form.values.place} onChange={choose}>
        <div className={classes.choices}>
          {portalPlaces.map((place) => (
            <ChoiceCard
              key={place}
              value={place}
              name={t(`portal.places.${place}`)}
              hint={t(`portal.placeHints.${place}`)}
              disabled={disabled}
            />
          ))}
        </div>
      </Radio.Group>
      {form.values.place === 'other' && (
        <TextInput
          label={t('portal.address')}
          placeholder="192.168.1.20"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps('address')}
        />
      )}
      <NumberInput
        label={t('portal.port')}
        description={t('portal.portHint')}
        classNames={{ wrapper: classes.number }}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        disabled={disabled}
        {...form.getInputProps('port')}
      />
    </FormSection>
  )
}
