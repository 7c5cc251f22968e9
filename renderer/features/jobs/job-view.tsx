import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconArrowRight, IconDots, IconPencil, IconTrash, IconUserCheck } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type Job, JobState } from '../../../shared/contract/jobs.ts'
import { keepsItsContact } from '../../../shared/rules/job-states.ts'
import { SubjectHistory } from '../../ui/audit/subject-history.tsx'
import { JobStateBadge } from '../../ui/job-state-badge.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { Notice } from '../../ui/notice.tsx'
import { JobFacts } from './job-facts.tsx'
import { JobFiles } from './job-files.tsx'
import { JobMoveItems } from './job-move-items.tsx'
import { JobPdl } from './job-pdl.tsx'
import classes from './job-view.module.css'
import type { JobActions } from './use-job-actions.ts'

interface JobViewProps {
  readonly job: Job
  readonly actions: JobActions
  readonly element: RefObject<HTMLElement | null>
  readonly onEdit: () => void
  readonly onPdl: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** A job to read: where it stands, what may be done, then its facts, files, PDL model and history. */
export function JobView({ job, actions, element, onEdit, onPdl, onDelete, onClose }: JobViewProps) {
  const { t } = useTranslation(['jobs', 'jobStates'])
  const { id, title, state, contact, senderContact } = job
  const next = JobState.options[JobState.options.indexOf(state) + 1]
  return (
    <DetailsPanel
      label={t('details.label', { id, title })}
      onClose={onClose}
      element={element}
      header={
        <>
          <h2>{title}</h2>
          <div className={classes.line}>
            <JobStateBadge state={state} />
            <span className={classes.soft}>{t('details.number', { id })}</span>
          </div>
          <Group gap={6} mt="sm">
            {next && (
              <Button
                size="xs"
                leftSection={<IconArrowRight size={14} />}
                aria-label={t('actions.moveTo', { state: t(`jobStates:${next}`) })}
                onClick={() => void actions.move(job, next)}
              >
                {t(`jobStates:${next}`)}
              </Button>
            )}
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
                <Menu.Label>{t('moveMenu')}</Menu.Label>
                <JobMoveItems from={state} onMove={(to) => void actions.move(job, to)} />
                {!keepsItsContact(state) && (
                  <>
                    <Menu.Divider />
                    <Menu.Item c="var(--danger)" leftSection={<IconTrash size={15} />} onClick={onDelete}>
                      {t('actions.delete')}
                    </Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          </Group>
        </>
      }
    >
      {contact === null && senderContact !== null && (
        <div className={classes.notice}>
          <Notice tone="info" icon={IconUserCheck} title={t('details.belongsTitle', { name: senderContact.name })}>
            <p className={classes.noticeText}>{t('details.belongsText')}</p>
            <Group>
              <Button size="xs" variant="default" onClick={() => void actions.assign(job, senderContact)}>
                {t('actions.assign', { name: senderContact.name })}
              </Button>
            </Group>
          </Notice>
        </div>
      )}
      <JobFacts job={job} />
      <JobFiles job={job} actions={actions} />
      <JobPdl job={job} onOpen={onPdl} />
      <SubjectHistory kind="job" id={id} />
    </DetailsPanel>
  )
}
