import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// "Who may import whom" of the architecture, rule by rule: a planted breach is reported, its lawful neighbour is not.

const root = join(import.meta.dirname, '..', '..')

interface Plant {
  readonly rule: string
  readonly file: string
  readonly imports: string
}

const breaches: readonly Plant[] = [
  { rule: '1 shared and the core', file: 'shared/contract/planted.ts', imports: '../../main/core/call.ts' },
  { rule: '1 shared and the renderer', file: 'shared/rules/planted.ts', imports: '../../renderer/ui/theme.ts' },
  { rule: '1 shared and Node', file: 'shared/rules/planted.ts', imports: 'node:fs' },
  { rule: '1 shared and a library', file: 'shared/contract/planted.ts', imports: '@orpc/server' },
  { rule: '2 electron and the core', file: 'main/core/contacts/planted.ts', imports: 'electron' },
  { rule: '2 electron and the core’s process', file: 'main/process/planted.ts', imports: 'electron' },
  { rule: '2 electron and an adapter', file: 'main/adapters/planted.ts', imports: 'electron' },
  { rule: '2 electron and the loopback host', file: 'main/hosts/loopback/planted.ts', imports: 'electron' },
  { rule: '2 electron and what hosts share', file: 'main/hosts/planted.ts', imports: 'electron' },
  { rule: '2 electron and the renderer', file: 'renderer/client/planted.ts', imports: 'electron' },
  { rule: '2 electron and the portal', file: 'main/portal/planted.ts', imports: 'electron' },
  { rule: '3 renderer and the core', file: 'renderer/client/planted.ts', imports: '../../main/core/call.ts' },
  { rule: '3 renderer and Node', file: 'renderer/ui/planted.ts', imports: 'node:path' },
  { rule: '3 renderer and a server library', file: 'renderer/planted.ts', imports: '@orpc/server' },
  { rule: '3 a feature and another', file: 'renderer/features/audit/planted.ts', imports: '../contacts/x.ts' },
  {
    rule: '3 a feature and another, the long way',
    file: 'renderer/features/audit/planted.ts',
    imports: '../../features/contacts/x.ts',
  },
  { rule: '3 ui and a feature', file: 'renderer/ui/planted.ts', imports: '../features/contacts/x.ts' },
  { rule: '4 preload and the core', file: 'preload/planted.ts', imports: '../main/core/call.ts' },
  { rule: '4 preload and the renderer', file: 'preload/planted.ts', imports: '../renderer/client/host.ts' },
  { rule: '4 preload and Node', file: 'preload/planted.ts', imports: 'node:fs' },
  { rule: '5 core and files', file: 'main/core/contacts/planted.ts', imports: 'node:fs' },
  { rule: '5 core and the network', file: 'main/core/contacts/planted.ts', imports: 'node:net' },
  { rule: '5 core and processes', file: 'main/core/jobs/planted.ts', imports: 'node:child_process' },
  { rule: '5 core and threads', file: 'main/core/planted.ts', imports: 'node:worker_threads' },
  { rule: '5 core and an undeclared library', file: 'main/core/contacts/planted.ts', imports: 'fastify' },
  { rule: '5 core and the renderer', file: 'main/core/contacts/planted.ts', imports: '../../../renderer/ui/theme.ts' },
  { rule: '6 core and an adapter', file: 'main/core/files/planted.ts', imports: '../../adapters/file-vault.ts' },
  { rule: '6 an adapter and the core', file: 'main/adapters/planted.ts', imports: '../core/call.ts' },
  { rule: '6 a host and the core', file: 'main/hosts/loopback/planted.ts', imports: '../../core/call.ts' },
  { rule: '6 a host and an adapter', file: 'main/hosts/electron/planted.ts', imports: '../../adapters/log.ts' },
  {
    rule: '6 a host and more than the protocol',
    file: 'main/hosts/loopback/planted.ts',
    imports: '../../process/core-process.ts',
  },
  { rule: '6 a host and the other', file: 'main/hosts/electron/planted.ts', imports: '../loopback/launch-guard.ts' },
  { rule: '6 the portal and the core', file: 'main/portal/planted.ts', imports: '../core/call.ts' },
  { rule: '6 the portal and a host', file: 'main/portal/planted.ts', imports: '../hosts/core-link.ts' },
  { rule: '7 the driver and a store', file: 'main/core/contacts/planted-store.ts', imports: 'better-sqlite3' },
  { rule: '7 the driver and the database folder', file: 'main/core/db/planted.ts', imports: 'better-sqlite3' },
  { rule: '7 the driver and the core’s process', file: 'main/process/planted.ts', imports: 'better-sqlite3' },
  {
    rule: '7 a store from another folder',
    file: 'main/core/jobs/planted.ts',
    imports: '../contacts/contacts-store.ts',
  },
  {
    rule: '7 procedures from another folder',
    file: 'main/core/jobs/planted.ts',
    imports: '../contacts/contacts-procedures.ts',
  },
  { rule: '7 a store from above', file: 'main/core/planted.ts', imports: './contacts/contacts-store.ts' },
  {
    rule: '7 a store from the core’s process',
    file: 'main/process/planted.ts',
    imports: '../core/contacts/contacts-store.ts',
  },
  {
    rule: '8 a migration and a feature',
    file: 'main/core/db/migrations/planted.ts',
    imports: '../../contacts/contacts.ts',
  },
  {
    rule: '8 a migration and the tables of today',
    file: 'main/core/db/migrations/planted.ts',
    imports: '../tables.ts',
  },
  { rule: '8 a migration and a library', file: 'main/core/db/migrations/planted.ts', imports: 'kysely' },
  { rule: '8 core and test/', file: 'main/core/contacts/planted.ts', imports: '../../../test/support/test-core.ts' },
  { rule: '8 renderer and test/', file: 'renderer/features/audit/planted.ts', imports: '../../../test/support/x.ts' },
  { rule: '8 scripts and test/', file: 'scripts/planted.ts', imports: '../test/support/x.ts' },
]

