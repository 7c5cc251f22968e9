import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useRef } from 'react'

interface FileButtonProps extends ButtonProps {
  readonly onFile: (file: File) => void
  readonly autoFocus?: boolean
  readonly children: ReactNode
}

const accepted = '.csv,.txt,.tsv,.tab,.xlsx,.xls,text/csv,text/plain,text/tab-separated-values'

/** A button that opens the system's file dialog; choosing the same file again counts, as it may be mended. */
export function FileButton({ onFile, autoFocus, children, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button {...button} data-autofocus={autoFocus || undefined} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
