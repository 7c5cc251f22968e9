import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconArrowMerge, IconBellRinging, IconDots, IconHome, IconPencil, IconTrash } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Company } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { SubjectHistory } from '../../ui/audit/subject-history.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { CompanyContacts } from './company-contacts.tsx'
import { CompanyEvents } from './company-events.tsx'
import { CompanyFacts } from './company-facts.tsx'
import { notifyPath } from './company-paths.ts'
import { CompanySubscriptions } from './company-subscriptions.tsx'
import classes from './company-view.module.css'
import { OwnBadge } from './own-badge.tsx'
import { useMakeOwn } from './use-make-own.ts'

interface CompanyViewProps {
  readonly company: Company
  readonly element: RefObject<HTMLElement | null>
  readonly onEdit: () => void
  readonly onMerge: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** A company to read: what it is, what may be done, then its contacts, subscriptions, events and history. */
export function CompanyView({ company, element, onEdit, onMerge, onDelete, onClose }: CompanyViewProps) {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  const numbers = useNumbers()
  const makeOwn = useMakeOwn()
  const { id, name, own, contacts } = company
  return (
    <DetailsPanel
      label={t('details.label', { name })}
      onClose={onClose}
      element={element}
      header={
        <>
          <h2>{name}</h2>
          <div className={classes.line}>
            {own && <OwnBadge />}
            <span className={classes.soft}>
              {t('details.contactCount', { count: contacts, formatted: numbers(contacts) })}
            </span>
          </div>
          <Group gap={6} mt="sm">
            <Button size="xs" leftSection={<IconBellRinging size={14} />} component={Link} to={notifyPath(id)}>
              {t('actions.notify')}
            </Button>
            {administrator && (
              <>
                <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit}>
                  {t('actions.edit')}
                </Button>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon size="md" variant="default" aria-label={t('actions.more')}>
                      <IconDots size={15} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {!own && (
                      <Menu.Item leftSection={<IconHome size={15} />} onClick={() => void makeOwn(company)}>
                        {t('actions.makeOwn')}
                      </Menu.Item>
                    )}
                    <Menu.Item leftSection={<IconArrowMerge size={15} />} onClick={onMerge}>
                      {t('actions.merge')}
                    </Menu.Item>
                    {!own && (
                      <Menu.Item c="var(--danger)" leftSection={<IconTrash size={15} />} onClick={onDelete}>
                        {t('actions.delete')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </>
            )}
          </Group>
        </>
      }
    >
      <CompanyFacts company={company} />
      <CompanyContacts companyId={id} count={contacts} />
      <CompanySubscriptions companyId={id} />
      <CompanyEvents companyId={id} />
      <SubjectHistory kind="company" id={id} />
    </DetailsPanel>
  )
}
