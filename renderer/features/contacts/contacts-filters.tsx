import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ContactFilter, ContactRole, ContactState } from '../../../shared/contract/contacts.ts'
import { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { ChoiceFilter } from '../../ui/list/choice-filter.tsx'
import { CompanyFilter } from '../../ui/list/company-filter.tsx'
import { FilterChip } from '../../ui/list/filter-chip.tsx'
import classes from './contacts-filters.module.css'
import { changedFilter, hasFilters } from './contacts-view.ts'

interface ContactsFiltersProps {
  readonly filter: ContactFilter
  readonly onFilter: (filter: ContactFilter) => void
}

const yesNo = ['yes', 'no'] as const
const toWord = (yes: boolean | undefined) => (yes === undefined ? [] : [yes ? ('yes' as const) : ('no' as const)])
const toYes = (words: readonly string[]) => (words[0] === undefined ? undefined : words[0] === 'yes')

/** The filters of the table, each with the counts of the whole shop beside its options. */
export function ContactsFilters({ filter, onFilter }: ContactsFiltersProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const { data: totals } = useQuery(orpc.contacts.totals.queryOptions())
  const change = (part: Partial<ContactFilter>) => onFilter(changedFilter(filter, part))
  const without = (count: number | undefined) => (totals && count !== undefined ? totals.all - count : undefined)
  const accepted = { yes: totals?.termsAccepted, no: without(totals?.termsAccepted) }
  return (
    <fieldset className={classes.filters} aria-label={t('filters.label')}>
      <ChoiceFilter
        label={t('filters.state')}
        options={ContactState.options.map((state) => ({
          value: state,
          label: t(`states.${state}`),
          count: totals?.states[state],
        }))}
        several
        chosen={filter.states ?? []}
        onChoose={(states) => change({ states: states.length > 0 ? states : undefined })}
      />
      <ChoiceFilter
        label={t('filters.flag')}
        options={[
          { value: 'yes', label: t('filters.invited'), count: totals?.invited },
          { value: 'no', label: t('filters.notInvited'), count: without(totals?.invited) },
          { value: 'refused', label: t('filters.refused'), count: undefined },
        ]}
        chosen={[...toWord(filter.invited), ...(filter.undeliverable ? (['refused'] as const) : [])]}
        onChoose={([word]) =>
          change({
            invited: word === 'yes' || word === 'no' ? word === 'yes' : undefined,
            undeliverable: word === 'refused' || undefined,
          })
        }
      />
      <CompanyFilter chosen={filter.companyId} onChoose={(companyId) => change({ companyId })} />
      <ChoiceFilter
        label={t('filters.role')}
        options={ContactRole.options.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          count: totals?.roles[role],
        }))}
        chosen={filter.role === undefined ? [] : [filter.role]}
        onChoose={([role]) => change({ role })}
      />
      <ChoiceFilter
        label={t('filters.language')}
        options={Language.options.map((language) => ({
          value: language,
          label: t(`common:languages.${language}`),
          count: totals?.languages[language],
        }))}
        chosen={filter.language === undefined ? [] : [filter.language]}
        onChoose={([language]) => change({ language })}
      />
      <ChoiceFilter
        label={t('filters.terms')}
        options={yesNo.map((word) => ({
          value: word,
          label: t(word === 'yes' ? 'filters.accepted' : 'filters.notAccepted'),
          count: accepted[word],
        }))}
        chosen={toWord(filter.termsAccepted)}
        onChoose={(words) => change({ termsAccepted: toYes(words) })}
      />
      {filter.importId !== undefined && (
        <FilterChip
          label={t('filters.import', { id: filter.importId })}
          onRemove={() => change({ importId: undefined })}
        />
      )}
      {hasFilters(filter) && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onFilter(filter.search === undefined ? {} : { search: filter.search })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </fieldset>
  )
}
