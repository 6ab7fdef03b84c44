# syntax=docker/dockerfile:1
# Three images from one file, chosen by --target:
#   web     pages and route handlers
#   worker  the receptionist
#   setup   migrates the database and seeds the demo practice, then ends
# Programs are called by their path: the project's own pinned Node (node_modules/.bin/node) is for machines without a
# container, and is left out here by --ignore-scripts. "npm install --no-save" keeps to package-lock.json and leaves it as
# it is; "npm ci" refuses one that was made where packages of other systems are not to be had.

FROM node:24-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
# Node brings its own certificates; LiveKit's native client takes the system's.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*

FROM base AS dependencies
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund --ignore-scripts

FROM dependencies AS sources
COPY . .
# Generating needs no engine, but Prisma downloads one unless it is shown a file in its place.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/app/package.json node node_modules/prisma/build/index.js generate \
  && node scripts/build-embed.ts \
  && node scripts/build-languages.ts

FROM sources AS build
RUN OPENWIDE_OUTPUT=standalone node node_modules/next/dist/bin/next build

FROM base AS web
ENV NODE_ENV=production PORT=3000 HOSTNAME=0.0.0.0
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
COPY deploy/health.mjs ./deploy/
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=3 \
  CMD node deploy/health.mjs database "http://127.0.0.1:$PORT"
CMD ["node", "server.js"]

FROM base AS worker-manifest
COPY package.json ./
COPY agent ./agent
COPY contract ./contract
COPY domain ./domain
COPY locales ./locales
COPY deploy/worker-package.mjs ./deploy/
RUN node deploy/worker-package.mjs package.json worker-package.json

FROM base AS worker-dependencies
COPY --from=worker-manifest /app/worker-package.json ./package.json
COPY package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund --ignore-scripts --omit=dev

FROM base AS worker
ENV NODE_ENV=production
COPY --from=worker-dependencies /app/package.json ./
COPY --from=worker-dependencies /app/node_modules ./node_modules
COPY agent ./agent
COPY contract ./contract
COPY domain ./domain
COPY --from=sources /app/locales ./locales
COPY deploy/health.mjs ./deploy/
USER node
# The worker drains: it takes no more conversations and waits for those it has, DRAIN_SECONDS at most. Give the
# container that long before it is killed.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s --retries=4 \
  CMD node deploy/health.mjs worker "$API_URL"
CMD ["node", "agent/main.ts"]

FROM sources AS setup
USER node
CMD ["sh", "-c", "node scripts/db-migrate.ts && node scripts/db-seed.ts"]
