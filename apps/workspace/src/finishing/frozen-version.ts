import type { Minutes, TaskEntry, TaskList } from "@staedtenetz/document";
import { html, nothing } from "lit";
import type { PanelView } from "./finishing-panel.js";

interface Frozen {
  /** The tasks as they were when the version was frozen. */
  readonly frozenTasks: TaskList | undefined;
  readonly tasks: TaskList | undefined;
  /** What recomputing the checksum gave, in words. */
  readonly verified: string | undefined;
  readonly verify: (version: number, hash: string) => Promise<void>;
  readonly download: (version: number) => Promise<void>;
  /** The version that is being read, and how to read another, or none. */
  readonly reading: ReadVersion | undefined;
  readonly read: (version: number | undefined) => Promise<void>;
  /** The present instant, in UTC. */
  readonly now: string;
}

/** A frozen version, opened. */
export interface ReadVersion {
  readonly version: number;
  readonly minutes: Minutes;
  readonly tasks: TaskList;
}

/** The frozen versions with their checksums, and the tasks as they were beside how they stand today. */
export function renderFrozen(view: PanelView, frozen: Frozen) {
  const { words, status, locale } = view;
  const [newest, ...older] = status.versions;
  if (newest === undefined) return nothing;
  // While the newest holds, its words are those of the page.
  const isShown = status.state !== "draft";
  const when = (at: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(
      new Date(at),
    );
  return html`${status.state === "draft" ? nothing : renderTasks(view, frozen)}
    <details class="disclosure" ?open=${status.state !== "draft"}>
      <summary><span>${words.frozen}</span></summary>
      <div class="content finishing-frozen">
        <p>${words.frozenAt(newest.version, when(newest.frozenAt))}</p>
        ${newest.reason ? html`<p>${words.corrects(newest.reason)}</p>` : nothing}
        <p>
          ${words.hash}:
          <code class="hash">${newest.hash}</code>
        </p>
        <div class="finishing-steps no-print">
          <button
            type="button"
            class="button"
            @click=${() => void frozen.verify(newest.version, newest.hash)}
          >
            ${words.verify}
          </button>
          <button type="button" class="button" @click=${() => void frozen.download(newest.version)}>
            ${words.download}
          </button>
          ${isShown ? nothing : renderReadButton(view, frozen, newest.version)}
        </div>
        ${renderReading(view, frozen, newest.version)}
        <p role="status">${frozen.verified ?? nothing}</p>
        ${older.length === 0 ? nothing : html`<h3>${words.older}</h3>`}
        <ul class="finishing-history">
          ${older.map(
            ({ version, frozenAt, hash, reason }) =>
              html`<li>
                ${words.frozenAt(version, when(frozenAt))}
                ${reason ? html`<span>${words.corrects(reason)}</span>` : nothing}
                <code class="hash">${hash}</code>
                ${renderReadButton(view, frozen, version)}
                <button
                  type="button"
                  class="button quiet no-print"
                  @click=${() => void frozen.download(version)}
                >
                  ${words.download}
                </button>
                ${renderReading(view, frozen, version)}
              </li>`,
          )}
        </ul>
      </div>
    </details>`;
}

function renderReadButton({ words }: PanelView, { reading, read }: Frozen, version: number) {
  const isOpen = reading?.version === version;
  return html`<button
    type="button"
    class="button quiet no-print"
    aria-expanded=${isOpen ? "true" : "false"}
    @click=${() => void read(isOpen ? undefined : version)}
  >
    ${isOpen ? words.closeVersion : words.read(version)}
  </button>`;
}

function renderReading({ words, nameOf }: PanelView, { reading, now }: Frozen, version: number) {
  if (reading?.version !== version) return nothing;
  return html`<section
    class="frozen-reading no-print"
    tabindex="0"
    aria-label=${words.reading(version)}
  >
    <netz-minutes-reading
      .minutes=${reading.minutes}
      .tasks=${reading.tasks}
      .nameOf=${nameOf}
      .now=${now}
    ></netz-minutes-reading>
  </section>`;
}

function renderTasks({ words }: PanelView, { frozenTasks, tasks }: Frozen) {
  const entries = frozenTasks?.entries() ?? [];
  if (entries.length === 0) return nothing;
  const said = (entry: TaskEntry | undefined): string => {
    if (entry === undefined || entry.deletedAt !== undefined) return words.gone;
    const { progress } = entry;
    return progress
      ? words.progress(progress.done, progress.total)
      : (words.statuses[entry.status] ?? entry.status);
  };
  return html`<details class="disclosure" open>
    <summary><span>${words.tasks}</span></summary>
    <div class="content table-scroll" tabindex="0" role="region" aria-label=${words.tasks}>
      <table class="finishing-tasks">
        <thead>
          <tr>
            <th scope="col">${words.task}</th>
            <th scope="col">${words.thenStatus}</th>
            <th scope="col">${words.nowStatus}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <th scope="row">${entry.title}</th>
                <td>${said(entry)}</td>
                <td>${said(tasks?.entry(entry.id))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
