import { useTranslation } from 'react-i18next'
import { SectionedPage } from '../../ui/sectioned-page.tsx'

const sections = ['portal', 'links', 'terms'] as const

/** The store: the customer portal, the links that lead to it, and the terms of service. */
export function StoreLayout() {
  const { t } = useTranslation('store')
  return (
    <SectionedPage
      title={t('title')}
      sections={sections.map((section) => ({ path: `/store/${section}`, name: t(`sections.${section}`) }))}
    />
  )
}
