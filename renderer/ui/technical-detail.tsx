import { Button, Code, CopyButton, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What only someone technical can use: one click away, with a button to copy it. */
export function TechnicalDetail({ detail }: { readonly detail: string }) {
  const { t } = useTranslation()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <div>
      <Group gap="xs">
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-expanded={shown}
          leftSection={<IconChevronRight size={14} />}
          onClick={toggle}
        >
          {t('actions.showDetail')}
        </Button>
        <CopyButton value={detail}>
          {({ copied, copy }) => (
            <Button variant="subtle" color="gray" size="xs" leftSection={<IconCopy size={14} />} onClick={copy}>
              {copied ? t('actions.copied') : t('actions.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      {shown && (
        <Code block mah={240} mt={4} tabIndex={0}>
          {detail}
        </Code>
      )}
    </div>
  )
}
