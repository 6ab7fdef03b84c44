/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run types` checks the types of everything, tests too; whoever only starts Openwide need not wait for it.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.OPENWIDE_DIST_DIR ?? '.next',
  output: process.env.OPENWIDE_OUTPUT === 'standalone' ? 'standalone' : undefined,
  serverExternalPackages: ['@react-pdf/renderer', 'pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
};

export default config;
