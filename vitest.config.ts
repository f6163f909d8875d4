import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      // Next resolves this marker by itself; elsewhere it would throw on import.
      'server-only': fileURLToPath(new URL('./tests/support/server-only.ts', import.meta.url)),
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 90_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          // What only a stand-in can answer is not asked of the address that was named.
          exclude: process.env['CONFORMANCE_BASE_URL'] ? ['tests/conformance/standin-only/**'] : [],
          globalSetup: ['tests/conformance/support/start-target.ts'],
          testTimeout: process.env['CONFORMANCE_BASE_URL'] ? 25 * 60_000 : 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
      { extends: true, test: { name: 'openers', include: ['tests/openers/**/*.test.ts'], testTimeout: 90_000 } },
    ],
  },
});
