import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embeddedFiles, withoutUnpackedModule } from './scripts/embeddedFiles';
import { sizeBudget } from './scripts/sizeBudget';

export default defineConfig({
  // Relative addresses, so that the built folder works under any sub-path.
  base: './',
  plugins: [react(), embeddedFiles(import.meta.dirname), sizeBudget()],
  worker: { format: 'es', plugins: () => [withoutUnpackedModule()] },
  build: {
    outDir: 'dist',
    // Chrome 109 and Firefox 115 ESR are the last ones for Windows 7, which many offices still run.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    // data: addresses are closed to scripts by the Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
});
