import { useElementSize } from '@mantine/hooks'
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { MailFrame } from '../../ui/mail-frame.tsx'
import { inColors } from './preview-colors.ts'
import { PreviewHeaders } from './preview-headers.tsx'
import { PreviewKind } from './preview-kind.tsx'
import { PreviewSwitch } from './preview-switch.tsx'
import classes from './template-preview.module.css'
import type { BodyPart } from './use-template-fields.ts'

interface TemplatePreviewProps {
  readonly code: NotificationCode
  readonly message: Template | null
  readonly part: BodyPart
  readonly language: Language
  /** The text has problems, so that the preview is of an earlier one. */
  readonly behind: boolean
  /** The kind of the event that it is of; null for the first. */
  readonly change: string | null
  readonly onChange: (change: string) => void
}

/** Wide enough for a letter on a computer; where there is less room it is shown smaller. */
const desktopWidth = 680

/** The message as its recipient sees it: formatted on a computer or a phone, light or dark, or as plain text. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { code, message, part, language, behind, change, onChange } = props
  const { t } = useTranslation('catalogue')
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const { ref, width: room } = useElementSize()
  const scale = room > 0 ? Math.min(1, room / desktopWidth) : 1
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <div className={classes.bar}>
        <h3 className={classes.title}>{t('preview.title')}</h3>
        <PreviewKind code={code} value={change} onChange={onChange} />
        {part === 'html' && (
          <>
            <PreviewSwitch
              label={t('preview.theme')}
              value={theme}
              onChange={setTheme}
              choices={[
                { value: 'light', label: t('preview.themes.light'), icon: IconSun },
                { value: 'dark', label: t('preview.themes.dark'), icon: IconMoon },
              ]}
            />
            <PreviewSwitch
              label={t('preview.width')}
              value={width}
              onChange={setWidth}
              choices={[
                { value: 'desktop', label: t('preview.widths.desktop'), icon: IconDeviceDesktop },
                { value: 'phone', label: t('preview.widths.phone'), icon: IconDeviceMobile },
              ]}
            />
          </>
        )}
      </div>
      {behind && <p className={classes.note}>{message ? t('preview.behind') : t('preview.none')}</p>}
      {message && (
        <div className={classes.message} data-behind={behind || undefined}>
          <PreviewHeaders subject={message.subject} language={language} />
          {part === 'text' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too.
            <pre className={classes.text} lang={language} tabIndex={0}>
              {message.text}
            </pre>
          ) : (
            <div
              className={classes.paper}
              ref={ref}
              data-width={width}
              data-theme={theme}
              style={{ '--scale': width === 'desktop' ? scale : 1 } as CSSProperties}
            >
              <div className={classes.screen}>
                <MailFrame title={t('preview.frame')} html={inColors(message.html, theme)} />
              </div>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
