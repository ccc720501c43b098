// Bundles js/ and css/ into wwwroot/dist, each file named after its content, and writes manifest.json: plain name → real name.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "..", "wwwroot", "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ["js/app.js", "css/app.css"],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  legalComments: "none",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
});

const manifest = {};
for (const [file, output] of Object.entries(result.metafile.outputs))
  if (output.entryPoint) manifest[basename(output.entryPoint)] = basename(file);
// compressed once here, so that the server never compresses
for (const file of readdirSync(dist)) writeFileSync(join(dist, `${file}.br`), brotliCompressSync(readFileSync(join(dist, file))));
copyFileSync(join(here, "logo.svg"), join(dist, "logo.svg"));
writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
