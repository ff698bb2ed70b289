// Answers each line of standard input, {"text", "module"}, by a line: acorn's tree, or its error.
//
//     node acorn_trees.mjs FOLDER      where FOLDER/node_modules holds acorn
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const require = createRequire(resolve(process.argv[2], "index.js"));
const acorn = require("acorn");

// A BigInt is also there as text, and JSON has none.
const replace = (key, value) => (typeof value === "bigint" ? null : value);

function answer(request) {
  try {
    const tree = acorn.parse(request.text, {
      ecmaVersion: "latest",
      sourceType: request.module ? "module" : "script",
      locations: true,
    });
    return JSON.stringify({ tree }, replace);
  } catch (error) {
    return JSON.stringify({ error: String(error.message) });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(answer(JSON.parse(line)) + "\n");
}
