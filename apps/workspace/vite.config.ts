import { defineConfig, type Plugin } from "vite";
import { generateSW } from "workbox-build";
import { directImports } from "./direct-imports.ts";

/** Paths the server answers itself; everything else a person opens is a page of this app. */
const answeredByServer = [
  /^\/api\//,
  /^\/public\//,
  /^\/sync\//,
  /^\/elements\//,
  /^\/gallery/,
  /^\/join\//,
  /^\/termine\//,
  /^\/berichte\//,
  /^\/(healthz|readyz|metrics|api|impressum|datenschutz|barrierefreiheit)(\?|$)/,
];

/** Writes the service worker that keeps the built app on the device, after the app itself was written. */
function offlineShell(): Plugin {
  let folder = "dist";
  return {
    name: "netz-offline-shell",
    apply: "build",
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle() {
      const { warnings } = await generateSW({
        globDirectory: folder,
        globPatterns: ["**/*.{html,js,css,svg,webmanifest}"],
        swDest: `${folder}/service-worker.js`,
        cacheId: "netz-app",
        navigateFallback: "/index.html",
        navigateFallbackDenylist: answeredByServer,
        dontCacheBustURLsMatching: /\/assets\//,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        mode: "production",
      });
      for (const warning of warnings) this.warn(warning);
    },
  };
}

export default defineConfig({
  resolve: { dedupe: ["yjs", "y-protocols", "lib0"] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  plugins: [directImports(), offlineShell()],
});
