import type {
  SubscriptionCategory,
  SubscriptionChannel,
  Universe,
} from '../../../shared/contract/subscription-values.ts'
import {
  SubscriptionCategory as Category,
  SubscriptionChannel as Channel,
} from '../../../shared/contract/subscription-values.ts'
import { filled } from '../portal-language.ts'
import type { PageSetting } from '../portal-types.ts'

interface GridCell {
  readonly category: SubscriptionCategory
  readonly channel: SubscriptionChannel
  readonly on: boolean
}

interface SubscriptionGridProps {
  readonly words: PageSetting['words']
  readonly universe: Universe
  /** Those that can be had, and no others. */
  readonly cells: readonly GridCell[]
}

/** Kinds of news against ways to be told, each kind explained beside its name. */
export function SubscriptionGrid({ words, universe, cells }: SubscriptionGridProps) {
  const { subscriptions: said, categories } = words
  const channels = Channel.options.filter((channel) => cells.some((cell) => cell.channel === channel))
  const rows = Category.options.filter((category) => cells.some((cell) => cell.category === category))
  return (
    <table className="grid">
      <caption>{said.universes[universe]}</caption>
      <thead>
        <tr>
          <th scope="col">{said.category}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="tick">
              {said[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((category) => (
          <tr key={category}>
            <th scope="row">
              {categories[category]}
              <span className="hint">{said.texts[category]}</span>
            </th>
            {channels.map((channel) => {
              const cell = cells.find((one) => one.category === category && one.channel === channel)
              return (
                <td key={channel} className="tick">
                  {cell ? (
                    <label>
                      <input
                        type="checkbox"
                        name="on"
                        value={`${universe}/${category}/${channel}`}
                        defaultChecked={cell.on}
                        aria-label={filled(said.cell, { category: categories[category], channel: said[channel] })}
                      />
                    </label>
                  ) : (
                    <span className="unseen">{said.impossible}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
