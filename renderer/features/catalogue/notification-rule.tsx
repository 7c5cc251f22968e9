import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import classes from './notification-details.module.css'

/** When the notification goes out, to whom, and how. */
export function NotificationRule({ type }: { readonly type: NotificationType }) {
  const { t } = useTranslation('catalogue')
  const words = useCatalogueWords()
  const { to, cc } = type.recipients
  return (
    <dl className={classes.rule} aria-label={t('rule.title')}>
      <Fact name={t('rule.event')}>
        <span className={classes.event}>{type.event}</span>
      </Fact>
      <Fact name={t('rule.to')}>{to.length > 0 ? words.recipients(to) : t('rule.nobody')}</Fact>
      {type.transactional && <Fact name={t('rule.cc')}>{cc.length > 0 ? words.recipients(cc) : t('rule.nobody')}</Fact>}
      <Fact name={t('rule.channel')}>{words.channels(type.channels)}</Fact>
      <Fact name={t('rule.kind')}>
        {type.transactional ? (
          <Tooltip label={t('rule.transactionalHint')} multiline maw={280}>
            <span className={classes.hinted}>{t('rule.transactional')}</span>
          </Tooltip>
        ) : (
          <Tooltip label={t('rule.subscribableHint')} multiline maw={280}>
            <span className={classes.hinted}>{t('rule.subscribable')}</span>
          </Tooltip>
        )}
      </Fact>
      {type.category && <Fact name={t('rule.category')}>{words.category(type.category)}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
