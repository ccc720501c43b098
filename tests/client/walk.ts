// What a program of a customer's does: types from the description, calls to a running Filon. `node built/walk.js ADDRESS WORKSPACE TOKEN`
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated.js";

const [address, workspace, token] = process.argv.slice(2) as [string, string, string];
const filon = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });
const path = { workspace };
type CostLine = components["schemas"]["CostLine"];

// what is there
const settings = await filon.GET("/api/v1/w/{workspace}/settings", { params: { path } });
assert.equal(settings.data?.slug, workspace);

// an act, named, twice: done once
const body: components["schemas"]["CostBody"] = { day: "2026-06-02", amount: { minor: 12_50, currency: "EUR" }, side: "marketing", category: "hosting", channel: "blog" };
const named = { params: { path, header: { "Idempotency-Key": "walk-1" } }, body };
const first = await filon.POST("/api/v1/w/{workspace}/costs", named);
const again = await filon.POST("/api/v1/w/{workspace}/costs", named);
assert.equal(first.response.status, 201);
assert.deepEqual(again.data, first.data);
const cost = first.data!;

// changed, read, removed, put back
const at = { params: { path: { workspace, id: cost.id } } };
const changed = await filon.PUT("/api/v1/w/{workspace}/costs/{id}", { ...at, body: { ...body, label: "Hosting" } });
assert.equal(changed.data?.label, "Hosting");
assert.equal((await filon.DELETE("/api/v1/w/{workspace}/costs/{id}", at)).data?.label, "Hosting");
assert.equal((await filon.GET("/api/v1/w/{workspace}/costs/{id}", at)).response.status, 404);
assert.equal((await filon.PUT("/api/v1/w/{workspace}/costs/{id}", { ...at, body })).response.status, 200);

// a list, page by page
for (let day = 10; day < 17; day++) await filon.POST("/api/v1/w/{workspace}/costs", { params: { path }, body: { ...body, day: `2026-06-${day}` } });
const lines: CostLine[] = [];
for (let cursor: string | undefined; ;) {
  const page = await filon.GET("/api/v1/w/{workspace}/costs", { params: { path, query: cursor ? { limit: 3, cursor } : { limit: 3 } } });
  lines.push(...page.data!.items);
  if (!page.data!.next) break;
  cursor = page.data!.next;
}
assert.equal(lines.length, 8);
assert.equal(new Set(lines.map(line => line.source)).size, 8);
assert.deepEqual(lines.map(line => line.day), [...lines.map(line => line.day)].sort().reverse());

// a problem, typed
const wrong = await filon.POST("/api/v1/w/{workspace}/costs", { params: { path }, body: { ...body, label: "x".repeat(300) } });
assert.equal(wrong.error?.problems?.[0]?.field, "label");

// figures
const roi = await filon.GET("/api/v1/w/{workspace}/measure/roi", { params: { path, query: { on: "2026-06-30" } } });
assert.equal(roi.data?.total.cost.minor, 8 * 12_50);
console.log(`${lines.length} costs walked with a generated client`);
