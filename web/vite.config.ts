import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const service = process.env['TILTAK_SERVICE'] ?? 'http://127.0.0.1:3000';

/**
 * Custom elements that no page uses; the design system would define them all, a third of the landing page's script. Take a
 * name out of the list before using its component: without its element it does nothing.
 */
const unusedElements =
  /designsystemet-web\/dist\/esm\/(?:breadcrumbs|error-summary|pagination|popover|suggestion|tabs|tooltip|_vendors\/@oddbird)\/|@u-elements\/u-(?:combobox|datalist|tabs)\//;

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          // The package does not say that its files have no side effects, so every component would come along.
          { test: /designsystemet-react|aksel-icons/, sideEffects: false },
          { test: unusedElements, sideEffects: false },
        ],
      },
    },
  },
  server: { proxy: { '/graphql': service, '/health': service } },
});

/** Writes a `.br` and a `.gz` beside each file, so that the service compresses nothing itself. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|json)$/.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
      }
    },
  };
}