const lawful: readonly Plant[] = [
  { rule: '1', file: 'shared/contract/planted.ts', imports: '../rules/fold.ts' },
  { rule: '1', file: 'shared/contract/planted.ts', imports: 'zod' },
  { rule: '1', file: 'shared/contract/planted.ts', imports: '@orpc/contract' },
  { rule: '2', file: 'main/hosts/electron/planted.ts', imports: 'electron' },
  { rule: '2', file: 'preload/planted.ts', imports: 'electron' },
  { rule: '3', file: 'renderer/features/audit/planted.ts', imports: '../../ui/theme.ts' },
  { rule: '3', file: 'renderer/features/audit/planted.ts', imports: './audit-page.tsx' },
  { rule: '3', file: 'renderer/features/audit/planted.ts', imports: '../../../shared/contract/contract.ts' },
  { rule: '3', file: 'renderer/features/audit/planted.ts', imports: '@mantine/core' },
  { rule: '3', file: 'renderer/planted.tsx', imports: './features/audit/audit-page.tsx' },
  { rule: '4', file: 'preload/planted.ts', imports: '../shared/host-channels.ts' },
  { rule: '5', file: 'main/core/contacts/planted.ts', imports: 'libphonenumber-js/min' },
  { rule: '5', file: 'main/core/contacts/planted.ts', imports: '../../../shared/rules/fold.ts' },
  { rule: '6', file: 'main/process/planted.ts', imports: '../core/core.ts' },
  { rule: '6', file: 'main/process/planted.ts', imports: '../adapters/log.ts' },
  { rule: '6', file: 'main/adapters/planted.ts', imports: '../core/ports.ts' },
  { rule: '6', file: 'main/hosts/loopback/planted.ts', imports: '../../process/host-protocol.ts' },
  { rule: '6', file: 'main/hosts/loopback/planted.ts', imports: '../core-link.ts' },
  { rule: '7', file: 'main/core/db/open.ts', imports: 'better-sqlite3' },
  { rule: '7', file: 'main/process/import-worker.ts', imports: 'better-sqlite3' },
  { rule: '7', file: 'main/core/contacts/planted.ts', imports: './contacts-store.ts' },
  { rule: '7', file: 'main/core/core.ts', imports: './contacts/contacts-procedures.ts' },
  { rule: '8', file: 'main/core/db/migrations/planted.ts', imports: '../migrate.ts' },
  { rule: '8', file: 'test/core/planted.ts', imports: '../support/test-core.ts' },
]

const folder = mkdtempSync(join(tmpdir(), 'comptoir-imports-'))
let reported: ReadonlySet<string>

/** Each plant in a file of its own where the rules look at the folder; where they name a file, in that file. */
const pathOf = (plant: Plant) => {
  const place = [...breaches, ...lawful].indexOf(plant)
  return plant.file.replace('planted', `planted-${place}`)
}
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeAll(() => {
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  write('.gitignore', 'dist/\n')
  for (const plant of [...breaches, ...lawful]) write(pathOf(plant), `import '${plant.imports}'\n`)
  write('main/core/cycle-one.ts', "import { two } from './cycle-two.ts'\nexport const one = () => two\n")
  write('main/core/cycle-two.ts', "import { one } from './cycle-one.ts'\nexport const two = () => one\n")
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { stdout } = spawnSync(
    process.execPath,
    [
      biome,
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--only=style/noRestrictedImports',
      '--only=suspicious/noImportCycles',
      '.',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { category: string; location: { path: string | { file: string } } }[]
  }
  reported = new Set(
    diagnostics.map(({ category, location: { path } }) => {
      const file = typeof path === 'string' ? path : path.file
      return `${category} ${relative(folder, join(folder, file)).replaceAll('\\', '/')}`
    }),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a breach is reported', () => {
  test.each(breaches)('rule $rule: $file may not import $imports', (plant) => {
    expect(reported).toContain(`lint/style/noRestrictedImports ${pathOf(plant)}`)
  })
})

describe('what the rules allow stays allowed', () => {
  test.each(lawful)('rule $rule: $file may import $imports', (plant) => {
    expect(reported).not.toContain(`lint/style/noRestrictedImports ${pathOf(plant)}`)
  })
})

test('rule 8: a cycle is reported', () => {
  expect(reported).toContain('lint/suspicious/noImportCycles main/core/cycle-one.ts')
})
