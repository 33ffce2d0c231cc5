// Writes src/scene.ts from the JSON schema of graph/scene/schema.py (docs/scene.schema.json), so that the two cannot differ.
// `--check` writes nothing and fails where the file is not what the schema gives.
import { readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const SCHEMA = new URL("../../../docs/scene.schema.json", here);
const TARGET = new URL("../src/scene.ts", here);
const HEAD =
  "// Written by scripts/types.mjs from docs/scene.schema.json. Do not edit: change graph/scene/schema.py instead.\n";

const SIMPLE = { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" };

/** The TypeScript type of one schema node. */
function typeOf(node) {
  if (node.$ref) return node.$ref.split("/").at(-1);
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (node.anyOf) return node.anyOf.map(typeOf).join(" | ");
  if (node.type === "array") return arrayOf(typeOf(node.items));
  if (node.type === "object") return `Readonly<Record<string, ${typeOf(node.additionalProperties)}>>`;
  const simple = SIMPLE[node.type];
  if (!simple) throw new Error(`scene.schema.json: no TypeScript type for ${JSON.stringify(node)}`);
  return simple;
}

function arrayOf(item) {
  return item.includes("|") ? `readonly (${item})[]` : `readonly ${item}[]`;
}

function comment(text, indent) {
  if (!text) return "";
  return `${indent}/** ${text.trim().split("\n").join(`\n${indent} * `)} */\n`.replaceAll(/[ \t]+\n/g, "\n");
}

function declaration(name, node) {
  if (node.type !== "object") return `export type ${name} = ${typeOf(node)};\n`;
  const rows = Object.entries(node.properties).map(
    ([key, value]) => `${comment(value.description, "  ")}  readonly ${key}: ${typeOf(value)};\n`,
  );
  return `${comment(node.description, "")}export interface ${name} {\n${rows.join("")}}\n`;
}

const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
const parts = Object.entries({ ...schema.$defs, Scene: schema }).map(([name, node]) => declaration(name, node));
const written = HEAD + parts.map((part) => `\n${part}`).join("");

if (process.argv.includes("--check")) {
  if (readFileSync(TARGET, "utf8") !== written) {
    process.stderr.write("src/scene.ts is not what docs/scene.schema.json gives: run `npm run types`\n");
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, written);
}
