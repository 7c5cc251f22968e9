import { Input, Radio, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { Company } from '../../../shared/contract/companies.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { Notice } from '../../ui/notice.tsx'
import { categoryOf, subscribableCodes, universesOfCode } from '../../ui/why/subscribable-codes.ts'
import { useEventWords } from '../../ui/why/use-event-words.ts'
import classes from './notify-desk.module.css'
import { type NotifyDraft, type TextField, type TextIssues, withCode } from './notify-draft.ts'

interface NotifyFieldsProps {
  readonly company: Company
  readonly draft: NotifyDraft
  readonly issues: TextIssues
  readonly onDraft: (draft: NotifyDraft) => void
  /** The reference was left. */
  readonly onLeave: () => void
}

/** What happened, of which kind, in which universe, and what it is about. */
export function NotifyFields({ company, draft, issues, onDraft, onLeave }: NotifyFieldsProps) {
  const { t } = useTranslation(['events', 'subscriptions', 'catalogue'])
  const { coded, change } = useEventWords()
  const universeId = useId()
  const { code } = draft
  const { changes } = subscribableEvents[code]
  const universes = universesOfCode(code, company.universes)
  const category = t(`subscriptions:categories.${categoryOf(code)}.name`)
  const words = (field: TextField) => {
    const issue = issues[field]
    return issue === undefined ? undefined : t(`notify.issues.${issue}`)
  }
  return (
    <section className={classes.what} aria-label={t('notify.what')}>
      <h2>{t('notify.what')}</h2>
      <Select
        name="code"
        label={t('notify.type')}
        description={t('notify.category', { category })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={subscribableCodes.map((value) => ({ value, label: coded(value) }))}
        value={code}
        onChange={(value) =>
          onDraft(withCode(draft, SubscribableCode.safeParse(value).data ?? code, company.universes))
        }
        allowDeselect={false}
        maxDropdownHeight={320}
      />
      {changes.length > 0 && (
        <Radio.Group
          label={t('notify.change')}
          value={draft.change}
          onChange={(value) => onDraft({ ...draft, change: value })}
        >
          <Stack gap={6} mt={5}>
            {changes.map((value) => (
              <Radio key={value} size="xs" value={value} label={change(code, value)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {universes.length === 0 && (
        <Notice tone="warning" icon={IconAlertTriangle} title={category}>
          {t('notify.impossible')}
        </Notice>
      )}
      {universes.length > 0 && (
        <Input.Wrapper
          label={t('notify.universe')}
          labelElement="div"
          labelProps={{ id: universeId }}
          description={t('notify.universeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        >
          {universes.length === 1 ? (
            <div className={classes.soft}>{t(`subscriptions:universes.${universes[0] ?? 'client'}`)}</div>
          ) : (
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby={universeId}
              data={universes.map((value) => ({ value, label: t(`subscriptions:universes.${value}`) }))}
              value={draft.universe ?? ''}
              onChange={(value) => onDraft({ ...draft, universe: universes.find((one) => one === value) ?? null })}
            />
          )}
        </Input.Wrapper>
      )}
      <TextInput
        name="reference"
        label={t('notify.reference')}
        description={t('notify.referenceHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.reference}
        onChange={(event) => onDraft({ ...draft, reference: event.currentTarget.value })}
        onBlur={onLeave}
        error={words('reference')}
        maxLength={120}
        required
        autoComplete="off"
      />
      <Textarea
        name="details"
        label={t('notify.details')}
        description={t('notify.detailsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.details}
        onChange={(event) => onDraft({ ...draft, details: event.currentTarget.value })}
        error={words('details')}
        maxLength={2_000}
        autosize
        minRows={3}
        maxRows={10}
      />
    </section>
  )
}
