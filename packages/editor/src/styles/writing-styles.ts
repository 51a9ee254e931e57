import { editorTexts } from "../texts.js";

/** Words that the style sheet writes: a quote or a backslash would end them. */
const quoted = (words: string): string => JSON.stringify(words);

/** Tables, callouts, internal blocks, mentions, dates, files, and what is found. */
export const writingStyles = `
.netz-minutes > .netz-table { max-width: none; margin: var(--netz-space-4) 0; overflow-x: auto; }
.netz-minutes table { min-width: min(100%, 30rem); border-collapse: collapse; table-layout: auto; }
.netz-minutes th, .netz-minutes td {
  position: relative;
  min-width: 5rem;
  padding: var(--netz-space-2) var(--netz-space-3);
  border: 1px solid var(--netz-color-line-strong, var(--netz-color-line));
  text-align: start;
  vertical-align: top;
}
.netz-minutes th { background: var(--netz-color-surface-sunken); font-weight: var(--netz-weight-bold); }
.netz-minutes td > :last-child, .netz-minutes th > :last-child { margin-bottom: 0; }
.netz-minutes .selectedCell { outline: 2px solid var(--netz-color-accent); outline-offset: -2px; }
.netz-minutes aside {
  margin: var(--netz-space-4) 0;
  padding: var(--netz-space-3) var(--netz-space-4);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface-sunken);
}
.netz-minutes aside > :last-child { margin-bottom: 0; }
.netz-minutes [data-internal] {
  position: relative;
  padding-inline: var(--netz-space-3);
  padding-block: var(--netz-space-2);
  border: 1px dashed var(--netz-color-ink-muted);
  border-radius: var(--netz-radius-small);
}
.netz-minutes :is(ul, ol)[data-internal] { padding-inline-start: 2em; }
.netz-minutes [data-internal]::before {
  content: ${quoted(editorTexts.de.writing.internal)};
  display: block;
  width: fit-content;
  margin: 0 0 var(--netz-space-1);
  padding: 0 var(--netz-space-2);
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-ink-muted);
  color: var(--netz-color-surface);
  font: var(--netz-weight-bold) 0.8125rem / 1.5 var(--netz-font-text);
}
.netz-minutes [data-internal] [data-internal] { padding: 0; border: 0; }
.netz-minutes [data-internal] [data-internal]::before { display: none; }
.netz-minutes:lang(en) [data-internal]::before { content: ${quoted(editorTexts.en.writing.internal)}; }
.netz-minutes mark { background: var(--netz-color-warning-soft); color: var(--netz-color-on-warning-soft); }
.netz-mention {
  padding: 0 0.2em;
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
}
.netz-mention.netz-unknown { background: var(--netz-color-surface-sunken); color: var(--netz-color-ink-muted); font-style: italic; }
.netz-date { border-bottom: 1px dotted currentColor; }
.netz-known-name { text-decoration: underline dotted var(--netz-color-accent); text-underline-offset: 0.2em; }
.netz-name-offer {
  position: absolute;
  min-width: 1.75rem;
  height: 1.75rem;
  margin: -0.2em 0 0 0.15em;
  padding: 0;
  border: 1px solid var(--netz-color-accent);
  border-radius: var(--netz-radius-full);
  background: var(--netz-color-surface-raised);
  color: var(--netz-color-accent);
  font: var(--netz-weight-bold) var(--netz-text-small) / 1 var(--netz-font-text);
  cursor: pointer;
}
.netz-file {
  margin: var(--netz-space-4) 0;
  padding: var(--netz-space-3);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-medium);
}
.netz-file img { display: block; max-width: 100%; height: auto; margin: 0 0 var(--netz-space-2); }
.netz-alt {
  box-sizing: border-box;
  width: 100%;
  min-height: 2.25rem;
  padding: 0 var(--netz-space-2);
  border: 1px solid var(--netz-color-line-strong, var(--netz-color-line));
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-surface);
  color: inherit;
  font: inherit;
  font-size: var(--netz-text-small);
}
.netz-alt:focus-visible { outline: var(--netz-focus-ring); outline-offset: 1px; }
.netz-found { background: var(--netz-color-warning-soft); color: var(--netz-color-on-warning-soft); }
.netz-found-current { outline: 2px solid var(--netz-color-accent); }
.netz-slash-note { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); }
[aria-selected="true"] > .netz-slash-note { color: inherit; }
@media print {
  .netz-name-offer { display: none; }
  .netz-known-name { text-decoration: none; }
  .netz-alt { display: none; }
}
`;
