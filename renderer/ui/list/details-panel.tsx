import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './details-panel.module.css'

interface DetailsPanelProps {
  readonly label: string
  readonly header: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
  /** What Escape does, where that is not closing. */
  readonly onEscape?: () => void
  readonly element?: RefObject<HTMLElement | null>
  /** Half of the page where there is room, for what wants to be read. */
  readonly wide?: boolean
}

/** The panel beside the list, or over it where there is no room. Escape closes it. */
export function DetailsPanel({ label, header, footer, children, onClose, onEscape, element, wide }: DetailsPanelProps) {
  const { t } = useTranslation('dataGrid')
  const own = useRef<HTMLElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    // An open list of options takes its own Escape.
    const busy = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || event.defaultPrevented || busy || !inside) return
    event.preventDefault()
    ;(onEscape ?? onClose)()
  }
  return (
    <aside
      className={classes.panel}
      data-wide={wide || undefined}
      aria-label={label}
      ref={element ?? own}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes.header}>
        <div className={classes.heading}>{header}</div>
        <Tooltip label={t('closeDetails')}>
          <ActionIcon aria-label={t('closeDetails')} onClick={onClose}>
            <IconX size={17} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  )
}
