import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useRef } from 'react'

interface FileButtonProps extends ButtonProps {
  readonly onFile: (file: File) => void
  readonly autoFocus?: boolean
  /** What the dialog offers; tables unless told. */
  readonly accept?: string
  /** Its name for screen readers, where its words do not say what the file is for. */
  readonly label?: string
  readonly children: ReactNode
}

const tables = '.csv,.txt,.tsv,.tab,.xlsx,.xls,text/csv,text/plain,text/tab-separated-values'

/** A button that opens the system's file dialog; choosing the same file again counts, as it may be mended. */
export function FileButton({ onFile, autoFocus, accept = tables, label, children, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        {...button}
        aria-label={label}
        data-autofocus={autoFocus || undefined}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  )
}
