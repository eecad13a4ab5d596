// A pile in, a ledger out: installs, builds, reads the sample reports and prints the ledger with its conflicts and lapses.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, setup } from "./setup.mjs";

setup();
const built = node(["scripts/build.mjs"]);
if (built !== 0) process.exit(built);
const ledger = join(mkdtempSync(join(tmpdir(), "muster-demo-")), "muster.db");
const muster = (...args) => {
  console.error(`\n$ muster ${args.join(" ")}`);
  const code = node(["bin/muster.js", ...args, "--ledger", ledger]);
  if (code !== 0 && code !== 4) process.exit(code);
};
muster("ingest", "examples");
muster("ls", "documents");
muster("ls", "commitments");
muster("conflicts");
muster("lapses", "--within", "540d", "--true-on", "2026-01-01");
console.error(`\nThe ledger is ${ledger}. Look at it: npm run -s muster -- serve --open --ledger ${ledger}`);
