import { ActionIcon, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { templateFilters } from '../../../shared/contract/catalogue.ts'
import classes from './variable-bar.module.css'

/** What one may write between braces, in a few examples. */
export function WritingHelp() {
  const { t } = useTranslation('catalogue')
  return (
    <Popover width={420} position="top-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('help.title')} title={t('help.title')}>
          <IconHelp size={17} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('help.title')}>
        <div className={classes.help}>
          <h3>{t('help.title')}</h3>
          <p>
            {t('help.variable')}
            <code>{'{{ contact.name }}'}</code>
          </p>
          <p>
            {t('help.condition')}
            <code>{'{% if contact.company %}({{ contact.company }}){% endif %}'}</code>
          </p>
          <p>
            {t('help.filters')}
            <code>{'{{ contact.company | default: contact.name | upcase }}'}</code>
          </p>
          <p>{t('help.allowed', { filters: templateFilters.join(', ') })}</p>
          <p>{t('help.html')}</p>
          <p>{t('editor.hint')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
