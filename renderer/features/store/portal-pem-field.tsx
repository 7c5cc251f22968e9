import { Group, Input, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../ui/import/import-file-button.tsx'
import classes from './portal-pem-field.module.css'

interface PemFieldProps {
  readonly label: string
  readonly description?: string
  readonly placeholder: string
  readonly value: string
  readonly error?: ReactNode
  readonly onChange: (value: string) => void
}

/** Bytes; no PEM file of a portal is longer. */
const mostBytes = 100_000

/** A text in PEM form, pasted or taken from a file. */
export function PemField({ label, description, placeholder, value, error, onChange }: PemFieldProps) {
  const { t } = useTranslation('store')
  const id = useId()
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const take = async (file: File) => {
    const fits = file.size <= mostBytes
    setTooLarge(fits ? null : file.name)
    if (fits) onChange(await file.text())
  }
  return (
    <Stack gap={6}>
      <Input.Wrapper
        id={id}
        description={description}
        error={tooLarge === null ? error : t('certificate.tooLarge', { name: tooLarge })}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        label={label}
      >
        <Textarea
          id={id}
          mt={4}
          rows={4}
          classNames={{ input: classes.pem }}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          error={tooLarge !== null || Boolean(error)}
          value={value}
          onChange={({ currentTarget }) => {
            setTooLarge(null)
            onChange(currentTarget.value)
          }}
        />
      </Input.Wrapper>
      <Group>
        <FileButton
          size="xs"
          variant="default"
          accept=".pem,.crt,.cer,.key,.txt"
          label={t('certificate.chooseNamed', { what: label })}
          onFile={(file) => void take(file)}
        >
          {t('certificate.choose')}
        </FileButton>
      </Group>
    </Stack>
  )
}
