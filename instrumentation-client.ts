/**
 * Runs before any page's code. The schemas of `contract/` would make code out of text to be faster, which the pages' policy
 * forbids and browsers report; told beforehand, they do not try. Set by hand, so that pages without schemas load none.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
