import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TermsVersion } from '../../../shared/contract/terms.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { useByteWords } from '../../ui/import/import-formats.ts'
import { downloadTerms } from './terms-download.ts'
import classes from './terms-page.module.css'

/** Every version that was ever in force, newest first, to download. */
export function TermsVersions({ versions }: { readonly versions: readonly TermsVersion[] }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const numbers = useNumbers()
  const bytes = useByteWords()
  return (
    <section>
      <h2 className={classes.heading} id="terms-versions">
        {t('terms.versions')}
      </h2>
      <table className={classes.table} aria-labelledby="terms-versions">
        <thead>
          <tr>
            <th scope="col">{t('terms.columns.name')}</th>
            <th scope="col">{t('terms.columns.publishedAt')}</th>
            <th scope="col">{t('terms.columns.publishedBy')}</th>
            <th scope="col" className={classes.figure}>
              {t('terms.columns.accepted')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('terms.columns.size')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, name, publishedAt, publishedBy, accepted, size }) => (
            <tr key={id}>
              <td className={classes.file}>{name}</td>
              <td className={classes.soft} title={dates.exact(publishedAt)}>
                {dates.dayTime(publishedAt)}
              </td>
              <td className={classes.soft}>{publishedBy ?? t('terms.gone')}</td>
              <td className={classes.figure}>{numbers(accepted)}</td>
              <td className={classes.figure}>{bytes(size)}</td>
              <td>
                <Tooltip label={t('terms.download')}>
                  <ActionIcon aria-label={t('terms.downloadNamed', { name })} onClick={() => void downloadTerms(id)}>
                    <IconDownload size={16} />
                  </ActionIcon>
                </Tooltip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
