import type { EmbedColours, EmbedFacts } from '#contract/embed/facts.ts';

/** Above whatever the site has; a dialog over the whole page is in the browser's top layer anyway. */
const zIndex = 2147483000;

/** Narrow or low windows get the panel over the whole page. */
export const wholePage = '(max-width: 559px), (max-height: 479px)';

const tokens = (colours: EmbedColours, scheme: string) =>
  `color-scheme:${scheme};--brand:${colours.brand};--strong:${colours.brandStrong};--on:${colours.onBrand};--card:${colours.card};--ink:${colours.ink};--line:${colours.line};`;

/** The look of button and panel in the practice's colours. Nothing of the site's own look comes in. */
export function styleSheet({ colours: { light, dark } }: EmbedFacts): string {
  return `
:host{all:initial;${tokens(light, 'light')}font:400 max(16px,1rem)/1.5 system-ui,sans-serif;color:var(--ink)}
@media (prefers-color-scheme:dark){:host([theme=auto]){${tokens(dark, 'dark')}}}
:host([theme=dark]){${tokens(dark, 'dark')}}
@media print{:host{display:none}}
*{box-sizing:border-box}
[hidden]{display:none!important}
button,a{font:inherit;color:inherit;cursor:pointer}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
svg{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.read{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.launch{position:fixed;z-index:${zIndex};bottom:max(1em,env(safe-area-inset-bottom));inset-inline-end:auto;display:flex;align-items:center;gap:.5em;min-height:3.25em;max-width:calc(100vw - 2em);padding:.5em 1.25em;border:2px solid var(--on);border-radius:2em;background:var(--brand);color:var(--on);font-weight:600;box-shadow:0 2px 10px #0003}
.launch:hover{background:var(--strong)}
.launch,dialog{right:max(1em,env(safe-area-inset-right));left:auto}
:host([position=left]) .launch,:host([position=left]) dialog{left:max(1em,env(safe-area-inset-left));right:auto}
.mark{position:absolute;top:-.25em;right:-.125em;width:1.125em;height:1.125em;border:2px solid var(--card);border-radius:50%;background:#b3261e}
dialog{position:fixed;z-index:${zIndex};top:auto;bottom:max(1em,env(safe-area-inset-bottom));margin:0;padding:0;width:25em;height:40em;max-width:calc(100vw - 2em);max-height:calc(100dvh - 2em);border:1px solid var(--line);border-radius:.75em;overflow:hidden;background:var(--card);color:var(--ink);box-shadow:0 8px 32px #0004;overscroll-behavior:contain}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:var(--card)}
.bar{display:flex;align-items:center;gap:.25em;padding-inline:1em .25em;background:var(--brand);color:var(--on)}
.bar :focus-visible{outline-color:var(--on);outline-offset:-4px}
h2{flex:1;min-width:0;margin:0;font-size:1em;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar a,.bar button{display:grid;place-items:center;width:2.75em;height:2.75em;padding:0;border:0;border-radius:.5em;background:none}
.bar a:hover,.bar button:hover{background:var(--strong)}
.body{position:relative;flex:1;min-height:0}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0}
iframe.failed{visibility:hidden}
.wait,.trouble{position:absolute;z-index:1;inset:0;background:var(--card);display:flex;flex-direction:column;align-items:center;justify-content:center;gap:1em;margin:0;padding:1.5em;text-align:center}
.wait::before{content:"";width:.75em;height:.75em;border-radius:50%;background:var(--brand)}
.trouble p{margin:0}
.trouble a,.trouble button{display:inline-flex;align-items:center;min-height:2.75em;padding:.25em 1em;border:1px solid currentColor;border-radius:.625em;background:none;color:var(--ink);font-weight:600;text-decoration:none}
@media (prefers-reduced-motion:no-preference){
.wait::before{animation:breathe 1.8s ease-in-out infinite}
dialog[open]{animation:arrive .18s cubic-bezier(.2,0,0,1)}
@keyframes breathe{50%{opacity:.35;scale:.8}}
@keyframes arrive{from{opacity:0;translate:0 .5em}}
}
@media ${wholePage}{
dialog,:host([position=left]) dialog{inset:0 auto auto 0;width:100%;height:100dvh;max-width:none;max-height:none;padding-bottom:env(safe-area-inset-bottom);border:0;border-radius:0}
.bar{padding-top:env(safe-area-inset-top)}
}`;
}

/** Puts a style sheet onto a shadow root. As an object of the script it needs no leave of the site's policy. */
export function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // A browser of before 2023.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
