/** Of every answer; pages have a policy of their own besides (`proxy.ts`). */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Permissions-Policy', value: 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()' },
];

/** Pages and files behind a signed link: the address itself is the secret. */
const linkHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];
const behindLinks = ['/a/:path*', '/w/:path*', '/api/v1/a/:path*', '/api/v1/w/:path*'];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    ...behindLinks.map((source) => ({ source, headers: linkHeaders })),
  ],
  // What little style is not in the one sheet of all pages (fonts, print) comes with the page too.
  experimental: { inlineCss: true },
  turbopack: {
    rules: {
      '**/app/page-styles.ts': [
        {
          condition: { all: ['production', 'browser'] },
          loaders: [{ loader: './styles-loader.js', options: { empty: true } }],
        },
        { condition: { all: ['production', { not: 'browser' }] }, loaders: ['./styles-loader.js'] },
      ],
    },
  },
  // `npm run types` checks the types of everything, tests too; whoever only starts Openwide need not wait for it.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.OPENWIDE_DIST_DIR ?? '.next',
  output: process.env.OPENWIDE_OUTPUT === 'standalone' ? 'standalone' : undefined,
  // The PDF's fonts are read as files.
  outputFileTracingIncludes: {
    '/api/v1/a/[token]/[document]': [
      './node_modules/@expo-google-fonts/figtree/{400Regular,600SemiBold}/*.ttf',
      './node_modules/@expo-google-fonts/noto-sans/{400Regular,600SemiBold}/*.ttf',
    ],
  },
  serverExternalPackages: ['pdfkit', 'fontkit', 'sharp', 'pino', 'pg', '@prisma/client', '@prisma/adapter-pg'],
};

export default config;
