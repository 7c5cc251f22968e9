// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA grid pattern stands for it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant.
import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import type { CheckColumn } from './import-check-columns.ts'
import classes from './import-check-grid.module.css'
import { type PreviewRow, type RowProblem, useImportWords } from './import-kind.ts'
import { OutcomeBadge } from './import-outcome.tsx'
import { gravest } from './import-severity.ts'

interface CheckRowProps {
  readonly index: number
  readonly top: number
  /** Undefined while it loads. */
  readonly row: PreviewRow | undefined
  readonly columns: readonly CheckColumn[]
  readonly measures: CSSProperties
  /** The column of the cursor, if it is in this row. */
  readonly cursor: number | null
  readonly focused: boolean
  readonly cellId: (column: number) => string
  readonly onCell: (column: number) => void
}

/** A row of the file: its line, what becomes of it, why, and its cells with the bad ones marked. */
export function CheckRow({ index, top, row, columns, measures, cursor, focused, cellId, onCell }: CheckRowProps) {
  const { t } = useTranslation('imports')
  const number = useNumbers()
  const words = useImportWords()
  const problems = row?.problems ?? []
  const cell = (column: number, content: ReactNode, more: Partial<CheckCellProps> = {}) => (
    <CheckCell
      key={column}
      id={cellId(column)}
      active={focused && cursor === column}
      onClick={() => onCell(column)}
      {...more}
    >
      {content}
    </CheckCell>
  )
  const problemsAt = (place: number) => problems.filter(({ column }) => column === place)
  const reasons = problems.map(words.problem).join(' ')
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      className={classes.row}
      data-outcome={row?.outcome}
      style={{ ...measures, transform: `translateY(${top}px)` }}
      data-body
    >
      {cell(0, row ? <span className="tabular">{number(row.line)}</span> : <span className={classes.waiting} />)}
      {cell(1, row ? <OutcomeBadge outcome={row.outcome} /> : null)}
      {cell(
        2,
        <span className={classes.reason} data-severity={gravest(problems)}>
          {reasons}
        </span>,
        { tip: reasons },
      )}
      {columns.map(({ index: place, field }, position) =>
        cell(3 + position, row?.cells[place], {
          tip: problemsAt(place).map(words.problem).join(' '),
          severity: gravest(problemsAt(place)),
          ignored: field === 'ignore',
        }),
      )}
      {row ? null : <span className="visually-hidden">{t('check.loading')}</span>}
    </div>
  )
}

interface CheckCellProps {
  readonly id: string
  /** Shown on hover, and while the cursor is on the cell. */
  readonly tip?: string
  readonly severity?: RowProblem['severity'] | undefined
  readonly ignored?: boolean
  readonly active: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function CheckCell({ id, tip = '', severity, ignored = false, active, onClick, children }: CheckCellProps) {
  const Icon = severity === 'note' ? IconInfoCircle : IconAlertTriangle
  const content = (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys; its cells are never focused themselves.
    <div
      role="gridcell"
      id={id}
      className={classes.cell}
      data-severity={severity}
      data-ignored={ignored || undefined}
      data-active={active || undefined}
      aria-invalid={severity === 'error' || undefined}
      onClick={onClick}
    >
      <span className={classes.text}>{children}</span>
      {severity ? (
        <>
          <Icon size={14} className={classes.mark} aria-hidden="true" />
          <span className="visually-hidden">{tip}</span>
        </>
      ) : null}
    </div>
  )
  if (tip === '') return content
  return (
    <Tooltip label={tip} multiline maw={360} openDelay={120} withArrow {...(active ? { opened: true } : {})}>
      {content}
    </Tooltip>
  )
}
