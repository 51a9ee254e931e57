/** The style of the page of the API; colours, type and space come from the design tokens before it. */
export const apiStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: var(--netz-space-4); }
body {
  margin: 0 auto;
  padding: var(--netz-space-6) var(--netz-gutter);
  max-width: var(--netz-size-page);
  background: var(--netz-color-page);
  color: var(--netz-color-ink);
  font: var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
}
p { margin: 0 0 var(--netz-space-3); max-width: var(--netz-measure); }
h1, h2, h3, h4 { font-family: var(--netz-font-heading); line-height: var(--netz-leading-tight); text-wrap: balance; }
h1 { margin: 0 0 var(--netz-space-3); font-size: var(--netz-text-heading-1); }
h2 { margin: var(--netz-space-7) 0 var(--netz-space-3); font-size: var(--netz-text-heading-2); }
nav h2 { margin-top: var(--netz-space-5); }
h3 { margin: 0 0 var(--netz-space-3); font-size: var(--netz-text-base); overflow-wrap: anywhere; }
h4 { margin: var(--netz-space-4) 0 var(--netz-space-1); font-size: var(--netz-text-small); }
.brand { color: var(--netz-color-accent); font-weight: var(--netz-weight-bold); }
.lead { font-size: var(--netz-text-large); }
.small { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); margin-bottom: var(--netz-space-2); }
.links { display: flex; flex-wrap: wrap; gap: 0 var(--netz-space-5); }
.links a, nav a, .overview a { display: inline-block; padding-block: var(--netz-space-2); }
nav ul, .overview { margin: 0; padding: 0; list-style: none; }
nav .small { white-space: nowrap; }
nav li { line-height: var(--netz-leading-tight); }
nav ul { columns: 20rem; column-gap: var(--netz-space-6); }
.overview { columns: 30rem; column-gap: var(--netz-space-6); margin-bottom: var(--netz-space-4); }
.overview a { padding-block: var(--netz-space-1); text-decoration: none; overflow-wrap: anywhere; }
.overview a:hover { text-decoration: underline; }
a { color: var(--netz-color-accent); }
code { font-family: var(--netz-font-code); font-size: 0.92em; }
article {
  margin-bottom: var(--netz-space-4);
  padding: clamp(1rem, 3vw, 1.5rem);
  background: var(--netz-color-surface);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-large);
}
article:target { border-color: var(--netz-color-accent); outline: 2px solid var(--netz-color-accent); }
tr:target { background: var(--netz-color-mark); }
.method {
  display: inline-block;
  min-width: 4.5em;
  margin-right: var(--netz-space-2);
  padding: 0.1em 0.5em;
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
  text-align: center;
}
.method.post { background: var(--netz-color-success-soft); color: var(--netz-color-on-success-soft); }
.method.put, .method.patch { background: var(--netz-color-warning-soft); color: var(--netz-color-on-warning-soft); }
.method.delete { background: var(--netz-color-danger-soft); color: var(--netz-color-on-danger-soft); }
.anchor { padding: 0 var(--netz-space-2); }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: var(--netz-text-small); }
th, td { padding: var(--netz-space-2) var(--netz-space-3) var(--netz-space-2) 0; border-bottom: 1px solid var(--netz-color-line); text-align: left; vertical-align: top; }
tbody th { font-weight: var(--netz-weight-regular); }
article th:nth-child(1), article th:nth-child(2) { width: 12%; }
article th:nth-child(3) { width: 38%; }
td code { overflow-wrap: anywhere; }
summary { padding-block: var(--netz-space-2); cursor: pointer; color: var(--netz-color-accent); font-size: var(--netz-text-small); }
pre {
  margin: 0;
  max-height: 30rem;
  overflow: auto;
  padding: var(--netz-space-3) var(--netz-space-4);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface-sunken);
  font-size: var(--netz-text-small);
}
:focus-visible { outline: var(--netz-focus-ring); outline-offset: 2px; }
@media (max-width: 40rem) {
  article thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  article tr { display: block; padding: var(--netz-space-2) 0; border-bottom: 1px solid var(--netz-color-line); }
  article tbody th, article td { display: inline; padding: 0 var(--netz-space-2) 0 0; border: 0; }
}
@media print { details::details-content { content-visibility: visible; } }
`;
