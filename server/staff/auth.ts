import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isAPIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { accountWindowSeconds, limitTriesOfAccount } from './account-tries.ts';
import { sameHostOrigins } from './trusted-origins.ts';

/** How long a staff session lives, in seconds: one long working day, then everybody signs in again. */
export const sessionLifeSeconds = 12 * 60 * 60;
/** Shortest password of a staff member, in characters. */
export const minPasswordLength = 10;

/** Tries one network address has, until it has been quiet for a minute. A whole practice may share one address. */
export const triesPerAddress = 60;

function createAuth() {
  const { AUTH_SECRET, PUBLIC_URL } = env();
  return betterAuth({
    appName: 'Openwide',
    baseURL: PUBLIC_URL,
    basePath: '/api/auth',
    secret: AUTH_SECRET,
    database: prismaAdapter(getDatabase(), { provider: 'postgresql' }),
    trustedOrigins: (request) => sameHostOrigins(request?.headers),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength: 128 },
    user: {
      modelName: 'staffUser',
      additionalFields: {
        // `input: false`: no request sets them, whatever endpoint it tries.
        role: { type: 'string', required: true, defaultValue: 'read-only', input: false },
        clinicId: { type: 'string', required: true, input: false },
      },
    },
    // The life is fixed: a page cannot renew a cookie while it renders, and a shared desk should not stay signed in.
    session: { modelName: 'staffSession', expiresIn: sessionLifeSeconds, disableSessionRefresh: true },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'staffRateLimit',
      // Rows older than the longest window known here are pruned; those of accounts stand in the same table.
      window: accountWindowSeconds,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: triesPerAddress } },
    },
    hooks: limitTriesOfAccount,
    advanced: {
      cookiePrefix: 'openwide',
      useSecureCookies: PUBLIC_URL.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Said outright, because the library leaves both checks out while testing.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    // Further arguments, and the messages of failed queries, may quote a row: only the library's own sentences and the
    // names of errors are kept.
    logger: { level: 'warn', log: (level, message) => log[level]({ area: 'staff-sign-in' }, message) },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) log.error({ area: 'staff-sign-in', error: nameOf(error) }, 'sign-in request failed');
      },
    },
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

type Auth = ReturnType<typeof createAuth>;

// Next reloads modules in development; the global keeps one instance.
const holder = globalThis as { openwideStaffAuth?: Auth };

/** The web process's one better-auth instance: e-mail and password for staff, no sign-up. */
export function getAuth(): Auth {
  holder.openwideStaffAuth ??= createAuth();
  return holder.openwideStaffAuth;
}
