import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KnownPolicy } from '../../../shared/contract/contact-import.ts'
import type { Options } from '../../ui/import/import-kind.ts'
import classes from './import-policy.module.css'

interface ImportPolicyProps {
  readonly options: Options
  readonly onOptions: (options: Options) => void
}

/** What becomes of contacts whose address is known already, each choice with what it does. */
export function ImportPolicy({ options, onOptions }: ImportPolicyProps) {
  const { t } = useTranslation('contactImport')
  return (
    <Radio.Group
      label={t('check.known')}
      value={options.known ?? 'skip'}
      onChange={(known) => onOptions({ ...options, known })}
      className={classes.group}
    >
      <div className={classes.choices}>
        {KnownPolicy.options.map((policy) => (
          <Radio
            key={policy}
            value={policy}
            size="xs"
            className={classes.choice}
            label={t(`check.policies.${policy}.title`)}
            description={t(`check.policies.${policy}.text`)}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
