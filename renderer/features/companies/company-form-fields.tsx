import { Anchor, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { Language } from '../../../shared/contract/values.ts'
import { universes } from '../../../shared/rules/subscription-cells.ts'
import { CompanyChoice } from './company-choice.tsx'
import type { FieldName } from './company-form-model.ts'
import type { CompanyFormState } from './use-company-form.ts'

interface CompanyFormFieldsProps {
  readonly form: CompanyFormState
  /** The company that is edited, which cannot be its own partner; null for a new one. */
  readonly id: CompanyId | null
  /** The address bar's search part, kept when another company is opened. */
  readonly search: string
}

const ofShop = 'shop'

/** The fields of a company, each with what is wrong beside it. */
export function CompanyFormFields({ form, id, search }: CompanyFormFieldsProps) {
  const { t } = useTranslation(['companies', 'subscriptions', 'common'])
  const { fields, issues, holder, change, leave } = form
  const words = (name: FieldName) => {
    const issue = issues[name]
    return issue === undefined ? undefined : t(`form.issues.${issue}`)
  }
  const taken = holder && (
    <>
      {t('form.taken')}{' '}
      <Anchor
        component={Link}
        to={{ pathname: `/companies/${holder.companyId}`, search }}
        fz="inherit"
        underline="always"
      >
        {t('form.openTaken')}
      </Anchor>
    </>
  )
  return (
    <Stack gap="sm">
      <TextInput
        name="name"
        label={t('form.name')}
        value={fields.name}
        onChange={(event) => change('name', event.currentTarget.value)}
        onBlur={() => leave('name')}
        error={words('name') ?? taken}
        maxLength={200}
        required
        autoComplete="off"
      />
      <Checkbox.Group
        label={t('form.universes')}
        description={t('form.universesHint')}
        error={words('universes')}
        value={[...fields.universes]}
        required
        onChange={(values) =>
          change(
            'universes',
            universes.filter((universe) => values.includes(universe)),
          )
        }
      >
        <Group gap="md" mt={6} mb={4}>
          {universes.map((universe) => (
            <Checkbox
              key={universe}
              name="universes"
              size="xs"
              value={universe}
              label={t(`subscriptions:universes.${universe}`)}
              onBlur={() => leave('universes')}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <CompanyChoice
        name="partner"
        kind="partner"
        label={t('form.partner')}
        description={t('form.partnerHint')}
        {...(id !== null && { except: id })}
        chosen={fields.partner}
        onChoose={(partner) => change('partner', partner)}
        error={words('partner')}
      />
      <Select
        name="language"
        label={t('form.language')}
        data={[
          { value: ofShop, label: t('languageOfShop') },
          ...Language.options.map((language) => ({ value: language, label: t(`common:languages.${language}`) })),
        ]}
        value={fields.language ?? ofShop}
        onChange={(value) => change('language', Language.safeParse(value).data ?? null)}
        allowDeselect={false}
      />
    </Stack>
  )
}
