import { ActionIcon, Alert, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { safe } from '@orpc/client'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Job, longestPdl } from '../../../shared/contract/jobs.ts'
import { scanJson } from '../../../shared/rules/json-scan.ts'
import { client, orpc } from '../../client/client.ts'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { JsonArea } from './json-area.tsx'
import { formattedJson } from './json-format.ts'
import { JsonVerdict } from './json-verdict.tsx'
import { useAskToLeave } from './use-ask-to-leave.ts'
import type { JobActions } from './use-job-actions.ts'

interface JobPdlEditorProps {
  /** The job as it stands now; it may change while the editor is open. */
  readonly latest: Job
  readonly actions: JobActions
  readonly onDone: () => void
  readonly onClose: () => void
}

const textOf = ({ pdl }: Job) => pdl?.text ?? ''

/**
 * The PDL model as plain JSON, checked as one types. What someone else saves meanwhile comes in where nothing was typed;
 * where something was, it is told, and the typed text stays.
 */
export function JobPdlEditor({ latest, actions, onDone, onClose }: JobPdlEditorProps) {
  const { t } = useTranslation(['jobs', 'common'])
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(latest)
  const [text, setText] = useState(() => textOf(latest))
  const [conflicting, setConflicting] = useState(false)
  const [saving, setSaving] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const checked = useDeferredValue(text)
  const problem = useMemo(() => (checked.trim() === '' ? null : scanJson(checked)), [checked])
  const tooLong = text.length > longestPdl
  const dirty = text !== textOf(opened)
  useUnsavedGuard(dirty)
  const leave = useAskToLeave(dirty, onDone)
  useEffect(() => area.current?.focus(), [])

  if (latest.version > opened.version && !saving) {
    const changed = textOf(latest) !== textOf(opened)
    if (changed && !dirty) setText(textOf(latest))
    setConflicting(changed ? dirty && textOf(latest) !== text : conflicting)
    setOpened(latest)
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const { id, version } = opened
    const kept = text.trim() === '' ? '' : text
    const { error, data } = await safe(client.jobs.savePdl({ id, version, text: kept }))
    setSaving(false)
    if (error) {
      showError(error)
      return queryClient.invalidateQueries({ queryKey: orpc.jobs.get.key() })
    }
    queryClient.setQueryData(orpc.jobs.get.queryKey({ input: { id } }), data)
    showDone(t(data.pdl === null ? 'done.pdlForgotten' : 'done.pdlSaved'))
    onDone()
  }

  const title = t('pdl.title', { id: opened.id })
  return (
    <DetailsPanel
      wide
      label={title}
      onClose={onClose}
      onEscape={() => void leave()}
      header={
        <Group gap={6} wrap="nowrap">
          <Tooltip label={t('pdl.back')}>
            <ActionIcon aria-label={t('pdl.back')} ml={-8} onClick={() => void leave()}>
              <IconArrowLeft size={17} />
            </ActionIcon>
          </Tooltip>
          <h2>{title}</h2>
        </Group>
      }
      footer={
        <>
          {opened.pdl !== null && (
            <Button
              variant="subtle"
              c="var(--danger)"
              me="auto"
              onClick={() => {
                void actions.forgetPdl(opened)
                onDone()
              }}
            >
              {t('pdl.forget')}
            </Button>
          )}
          <Button variant="default" onClick={() => void leave()}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" form="pdl-form" disabled={!dirty || problem !== null || tooLong} loading={saving}>
            {t('pdl.save')}
          </Button>
        </>
      }
    >
      <Stack component="form" id="pdl-form" h="100%" gap="xs" onSubmit={(event: FormEvent) => void save(event)}>
        {conflicting && (
          <Alert color="yellow" role="alert" title={t('pdl.conflictTitle')}>
            <Text mb="xs">{t('pdl.conflictText')}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setText(textOf(opened))
                setConflicting(false)
              }}
            >
              {t('pdl.takeTheirs')}
            </Button>
          </Alert>
        )}
        <JsonArea
          label={t('pdl.field')}
          element={area}
          value={text}
          onChange={setText}
          faultyLine={problem?.line ?? null}
          describedBy="pdl-verdict"
        />
        <JsonVerdict
          id="pdl-verdict"
          empty={text.trim() === ''}
          tooLong={tooLong}
          problem={problem}
          area={area}
          onFormat={() => setText(formattedJson(text))}
        />
      </Stack>
    </DetailsPanel>
  )
}
