export { default } from '../page.jsx';

/** The same page, made for each request as Openwide's is. */
export const dynamic = 'force-dynamic';
