import { defineConfig, devices } from '@playwright/test';

const cuts = '**/network-cut*.spec.ts';

/** Browser tests run by `npm test -- e2e`: it starts the stack, finds a Chromium and hands both on. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Accessibility trees; the same on every system.
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ...jsonReporter(process.env.OPENWIDE_TEST_E2E_RESULTS)],
  use: {
    baseURL: process.env.OPENWIDE_TEST_WEB_URL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    permissions: ['microphone'],
    launchOptions: {
      executablePath: process.env.OPENWIDE_TEST_CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // A browser that tries HTTP/3 first loses its first seconds where UDP goes nowhere.
        '--disable-quic',
        // Stricter than some browsers: a frame on another site keeps no cookie but one for that site alone.
        '--test-third-party-cookie-phaseout',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // Tests that mostly wait, beside the two that keep two cores busy.
    { name: 'network cut', testMatch: cuts, workers: 1, use: { ...devices['Desktop Chrome'] } },
    { name: 'chromium', testIgnore: cuts, workers: 2, use: { ...devices['Desktop Chrome'] } },
  ],
});

function jsonReporter(outputFile: string | undefined): ['json', { outputFile: string }][] {
  return outputFile ? [['json', { outputFile }]] : [];
}
