/** The style of the legal pages; colours, type and space come from the design tokens before it. */
export const legalStyles = `
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--netz-color-page);
  color: var(--netz-color-ink);
  font: var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
}
header, main, footer {
  width: min(42rem, 100% - 2 * var(--netz-gutter));
  margin-inline: auto;
}
header { padding-block: var(--netz-space-5); }
main { padding-bottom: var(--netz-space-6); }
h1 {
  margin: 0 0 var(--netz-space-3);
  font: var(--netz-weight-bold) var(--netz-text-heading-1) / var(--netz-leading-tight) var(--netz-font-heading);
}
h2 {
  margin: var(--netz-space-6) 0 var(--netz-space-2);
  font: var(--netz-weight-bold) var(--netz-text-large) / var(--netz-leading-tight) var(--netz-font-heading);
}
p { margin: 0 0 var(--netz-space-3); }
address { font-style: normal; }
dt { font-weight: var(--netz-weight-bold); }
dd { margin: 0 0 var(--netz-space-3); }
.lead { font-size: var(--netz-text-large); }
a { color: var(--netz-color-accent); }
mark {
  padding: 0.125rem 0.375rem;
  border: 1px dashed currentColor;
  border-radius: var(--netz-radius-medium);
  background: transparent;
  color: var(--netz-color-danger);
}
footer {
  display: flex;
  flex-wrap: wrap;
  gap: var(--netz-space-2) var(--netz-space-5);
  padding-block: var(--netz-space-5);
  border-top: 1px solid var(--netz-color-line);
}
footer a, header a { display: inline-block; padding-block: var(--netz-space-1); }
`;
