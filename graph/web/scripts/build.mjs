// Bundles the three entry points into dist/ (committed). `--check` writes nothing and fails where dist/ is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const ENTRIES = [
  { entry: "export.ts", format: "iife", globalName: "whowhen" },
  { entry: "streamlit.ts", format: "esm" },
  { entry: "streamlit_state.ts", format: "esm" },
  { entry: "style.css" },
];

/** The licences of the packages that went into a bundle, as one comment: they ask to travel with every copy. */
function notices(metafile) {
  const packages = Object.keys(metafile.inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(packages)].sort().map(notice).join("\n");
}

function notice(name) {
  const folder = `${root}node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const licence = readFileSync(`${folder}/LICENSE`, "utf8").trim();
  return `/*! ${name} ${version}\n${licence}\n*/`;
}

/** One bundle as text: a first line of our own (Streamlit takes a text without a line break for a file's path), the code, the notices. */
async function bundle({ entry, ...options }) {
  const result = await build({
    ...options,
    entryPoints: [`${root}src/${entry}`],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  const name = basename(entry).replace(/\.ts$/, ".js");
  const head = "/*! whowhen: the renderer of scenes. Apache-2.0. Built from graph/web/src by `npm run build`. */\n";
  const tail = notices(result.metafile);
  return { name, text: `${head}${result.outputFiles[0].text.trimEnd()}\n${tail ? `${tail}\n` : ""}` };
}

function committed(name) {
  try {
    return readFileSync(`${root}dist/${name}`, "utf8");
  } catch {
    return "";
  }
}

const bundles = await Promise.all(ENTRIES.map(bundle));
if (process.argv.includes("--check")) {
  const stale = bundles.filter(({ name, text }) => committed(name) !== text).map(({ name }) => name);
  if (stale.length > 0) {
    process.stderr.write(`dist/ is not what the sources build (${stale.join(", ")}): run \`npm run build\`\n`);
    process.exit(1);
  }
} else {
  mkdirSync(`${root}dist`, { recursive: true });
  for (const { name, text } of bundles) writeFileSync(`${root}dist/${name}`, text);
}
