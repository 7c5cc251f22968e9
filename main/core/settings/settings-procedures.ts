import { callerOf, procedures } from '../call.ts'
import { failure } from '../failure.ts'

export const settingsProcedures = procedures.settings.router({
  get: procedures.settings.get.handler(({ context: { services } }) => {
    const settings = services.settings.current()
    if (!settings) throw failure('SIGN_IN_REQUIRED')
    return { ...settings, dataFolder: services.ports.dataFolder, version: services.ports.version }
  }),

  update: procedures.settings.update.handler(async ({ context, input }) => {
    const { services } = context
    const { operator } = callerOf(context)
    const settings = await services.db.write(() => {
      const before = services.settings.current()
      if (!before) throw failure('SIGN_IN_REQUIRED')
      const after = { ...before, ...input }
      services.settings.save(after)
      const changed = Object.keys(input).filter(
        (key) => before[key as keyof typeof before] !== after[key as keyof typeof after],
      )
      if (changed.length > 0) {
        const pick = (from: object) => Object.fromEntries(Object.entries(from).filter(([key]) => changed.includes(key)))
        services.audit.record({
          operatorId: operator.id,
          action: 'settings.changed',
          subject: { kind: 'shop', id: null, label: after.shopName },
          before: pick(before),
          after: pick(after),
        })
      }
      return after
    })
    services.changes.announce('settings', 'audit')
    return settings
  }),
})
