import { createHash } from 'node:crypto'
import { fontPath } from './portal-font.ts'

/** The one stylesheet: readable on a phone, light and dark as the system, nothing loaded from elsewhere. */
export const portalStyle = `
@font-face { font-family: 'Inter'; font-weight: 100 900; font-display: swap; src: url('${fontPath}') format('woff2'); }
:root {
  color-scheme: light dark;
  --ground: #f5f7f6; --sheet: #ffffff; --line: #e1e7e4; --field: #8b9793; --text: #17211e; --quiet: #55625d;
  --accent: #0c786e; --accent-strong: #00655c; --accent-ground: #e3f1ef; --on-accent: #ffffff;
  --bad: #b3261e; --bad-ground: #fdf0ef; --warn: #7d4b00; --warn-ground: #fdf3e0; --good: #17683a; --good-ground: #e2f3e8;
  --plain-ground: #ebeeed;
  --shadow: 0 1px 2px rgb(16 32 28 / 5%), 0 12px 32px -8px rgb(16 32 28 / 10%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101413; --sheet: #181e1c; --line: #2d3634; --field: #7b8783; --text: #e7ecea; --quiet: #a8b4af;
    --accent: #6fc4b8; --accent-strong: #a9d6d0; --accent-ground: #17352f; --on-accent: #0b1211;
    --bad: #ff9d95; --bad-ground: #351b19; --warn: #e6b25c; --warn-ground: #3a2e16; --good: #74cd98; --good-ground: #173322;
    --plain-ground: #2a3230;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px -8px rgb(0 0 0 / 50%);
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 400 100%/1.55 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--text); font-size: 0.9375rem; -webkit-font-smoothing: antialiased;
}
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 16px; padding: 8px 12px; background: var(--sheet); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.head, .tabs, main, .foot { width: 100%; max-width: 480px; margin-inline: auto; padding-inline: 20px; }
.wide .head, .wide .tabs, .wide main, .wide .foot { max-width: 840px; }
.head { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding-block: 56px 20px; }
.wide .head { padding-block: 24px 12px; }
.brand { display: flex; align-items: center; gap: 12px; min-width: 0; color: inherit; text-decoration: none; }
.brand:hover { color: inherit; }
.logo { display: block; max-height: 40px; max-width: 160px; }
.shop { font-weight: 600; font-size: 1.0625rem; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.out { display: flex; align-items: center; gap: 12px; min-width: 0; }
.who { color: var(--quiet); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tabs { display: flex; gap: 4px; overflow-x: auto; scrollbar-width: none; margin-bottom: 16px; padding-block: 4px; }
.tabs a {
  display: inline-flex; align-items: center; gap: 8px; min-height: 40px; padding: 6px 14px; border-radius: 8px;
  color: var(--quiet); font-weight: 500; text-decoration: none; white-space: nowrap;
}
.tabs a:first-child { margin-left: -14px; }
.tabs a:hover { color: var(--text); background: var(--plain-ground); }
.tabs a[aria-current='page'] { color: var(--accent); background: var(--accent-ground); }
.count {
  min-width: 20px; padding: 0 6px; border-radius: 10px; background: var(--accent); color: var(--on-accent);
  font-size: 0.75rem; line-height: 20px; font-weight: 600; text-align: center;
}
main { padding-bottom: 40px; flex: 1; }
.sheet { padding: 36px; background: var(--sheet); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); }
.top { display: flex; align-items: flex-start; justify-content: space-between; gap: 12px 20px; flex-wrap: wrap; margin-bottom: 16px; }
h1 { flex: 1 1 12rem; margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.25; letter-spacing: -0.02em; text-wrap: balance; overflow-wrap: anywhere; }
h2 { margin: 32px 0 8px; font-size: 1.0625rem; font-weight: 600; line-height: 1.35; letter-spacing: -0.01em; overflow-wrap: anywhere; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.sheet > :last-child { margin-bottom: 0; }
.quiet { color: var(--quiet); }
.after { margin-top: 24px; }

.field { margin: 0 0 20px; }
label { display: block; margin: 0 0 6px; font-weight: 500; }
.hint { margin: 0 0 8px; color: var(--quiet); font-size: 0.875rem; line-height: 1.45; }
.error { margin: 6px 0 0; color: var(--bad); font-size: 0.875rem; font-weight: 500; }
input, select, textarea {
  width: 100%; min-height: 44px; padding: 9px 12px; font: inherit; font-size: 1rem; color: inherit; background: var(--sheet);
  border: 1px solid var(--field); border-radius: 9px;
}
input:focus-visible, select:focus-visible, textarea:focus-visible { outline-width: 2px; outline-offset: 0; border-color: var(--accent); border-radius: 9px; }
[aria-invalid='true'] { border-color: var(--bad); box-shadow: 0 0 0 1px var(--bad); }
textarea { min-height: 7rem; resize: vertical; }
input[type='file'] { padding: 7px; }
input[type='file']::file-selector-button {
  margin-right: 12px; padding: 6px 12px; font: inherit; font-size: 0.875rem; font-weight: 500; color: var(--text);
  background: var(--plain-ground); border: 0; border-radius: 6px; cursor: pointer;
}
input[type='checkbox'] { width: 20px; min-height: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 9px 20px;
  font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); text-decoration: none;
  border: 1px solid transparent; border-radius: 9px; cursor: pointer;
}
button:hover, .button:hover { background: var(--accent-strong); color: var(--on-accent); }
.plain, .plain:hover { color: var(--text); background: transparent; border-color: var(--field); font-weight: 500; }
.plain:hover { background: var(--plain-ground); }
.small { min-height: 36px; padding: 5px 14px; font-size: 0.875rem; }
.sheet form > button:not(.small) { width: 100%; }
.wide .sheet form > button:not(.small) { width: auto; }
.wide form[enctype], .narrow { max-width: 440px; }
.buttons { display: flex; flex-direction: column; gap: 12px; margin: 0 0 16px; }
.beside { list-style: none; margin: 24px 0 0; padding: 20px 0 0; border-top: 1px solid var(--line); display: grid; gap: 8px; color: var(--quiet); }
.trap { position: absolute; left: -9999px; }

.alert, .notice { margin: 0 0 20px; padding: 14px 16px; border-radius: 9px; }
.alert { background: var(--bad-ground); color: var(--bad); }
.alert a { color: inherit; }
.notice { background: var(--good-ground); color: var(--good); }
.alert p, .notice p { margin: 0; }
.alert ul { margin: 6px 0 0; padding-left: 20px; }
.alert ul + p { margin-top: 6px; }
.document { white-space: pre-wrap; overflow-wrap: anywhere; margin-bottom: 16px; }
.sheet > .document { max-height: 26rem; overflow-y: auto; padding: 16px; border: 1px solid var(--line); border-radius: 9px; }

.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 16px 0; border-top: 1px solid var(--line); }
.rows > li:first-child { border-top: 0; }
.rows > li > div { flex: 1; min-width: 0; }
.rows p { margin: 2px 0 0; font-size: 0.875rem; }
.rows .document { margin: 8px 0; font-size: 0.9375rem; }
.rows h2 { margin: 0; font-size: 0.9375rem; }
.row { font-weight: 600; color: var(--text); text-decoration: none; overflow-wrap: anywhere; }
.row:hover { color: var(--accent); text-decoration: underline; }
.unread { position: relative; }
.badge { display: inline-block; padding: 2px 10px; border-radius: 999px; font-size: 0.8125rem; font-weight: 500; line-height: 1.5; white-space: nowrap; }
.badge.new { color: var(--text); background: var(--plain-ground); }
.badge.waiting { color: var(--warn); background: var(--warn-ground); }
.badge.going { color: var(--accent); background: var(--accent-ground); }
.badge.done { color: var(--good); background: var(--good-ground); }
.top .badge { margin-top: 5px; }
.pager { display: flex; justify-content: space-between; gap: 16px; margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--line); }
.pager a:only-child:last-child { margin-left: auto; }
.empty { padding: 24px 0; text-align: center; }
.empty h2 { margin-top: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 16px 24px; margin: 0 0 16px; }
.facts .whole { grid-column: 1 / -1; }
.facts dt { color: var(--quiet); font-size: 0.8125rem; }
.facts dd { margin: 2px 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }

.grid { width: 100%; margin: 0 0 28px; border-collapse: collapse; }
.grid caption { padding: 0 0 8px; text-align: left; font-weight: 600; font-size: 1.0625rem; }
.grid th { padding: 12px 12px 12px 0; text-align: left; font-weight: 500; border-bottom: 1px solid var(--line); }
.grid tbody th::first-letter { text-transform: uppercase; }
.grid thead th { color: var(--quiet); font-size: 0.8125rem; }
.grid td { border-bottom: 1px solid var(--line); }
.grid .hint { display: block; margin: 2px 0 0; font-weight: 400; }
.grid .tick { width: 6rem; padding: 0; text-align: center; }
.grid label { display: flex; align-items: center; justify-content: center; min-height: 44px; margin: 0; cursor: pointer; }

.foot { display: flex; align-items: center; justify-content: space-between; gap: 12px 24px; flex-wrap: wrap; padding-bottom: 36px; font-size: 0.875rem; }
.foot nav { display: flex; gap: 16px; }
.foot nav a { color: var(--quiet); }
.foot form { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
.foot label { margin: 0; font-weight: 400; color: var(--quiet); }
.foot select { width: auto; min-height: 36px; padding: 4px 8px; font-size: 0.875rem; }
@media (max-width: 520px) {
  .head { padding-block: 24px 16px; }
  .head, .tabs, main, .foot { padding-inline: 16px; }
  .who { display: none; }
  .tabs { flex-wrap: wrap; overflow: visible; }
  .tabs a:not([aria-current]) { background: var(--plain-ground); }
  .tabs a, .tabs a:first-child { flex: 1 0 auto; margin-left: 0; padding-inline: 12px; justify-content: center; }
  .rows > li { flex-direction: column; align-items: flex-start; gap: 8px; }
  .sheet { padding: 24px 20px; border-radius: 14px; }
  .sheet form > button:not(.small), .wide .sheet form > button:not(.small), .top .button { width: 100%; }
  .grid .tick { width: 4.5rem; }
}
`

/** Changes with every change of the sheet, so that a browser may keep it. */
export const stylePath = `/assets/portal-${createHash('sha256').update(portalStyle).digest('hex').slice(0, 12)}.css`
