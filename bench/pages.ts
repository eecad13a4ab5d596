/**
 * What each page of the application asks of a large ledger: the first time, again with another page of rows, and as of two days.
 *
 *   node bench/pages.ts FILE [addresses]
 *
 * FILE is a ledger as `bench/store.ts` keeps it. Times are of the whole request, with the answer's size; memory is the process's peak.
 */
import { realEffects } from "../src/pipeline/effects.ts";
import { startServer } from "../src/server/serve.ts";

const addresses = process.argv[3]?.split(" ") ?? [
  "overview",
  "days",
  "commitments?sort=-known&limit=200",
  "commitments?actor=AAA&limit=200",
  "documents?limit=200",
  "conflicts?limit=100",
  "conflicts?open=1&limit=100",
  "review?limit=100",
  "review?kind=force&limit=100",
  "claims?limit=100",
  "claims?kind=force&actor=ABA",
  "claims?q=uses",
  "origins?limit=200",
  "decisions?limit=50",
  "requests?limit=100",
  "lapses?limit=200",
  "calendar?limit=500",
  "calendar.ics",
  "structure",
  "problems?limit=100",
  "places?kind=force",
  "commitments?kind=force,lead,mandate&sort=actor&limit=120",
  "spending",
  "accounts",
  "diff?from=2020-01-01&to=2020-06-30",
  "search?q=operation",
];
const clocks = "trueOn=2021-05-01&knownBy=2022-06-01";
const server = await startServer({
  ledger: process.argv[2],
  effects: { ...realEffects, err: () => undefined, now: () => new Date("2024-06-01T12:00:00Z") },
  token: "bench",
  readOnly: true,
});
let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
// The server works ahead when it starts: what is measured begins after that.
await (await fetch(`${server.url}/api/v1/commitments?limit=1`)).text();

async function time(address: string): Promise<string> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const answer = await fetch(`${server.url}/api/v1/${address}`);
  const text = await answer.text();
  const took = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return answer.ok
    ? `${took.toFixed(0).padStart(6)} ms ${((user + system) / 1000).toFixed(0).padStart(6)} CPU ${(text.length / 1000).toFixed(0).padStart(6)} kB`
    : `${String(answer.status).padStart(8)}                       `;
}

const with_ = (address: string, more: string): string => `${address}${address.includes("?") ? "&" : "?"}${more}`;
for (const address of addresses) {
  const first = await time(address);
  const second = address.includes("limit=") ? await time(with_(address, "offset=200")) : "                            ";
  const then = address.startsWith("diff") || address === "days" ? "" : await time(with_(address, clocks));
  console.log(`${address.padEnd(64)} ${first} | ${second} | ${then}   ${Math.round(peak / 1e6)} MB`);
}
clearInterval(timer);
await server.close();
