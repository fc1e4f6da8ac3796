import { defineConfig } from "vitest/config";
import { integrity } from "./build/integrity.ts";

const backend = process.env.DAUYS_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [integrity()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: ["index.html", "check.html"] },
  },
  worker: { format: "es" },
  server: {
    proxy: { "^/(api|status\\.json|\\.well-known)": { target: backend, changeOrigin: true } },
  },
  test: {
    environment: "happy-dom",
    // Proofs take seconds on a busy machine, and nothing here is judged by its speed.
    testTimeout: 120_000,
    // One window for all files: making a new one for each takes longer than the tests.
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts", "check/**/*.test.ts"],
  },
});
