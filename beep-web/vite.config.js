import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds a running Beep. */
const beep = process.env.BEEP_URL ?? 'http://localhost:8080';

/** What every page is drawn with: one file, rather than one for each set of pages that shares some of it. */
const AT_START = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|zustand|openapi-fetch)\//;

/** Writes a .br and a .gz beside every text file, so that the servlet never compresses anything. */
function precompressed() {
  const compress = (folder) => {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (statSync(file).isDirectory()) {
        compress(file);
      } else if (/\.(js|css|html|svg|json|webmanifest|txt)$/.test(name)) {
        const bytes = readFileSync(file);
        const quality = {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    }
  };
  return { name: 'precompressed', apply: 'build', closeBundle: () => compress(here('./target/site')) };
}

/** Two chunks that import each other run in an order in which one of them finds the other empty: no page would show. */
function noCircles() {
  return {
    name: 'no-circles',
    apply: 'build',
    generateBundle(_, bundle) {
      const done = new Set();
      const visit = (name, path) => {
        if (path.includes(name)) this.error(`Chunks import each other: ${[...path, name].join(' > ')}`);
        if (done.has(name)) return;
        for (const next of bundle[name]?.imports ?? []) visit(next, [...path, name]);
        done.add(name);
      };
      for (const name of Object.keys(bundle)) visit(name, []);
    },
  };
}

export default defineConfig({
  root: here('./src/main/web'),
  resolve: { alias: { '~': here('./src/main/web') } },
  plugins: [react(), tailwindcss(), noCircles(), precompressed()],
  build: {
    outDir: here('./target/site'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: here('./src/main/web/index.html'),
        'media-worker': here('./src/main/web/features/media/worker.ts'),
      },
      output: {
        codeSplitting: { groups: [{ name: 'libraries', test: AT_START }] },
        entryFileNames: (chunk) => (chunk.name === 'media-worker' ? 'media-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: beep, ws: true, changeOrigin: true, headers: { origin: beep } },
      '/identity': { target: beep, changeOrigin: true },
    },
  },
  test: { root: here('.'), include: ['src/test/web/**/*.test.{ts,tsx}'], environment: 'node', css: true },
});
