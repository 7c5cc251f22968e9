import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { companyPath } from './company-paths.ts'

interface BackToCompanyProps {
  readonly id: CompanyId | null
  /** Undefined while it is not known. */
  readonly name: string | undefined
}

/** The way back from a page of a company to its details. */
export function BackToCompany({ id, name }: BackToCompanyProps) {
  const { t } = useTranslation('companies')
  const label = name === undefined ? t('pages.backUnknown') : t('pages.back', { name })
  return (
    <Tooltip label={label}>
      <ActionIcon
        component={Link}
        to={id === null ? '/companies' : companyPath(id)}
        aria-label={label}
        size="lg"
        ml={-8}
      >
        <IconArrowLeft size={17} />
      </ActionIcon>
    </Tooltip>
  )
}
