import { useTranslation } from 'react-i18next'
import { SectionedPage } from '../../ui/sectioned-page.tsx'

const sections = ['shop', 'mail', 'operators', 'account', 'about'] as const

/** The settings: their sections beside the one that is open. */
export function SettingsLayout() {
  const { t } = useTranslation('settings')
  return (
    <SectionedPage
      title={t('title')}
      sections={sections.map((section) => ({ path: `/settings/${section}`, name: t(`sections.${section}`) }))}
    />
  )
}
