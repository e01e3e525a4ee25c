import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CHUNKS } from './vite.chunks';
import { tellFirstLoads } from './vite.first-loads';
import { offlineShell } from './vite.shell';

const TEXT = /\.(js|css|svg|webmanifest)$/;

function compressFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compressFolder(path);
    else if (TEXT.test(entry.name)) {
      const plain = readFileSync(path);
      if (plain.length < 1024) continue;
      writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      );
    }
  }
}

/** Writes .br and .gz beside every text asset, so that the server never compresses at request time. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  enforce: 'post',
  closeBundle: { order: 'post', sequential: true, handler: () => compressFolder('dist') },
});

/** What a caseworker or an escort opens where there is no signal. */
const OFFLINE = [
  'index.html',
  'src/main.tsx',
  'i18n/zh/shared.ts',
  'i18n/zh/field.ts',
  'i18n/en/shared.ts',
  'i18n/en/field.ts',
  'session/LoginPage.tsx',
  'shell/Shell.tsx',
  'caseworker/TodayPage.tsx',
  'caseworker/MyPeoplePage.tsx',
  'caseworker/OutboxPage.tsx',
  'escort/KeptTripPage.tsx',
  'offline/OfflinePage.tsx',
  'escort/TripPage.tsx',
  'escort/TripsPage.tsx',
];

export default defineConfig({
  plugins: [react(), offlineShell(OFFLINE), tellFirstLoads(), precompress()],
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: 'http://127.0.0.1:3000' } } },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/offline/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // Few files of one use each: every request costs a phone in the hills its delay.
          includeDependenciesRecursively: false,
          groups: CHUNKS,
        },
      },
    },
  },
});
