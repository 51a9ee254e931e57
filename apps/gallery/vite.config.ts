import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { galleryPages } from "./src/build/gallery-pages.js";

const base = "/gallery/";

export default defineConfig({
  base,
  build: {
    target: "es2022",
    // Older targets have light-dark() rewritten, and an example on dark ground would turn light.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    cssMinify: true,
    rolldownOptions: { input: fileURLToPath(new URL("src/main.ts", import.meta.url)) },
  },
  plugins: [galleryPages(base)],
});
