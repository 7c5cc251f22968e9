import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Company, CompanyName } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { CompanyChoice } from './company-choice.tsx'
import { CompanyMergeStatement } from './company-merge-statement.tsx'

interface CompanyMergeDialogProps {
  readonly company: CompanyName
  /** The other one, where both were chosen in the list. */
  readonly other: CompanyName | null
  /** Takes the focus afterwards where nothing is left of what had it before. */
  readonly home: RefObject<HTMLElement | null>
  readonly onClose: () => void
  /** Two companies are one; `gone` is the one that is not any more. */
  readonly onMerged: (gone: CompanyId, into: Company) => void
}

/**
 * Asks with which company another is merged and whose name stays, and says exactly what will happen. What is confirmed
 * is what stood there: if any of it changed meanwhile, nothing is merged and it is shown anew.
 */
export function CompanyMergeDialog({ company, other: given, home, onClose, onMerged }: CompanyMergeDialogProps) {
  const { t } = useTranslation(['companies', 'common'])
  useFocusAfterwards(home)
  const [other, setOther] = useState(given)
  const [kept, setKept] = useState<CompanyId | null>(null)
  const [merging, setMerging] = useState(false)
  const [changed, setChanged] = useState(false)
  const own = useQuery(orpc.companies.list.queryOptions({ input: { filter: { own: true }, limit: 1 } }))
  const ownId = own.data?.rows[0]?.id
  const both = other && [company, other]
  const ofShop = both?.find(({ id }) => id === ownId)
  const into = both && (ofShop ?? both.find(({ id }) => id === kept) ?? company)
  const from = both?.find(({ id }) => id !== into?.id)
  const preview = useQuery({
    queryKey: [...orpc.companies.previewMerge.key(), from?.id, into?.id],
    queryFn: ({ signal }) => {
      if (!from || !into) throw new Error('asked for a merge without two companies')
      return client.companies.previewMerge({ from: from.id, into: into.id }, { signal })
    },
    enabled: own.isSuccess && from !== undefined && !merging,
    staleTime: 0,
    gcTime: 0,
  })

  const merge = async () => {
    if (!from || !into || !preview.data) return
    setMerging(true)
    try {
      const { fingerprint } = preview.data
      const merged = await client.companies.merge({ from: from.id, into: into.id, fingerprint })
      showDone(t('done.merged', { from: from.name, into: merged.name }))
      onMerged(from.id, merged)
      onClose()
    } catch (error) {
      setMerging(false)
      if (errorCode(error) !== 'SELECTION_CHANGED') return showError(error)
      setChanged(true)
      await preview.refetch()
    }
  }

  return (
    <Modal
      opened
      size={520}
      onClose={onClose}
      title={given ? t('merge.titleTwo', { one: company.name, other: given.name }) : t('merge.title', company)}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="md">
        {!given && (
          <CompanyChoice
            label={t('merge.other')}
            kind="any"
            except={company.id}
            chosen={other}
            onChoose={(chosen) => {
              setOther(chosen)
              setChanged(false)
            }}
          />
        )}
        {both && into && (
          <Radio.Group
            label={t('merge.name')}
            description={ofShop && t('merge.ownStays')}
            value={String(into.id)}
            onChange={(value) => setKept(both.find(({ id }) => String(id) === value)?.id ?? null)}
          >
            <Stack gap={6} mt={6}>
              {both.map(({ id, name }) => (
                <Radio
                  key={id}
                  size="xs"
                  value={String(id)}
                  label={name}
                  disabled={ofShop !== undefined && id !== ofShop.id}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {changed && <Alert color="yellow">{t('merge.changed')}</Alert>}
        {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {from && preview.isPending && (
          <Text c="dimmed" fz={13}>
            {t('merge.counting')}
          </Text>
        )}
        {from && preview.data && <CompanyMergeStatement preview={preview.data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} {...(given && { 'data-autofocus': true })}>
            {t('common:actions.cancel')}
          </Button>
          <Button
            color="red"
            loading={merging}
            disabled={!from || !preview.data || preview.isFetching}
            onClick={() => void merge()}
          >
            {into ? t('merge.verb', { name: into.name }) : t('merge.verbFirst')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
