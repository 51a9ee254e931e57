import "@staedtenetz/elements/events";
import "@staedtenetz/elements/tokens.css";
import "./styles/gallery.css";

/** Shows what works with JavaScript only. */
function reveal(selector: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) element.hidden = false;
}

function prefersDark(): boolean {
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

function chooseTheme(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    const isChosen = button.dataset["themeChoice"] === theme;
    button.setAttribute("aria-pressed", String(isChosen));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.parentElement?.querySelector("code")?.textContent ?? "";
  await navigator.clipboard.writeText(code);
  const word = button.textContent;
  button.textContent = document.body.dataset["copied"] ?? word;
  setTimeout(() => (button.textContent = word), 2000);
}

/** A gallery served by a workspace shows that workspace's address in its snippets. */
function nameThisWorkspace(): void {
  for (const code of document.querySelectorAll(".snippet code")) {
    code.textContent = code.textContent.replaceAll("https://netz.example", window.location.origin);
  }
}

reveal(".themes, [data-copy]");
chooseTheme(prefersDark() ? "dark" : "light");
nameThisWorkspace();
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  const { themeChoice } = button.dataset;
  if (themeChoice !== undefined) chooseTheme(themeChoice);
  if (button.dataset["copy"] !== undefined) void copy(button);
});
