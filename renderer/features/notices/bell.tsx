import { ActionIcon, Indicator, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showError } from '../../ui/toasts.tsx'
import classes from './bell.module.css'
import { BellList } from './bell-list.tsx'

/** What customers did, told on every page: how many the operator has not seen, and the latest. Opening it is seeing. */
export function Bell() {
  const { t } = useTranslation('notices')
  const numbers = useNumbers()
  const [opened, setOpened] = useState(false)
  /** What was new when it was opened, or came since: it stays marked until it is closed. */
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const { data } = useQuery(orpc.notices.list.queryOptions())
  const notices = data?.notices ?? []
  const unseen = data?.unseen ?? 0
  const newest = notices[0]?.id

  const arrived = opened ? notices.filter((notice) => notice.unseen && !fresh.has(notice.id)) : []
  if (arrived.length > 0) setFresh(new Set([...fresh, ...arrived.map(({ id }) => id)]))

  useEffect(() => {
    if (!opened || unseen === 0 || newest === undefined) return
    client.notices.seen({ upTo: newest }).catch(showError)
  }, [opened, unseen, newest])

  const setOpen = (open: boolean) => {
    setOpened(open)
    if (open) setFresh(new Set())
  }
  const count = t('unseen', { count: unseen, formatted: numbers(unseen) })
  return (
    <Popover opened={opened} onChange={setOpen} width={340} position="bottom-start" trapFocus returnFocus shadow="md">
      <Indicator
        className={classes.bell ?? ''}
        label={unseen > 99 ? '99+' : numbers(unseen)}
        disabled={unseen === 0}
        size={15}
        offset={4}
        classNames={{ indicator: classes.count ?? '' }}
        attributes={{ indicator: { 'aria-hidden': true } }}
      >
        <Popover.Target>
          <ActionIcon
            size={28}
            aria-label={unseen > 0 ? `${t('bell')}, ${count}` : t('bell')}
            title={t('bell')}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={() => setOpen(!opened)}
          >
            <IconBell size={17} stroke={1.7} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <span className="visually-hidden" role="status">
        {unseen > 0 && !opened ? `${t('bell')}: ${count}` : ''}
      </span>
      <Popover.Dropdown p={0} aria-label={t('bell')}>
        <BellList notices={notices} fresh={fresh} onOpen={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
