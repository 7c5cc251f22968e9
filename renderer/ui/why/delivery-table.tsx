// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised; the ARIA table pattern stands for it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is read, not moved in; its buttons have the focus.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '../../../shared/contract/events.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { DeliveryPerson } from './delivery-people.ts'
import classes from './delivery-table.module.css'

interface DeliveryTableProps<Entry extends Recipient> {
  readonly label: string
  /** Head of the last column, which says why or why not. */
  readonly because: string
  readonly people: readonly DeliveryPerson<Entry>[]
  readonly words: (person: DeliveryPerson<Entry>) => ReactNode
  /** Explains a contact's place on the list. */
  readonly onAsk?: (contact: { readonly id: ContactId; readonly name: string }) => void
  /** Whose row is marked. */
  readonly marked?: ContactId
}

const rowHeight = 44

/** People on the list of a delivery; rows are drawn as they come into view, for they may be thousands. */
export function DeliveryTable<Entry extends Recipient>(props: DeliveryTableProps<Entry>) {
  const { label, because, people, words, onAsk, marked } = props
  const { t } = useTranslation(['events', 'subscriptions', 'common'])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      aria-label={label}
      aria-rowcount={people.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" className={classes.row} data-asks={onAsk ? true : undefined}>
          {[t('list.name'), t('list.channels'), t('list.language'), because].map((word) => (
            <div key={word} role="columnheader" className={classes.cell}>
              {word}
            </div>
          ))}
          {onAsk && (
            <div role="columnheader" className={classes.cell}>
              <span className="visually-hidden">{t('list.askShort')}</span>
            </div>
          )}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const person = people[index]
          if (!person) return null
          const { contactId, name, email, channels, language } = person
          return (
            <div
              key={person.key}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              data-asks={onAsk ? true : undefined}
              data-marked={(contactId !== null && contactId === marked) || undefined}
              style={{ position: 'absolute', insetInline: 0, top: start, height: rowHeight }}
            >
              <div role="cell" className={classes.cell}>
                <span className={classes.name}>{name || email}</span>
                {name !== '' && email !== '' && <span className={classes.second}>{email}</span>}
              </div>
              <div role="cell" className={classes.cell}>
                {channels.map((channel) => t(`subscriptions:channels.${channel}`)).join(', ')}
              </div>
              <div role="cell" className={classes.cell}>
                {t(`common:languages.${language}`)}
              </div>
              <div role="cell" className={classes.cell}>
                <span className={classes.words}>{words(person)}</span>
              </div>
              {onAsk && (
                <div role="cell" className={classes.cell}>
                  {contactId !== null && (
                    <button
                      type="button"
                      className={classes.ask}
                      aria-label={t('list.ask', { name })}
                      onClick={() => onAsk({ id: contactId, name })}
                    >
                      {t('list.askShort')}
                    </button>
                  )}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
