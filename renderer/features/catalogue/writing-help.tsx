import { ActionIcon, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NotificationCode, SubscribableCode, templateFilters } from '../../../shared/contract/catalogue.ts'
import { changesOf } from './event-changes.ts'
import classes from './variable-bar.module.css'

const examples = {
  ofLink: {
    condition: '{% if contact.company %}({{ contact.company }}){% endif %}',
    filters: '{{ contact.company | default: contact.name | upcase }}',
  },
  ofNews: {
    condition: '{% if event.details %}({{ event.details }}){% endif %}',
    filters: '{{ event.details | default: event.reference | upcase }}',
  },
} as const

/** What one may write between braces, in a few examples that hold for the notification. */
export function WritingHelp({ code }: { readonly code: NotificationCode }) {
  const { t } = useTranslation('catalogue')
  const example = examples[SubscribableCode.safeParse(code).success ? 'ofNews' : 'ofLink']
  const [first] = changesOf(code)
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
            <code>{example.condition}</code>
          </p>
          {first !== undefined && (
            <p>
              {t('help.kind')}
              <code>{`{% if event.change == "${first}" %}…{% else %}…{% endif %}`}</code>
            </p>
          )}
          <p>
            {t('help.filters')}
            <code>{example.filters}</code>
          </p>
          <p>{t('help.allowed', { filters: templateFilters.join(', ') })}</p>
          <p>{t('help.html')}</p>
          <p>{t('editor.hint')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
