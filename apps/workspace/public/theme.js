// Runs before the first paint, so that a page in the dark theme never flashes white.
try {
  const { theme, locale } = JSON.parse(localStorage.getItem("netz:preferences") ?? "{}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (locale === "en") document.documentElement.lang = "en";
} catch {
  // Without storage, or with an entry nobody can read, the page follows the system's theme.
}
