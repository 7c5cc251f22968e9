import { Anchor, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ContactRole } from '../../../shared/contract/contacts.ts'
import { Language } from '../../../shared/contract/values.ts'
import { CompanyField } from './company-field.tsx'
import type { FieldName } from './contact-form-model.ts'
import type { ContactForm } from './use-contact-form.ts'

interface ContactFormFieldsProps {
  readonly form: ContactForm
  /** The address bar's search part, kept when another contact is opened. */
  readonly search: string
}

/** The fields of a contact, each with what is wrong beside it. */
export function ContactFormFields({ form, search }: ContactFormFieldsProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const { fields, issues, holder, change, leave } = form
  const words = (name: FieldName) => {
    const issue = issues[name]
    return issue === undefined ? undefined : t(`form.issues.${issue}`)
  }
  const taken = holder && (
    <>
      {t('form.taken', { name: holder.contactName })}{' '}
      <Anchor
        component={Link}
        to={{ pathname: `/contacts/${holder.contactId}`, search }}
        fz="inherit"
        underline="always"
      >
        {t('form.openTaken', { name: holder.contactName })}
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
        error={words('name')}
        maxLength={200}
        required
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        name="email"
        type="text"
        inputMode="email"
        label={t('form.email')}
        value={fields.email}
        onChange={(event) => change('email', event.currentTarget.value)}
        onBlur={() => leave('email')}
        error={words('email') ?? taken}
        maxLength={320}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <CompanyField
        value={fields.companyName}
        error={words('companyName')}
        onChange={(name) => change('companyName', name)}
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('form.phone')}
        placeholder={t('form.phoneHint')}
        value={fields.phone}
        onChange={(event) => change('phone', event.currentTarget.value)}
        onBlur={() => leave('phone')}
        error={words('phone')}
        maxLength={40}
        autoComplete="off"
      />
      <Select
        name="language"
        label={t('form.language')}
        data={Language.options.map((language) => ({ value: language, label: t(`common:languages.${language}`) }))}
        value={fields.language}
        onChange={(value) => {
          const language = Language.safeParse(value).data
          if (language) change('language', language)
        }}
        allowDeselect={false}
      />
      <Checkbox.Group
        label={t('form.roles')}
        value={[...fields.roles]}
        onChange={(values) =>
          change(
            'roles',
            ContactRole.options.filter((role) => values.includes(role)),
          )
        }
      >
        <Group gap="md" mt={4}>
          {ContactRole.options.map((role) => (
            <Checkbox key={role} size="xs" value={role} label={t(`roles.${role}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        size="xs"
        label={t('form.companyAdministrator')}
        checked={fields.companyAdministrator}
        onChange={(event) => change('companyAdministrator', event.currentTarget.checked)}
      />
      <Checkbox
        size="xs"
        label={t('form.interfaceAccess')}
        checked={fields.interfaceAccess}
        onChange={(event) => change('interfaceAccess', event.currentTarget.checked)}
      />
      <Textarea
        name="notes"
        label={t('form.notes')}
        value={fields.notes}
        onChange={(event) => change('notes', event.currentTarget.value)}
        error={words('notes')}
        maxLength={10_000}
        autosize
        minRows={3}
        maxRows={12}
      />
    </Stack>
  )
}
