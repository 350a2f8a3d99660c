// Bundles and minifies the one script and the one stylesheet into static/dist. `npm run build`, or `npm run watch`.
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "..", "static", "dist");
mkdirSync(dist, { recursive: true });
cpSync(join(here, "seal.svg"), join(dist, "seal.svg"));

const options = {
  outdir: dist,
  bundle: true,
  minify: true,
  legalComments: "none",
  logLevel: "info",
};
// `bpmn` is for the one page that draws processes, `bpmn-view` for those that show one.
const script = {
  ...options,
  entryPoints: { app: join(here, "app.js"), bpmn: join(here, "bpmn.js"), "bpmn-view": join(here, "bpmn-view.js") },
  format: "iife",
  target: ["es2020"],
};
const sheet = {
  ...options,
  entryPoints: { app: join(here, "look.css"), bpmn: join(here, "bpmn.css") },
  loader: { ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".svg": "file" },
};

if (process.argv.includes("--watch")) {
  for (const each of [script, sheet]) await (await context(each)).watch();
} else {
  await Promise.all([script, sheet].map((each) => build(each)));
}
