/** The one stylesheet: readable on a phone, light and dark as the system, nothing loaded from elsewhere. */
export const portalStyle = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f5; --sheet: #ffffff; --line: #dfe5e2; --text: #17211e; --quiet: #56635e;
  --accent: #0c786e; --accent-strong: #00685f; --on-accent: #ffffff; --bad: #b3261e; --bad-ground: #fdf0ef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101413; --sheet: #1a201e; --line: #36413e; --text: #e7ecea; --quiet: #a5b1ac;
    --accent: #7ac0b7; --accent-strong: #a9d6d0; --on-accent: #0b1211; --bad: #ff9d95; --bad-ground: #331a18;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--text); }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 16px; padding: 8px 12px; background: var(--sheet); z-index: 1; }
.head { display: flex; align-items: center; gap: 12px; width: 100%; max-width: 560px; margin: 0 auto; padding: 32px 20px 16px; }
.head a { display: flex; align-items: center; gap: 12px; color: inherit; text-decoration: none; min-width: 0; }
.logo { display: block; max-height: 40px; max-width: 160px; }
.shop { font-weight: 650; font-size: 1.0625rem; overflow-wrap: anywhere; }
main { width: 100%; max-width: 560px; margin: 0 auto; padding: 0 20px 40px; flex: 1; }
.sheet { padding: 32px; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; }
h1 { margin: 0 0 12px; font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
p:last-child, form:last-child { margin-bottom: 0; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
.field { margin: 0 0 20px; }
label { display: block; margin: 0 0 4px; font-weight: 600; }
.hint { margin: 0 0 6px; color: var(--quiet); font-size: 0.9375rem; }
.error { margin: 6px 0 0; color: var(--bad); font-size: 0.9375rem; font-weight: 600; }
input, select, textarea {
  width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; background: var(--sheet);
  border: 1px solid color-mix(in srgb, var(--text) 45%, transparent); border-radius: 9px;
}
input[aria-invalid='true'] { border-color: var(--bad); border-width: 2px; }
button {
  min-height: 44px; padding: 9px 20px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 1px solid transparent; border-radius: 9px; cursor: pointer;
}
button:hover { background: var(--accent-strong); }
button.plain { color: var(--text); background: transparent; border-color: color-mix(in srgb, var(--text) 45%, transparent); }
button.plain:hover { background: color-mix(in srgb, var(--text) 6%, transparent); }
textarea { min-height: 6rem; resize: vertical; }
input[type='file'] { padding: 8px; }
.buttons { display: flex; flex-direction: column; gap: 12px; margin: 0 0 16px; }
.alert { margin: 0 0 20px; padding: 14px 16px; background: var(--bad-ground); border-left: 4px solid var(--bad); border-radius: 6px; }
.alert p { margin: 0; }
.document { white-space: pre-wrap; overflow-wrap: anywhere; }
.foot { width: 100%; max-width: 560px; margin: 0 auto; padding: 0 20px 32px; }
.foot form { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
.foot label { margin: 0; font-weight: 400; color: var(--quiet); font-size: 0.9375rem; }
.foot select { width: auto; }
@media (max-width: 480px) {
  .head { padding-top: 20px; }
  .sheet { padding: 22px 20px; }
  .sheet form > button { width: 100%; }
}
`
