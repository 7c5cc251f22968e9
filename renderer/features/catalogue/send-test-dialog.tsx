import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import * as z from 'zod'
import type { Template } from '../../../shared/contract/catalogue.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { orpc } from '../../client/client.ts'
import { usePreference } from '../../client/preferences.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone } from '../../ui/toasts.tsx'
import type { Previewed } from './use-template-preview.ts'

interface SendTestDialogProps {
  readonly sample: Previewed
  /** The text as it stands in the editor. */
  readonly template: Template
  readonly onClose: () => void
}

const remembered = z.string().max(320)

/** Sends the text in the editor to an address of the operator's own. */
export function SendTestDialog({ sample, template, onClose }: SendTestDialogProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const [kept, keep] = usePreference('catalogue.testAddress', remembered, '')
  const [address, setAddress] = useState(kept)
  const [wrong, setWrong] = useState(false)
  const lacks = useQuery(orpc.mail.get.queryOptions()).data?.lacks.smtp ?? []
  const notSetUp = lacks.some((lack) => lack !== 'public_address')
  const send = useMutation(
    orpc.catalogue.sendTest.mutationOptions({
      onSuccess(_sent, { to }) {
        keep(to)
        showDone(t('test.sent', { address: to }))
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const to = cleanEmail(address)
    if (!isEmail(to)) return setWrong(true)
    send.mutate({ ...sample, template, to })
  }
  return (
    <Modal
      opened
      title={t('test.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm">{t('test.text')}</Text>
          {notSetUp && (
            <Alert color="yellow">
              {t('test.notSetUp')}{' '}
              <Anchor component={Link} to="/settings/mail" size="sm">
                {t('test.settings')}
              </Anchor>
            </Alert>
          )}
          <TextInput
            type="email"
            label={t('test.address')}
            description={t('test.addressHint')}
            autoComplete="email"
            data-autofocus
            value={address}
            error={wrong ? t('test.addressInvalid') : undefined}
            onChange={(event) => {
              setWrong(false)
              setAddress(event.currentTarget.value)
            }}
          />
          {send.error && <ErrorNotice error={send.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:actions.cancel')}
            </Button>
            <Button type="submit" disabled={address.trim() === '' || notSetUp} loading={send.isPending}>
              {t('test.verb')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
