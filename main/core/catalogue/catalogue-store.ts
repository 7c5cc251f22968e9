import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

const parts = ['subject', 'text', 'html'] as const

/** A text that an administrator changed. */
export interface ChangedTemplate extends Template {
  readonly changed_at: string
}

export function createCatalogueStore({ build, all, get, run }: Database) {
  return {
    changed: (code: NotificationCode, language: Language): ChangedTemplate | undefined =>
      get(
        build
          .selectFrom('notification_templates')
          .select([...parts, 'changed_at'])
          .where('code', '=', code)
          .where('language', '=', language),
      ),

    allChanged: (): { code: string; language: Language }[] =>
      all(build.selectFrom('notification_templates').select(['code', 'language'])),

    save(code: NotificationCode, language: Language, template: Template, at: string): void {
      const values = { ...template, changed_at: at }
      run(
        build
          .insertInto('notification_templates')
          .values({ code, language, ...values })
          .onConflict((conflict) => conflict.columns(['code', 'language']).doUpdateSet(values)),
      )
    },

    forget: (code: NotificationCode, language: Language) =>
      void run(build.deleteFrom('notification_templates').where('code', '=', code).where('language', '=', language)),

    keptId: (hash: Buffer): number | undefined =>
      get(build.selectFrom('message_templates').select('id').where('hash', '=', hash))?.id,

    keep: (hash: Buffer, code: string, language: Language, { subject, text, html }: Template): number =>
      run(build.insertInto('message_templates').values({ hash, code, language, subject, text, html })).lastInsertRowid,

    kept: (id: number): (Template & { code: string }) | undefined =>
      get(
        build
          .selectFrom('message_templates')
          .select(['code', ...parts])
          .where('id', '=', id),
      ),
  }
}
