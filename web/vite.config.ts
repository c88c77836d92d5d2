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
  plugins: [react(), withoutFonts(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // GraphiQL, which only its own page loads.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // One of its parts holds a word for React’s compiler, which bundling drops.
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
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

/** Takes the fonts out of GraphiQL’s style: they stand in it as text, a quarter of a megabyte, and the page has its own. */
function withoutFonts(): Plugin {
  return {
    name: 'without-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : undefined,
  };
}

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
