import type { ReactNode } from 'react'
import type { PageSetting } from '../portal-types.ts'
import { page } from './layout.tsx'

/** A page that only says something. */
export const messagePage = (setting: PageSetting, title: string, text: ReactNode): string =>
  page(setting, { title, children: <p>{text}</p> })
