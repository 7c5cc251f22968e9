import { ActionIcon, CopyButton, Group } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { FormSection } from '../../ui/form-section.tsx'
import classes from './about-page.module.css'

/** Which Comptoir this is, and where its data lies. */
export function AboutPage() {
  const { t } = useTranslation(['settings', 'common'])
  const { data } = useQuery(orpc.settings.get.queryOptions())
  if (!data) return null
  return (
    <FormSection title={t('sections.about')}>
      <dl className={classes.list}>
        <dt>{t('about.version')}</dt>
        <dd className="tabular">{data.version}</dd>
        <dt>{t('about.dataFolder')}</dt>
        <dd>
          <Group gap="xs" wrap="nowrap">
            <span className={classes.path}>{data.dataFolder}</span>
            <CopyButton value={data.dataFolder}>
              {({ copied, copy }) => (
                <ActionIcon
                  aria-label={copied ? t('common:actions.copied') : t('common:actions.copy')}
                  onClick={copy}
                  size="sm"
                >
                  {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                </ActionIcon>
              )}
            </CopyButton>
          </Group>
          <p className={classes.hint}>{t('about.dataFolderHint')}</p>
        </dd>
      </dl>
      <p className={classes.hint}>{t('about.kept')}</p>
    </FormSection>
  )
}
