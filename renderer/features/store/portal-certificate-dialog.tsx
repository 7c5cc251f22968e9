import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { errorData } from '../../client/error-words.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useFieldChecks } from '../../ui/use-field-checks.ts'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { PemField } from './portal-pem-field.tsx'

const most = 100_000

/** Takes a certificate chain and its key, from files or pasted; what is wrong with them stands beside the field. */
export function PortalCertificateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('store')
  useFocusAfterwards()
  const { required } = useFieldChecks()
  const form = useForm({
    initialValues: { certificate: '', key: '' },
    validate: { certificate: required(most), key: required(most) },
  })
  const install = useMutation({
    mutationFn: (pems: { certificate: string; key: string }) => client.store.setCertificate(pems),
    onSuccess() {
      showDone(t('certificate.installed'))
      onClose()
    },
    onError(error) {
      const refused = errorData(error, 'CERTIFICATE_REFUSED')
      if (!refused) return
      const ofKey = refused.reason === 'key_unreadable' || refused.reason === 'key_of_another'
      form.setFieldError(ofKey ? 'key' : 'certificate', t(`certificate.refused.${refused.reason}`))
    },
  })
  const placed = install.error && errorData(install.error, 'CERTIFICATE_REFUSED') !== null
  return (
    <FormDialog
      title={t('certificate.dialogTitle')}
      verb={t('certificate.verb')}
      dirty={form.isDirty()}
      saving={install.isPending}
      error={placed ? null : install.error}
      onSubmit={form.onSubmit((pems) => install.mutate(pems))}
      onClose={onClose}
    >
      <Text c="dimmed">{t('certificate.dialogText')}</Text>
      <PemField
        label={t('certificate.chain')}
        placeholder="-----BEGIN CERTIFICATE-----"
        value={form.values.certificate}
        error={form.errors.certificate}
        onChange={(value) => form.setFieldValue('certificate', value)}
      />
      <PemField
        label={t('certificate.key')}
        description={t('certificate.keyHint')}
        placeholder="-----BEGIN PRIVATE KEY-----"
        value={form.values.key}
        error={form.errors.key}
        onChange={(value) => form.setFieldValue('key', value)}
      />
    </FormDialog>
  )
}
