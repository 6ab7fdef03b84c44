/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  distDir: process.env.OPENWIDE_DIST_DIR ?? '.next',
  output: process.env.OPENWIDE_OUTPUT === 'standalone' ? 'standalone' : undefined,
  serverExternalPackages: ['@react-pdf/renderer', 'pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
};

export default config;
