// While pages are compiled on demand, the styles come as any do.
import './globals.css';

/**
 * The style sheet of all pages. A build puts it here, for the server alone (`styles-loader.js`); in the browser, and while pages
 * are compiled on demand, it is empty.
 */
export const pageStyles: string = '';
