import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** One target that runs in Node: everything bundled but the builtins and what has native parts. */
const node = (folder, input, { format = 'es', external = [], target = 'node24' } = {}) =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    ssr: format === 'es' ? { noExternal: true } : undefined,
    build: {
      outDir: `dist/${folder}`,
      emptyOutDir: true,
      target,
      sourcemap: true,
      minify: false,
      ssr: format === 'es',
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        external: [...builtins, ...external],
        platform: 'node',
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          codeSplitting: format === 'es',
        },
      },
    },
  })

const started = performance.now()
rmSync(join(root, 'dist'), { recursive: true, force: true })
await Promise.all([
  build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
  node(
    'core',
    {
      'core-thread': 'main/process/core-thread.ts',
      'import-worker': 'main/process/import-worker.ts',
    },
    { external: ['better-sqlite3'] },
  ),
  node('loopback', { 'loopback-main': 'main/hosts/loopback/loopback-main.ts' }),
])
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', '.built'), '')
console.error(`[comptoir] built in ${Math.round(performance.now() - started)} ms`)
