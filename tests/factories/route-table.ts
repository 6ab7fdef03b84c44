import { readdirSync } from 'node:fs';

/** A route handler as Next calls it. */
export type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** One folder with a `route.ts`: its address with parameters in brackets, and the module behind it. */
export interface Route {
  /** `/appointments/[id]/cancel` */
  readonly address: string;
  load(): Promise<Readonly<Record<string, Handler>>>;
}

const apiFolder = new URL('../../app/api/v1/', import.meta.url);

/** Every route of the API, read from the folders as Next reads them; those with fixed words before those without. */
export const routes: readonly Route[] = readdirSync(apiFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .map((file) => ({
    address: `/${file.replace(/\/?route\.ts$/, '')}`,
    load: async () => (await import(/* @vite-ignore */ new URL(file, apiFolder).href)) as Record<string, Handler>,
  }))
  .sort((a, b) => (sortKey(a.address) < sortKey(b.address) ? -1 : 1));

/**
 * The route behind a path under `/api/v1`, and what its parameters are.
 * @throws Error when there is none.
 */
export function routeOf(path: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const params = paramsOf(route.address, path);
    if (params) return { route, params };
  }
  throw new Error(`no route for ${path}`);
}

function paramsOf(address: string, path: string): Record<string, string> | null {
  const wanted = address.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, word] of wanted.entries()) {
    const value = given[place] ?? '';
    const name = /^\[(\w+)\]$/.exec(word)?.[1];
    if (name) {
      if (!value) return null;
      params[name] = decodeURIComponent(value);
    } else if (word !== value) return null;
  }
  return params;
}

// A parameter comes after every fixed word in its place.
function sortKey(address: string): string {
  return address.replaceAll('[', '\uffff');
}
