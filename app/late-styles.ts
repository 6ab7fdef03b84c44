/** The style sheet of all pages as a file, for a document that came without it. */
import './globals.css';
