import { describe, expect, test } from "vitest";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";

export function describeLinks(given: Given): void {
  describe("links", () => {
    const link = { purpose: "invitation", role: "member", created: at } as const;

    test("a single-use link works once, even when two try at the same time", async () => {
      await given.records.linkTokens.add({ ...link, token: "once", reusable: false });
      const tries = await Promise.all(
        [1, 2].map(() => given.records.linkTokens.redeem("once", at)),
      );
      expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await given.records.linkTokens.check("once", at)).toEqual({
        ok: false,
        reason: "spent",
      });
    });

    test("a reusable link works until it expires or is revoked", async () => {
      const expires = "2025-07-01T00:00:00Z";
      await given.records.linkTokens.add({ ...link, token: "often", reusable: true, expires });
      await given.records.linkTokens.redeem("often", at);
      expect((await given.records.linkTokens.redeem("often", at)).ok).toBe(true);
      expect((await given.records.linkTokens.redeem("often", expires)).ok).toBe(false);
      await given.records.linkTokens.revoke("often", at);
      expect((await given.records.linkTokens.redeem("often", at)).ok).toBe(false);
    });

    test("keeps the uses of a link that is added again", async () => {
      await given.records.linkTokens.add({ ...link, token: "once", reusable: false });
      await given.records.linkTokens.redeem("once", at);
      await given.records.linkTokens.add({ ...link, token: "once", reusable: false });
      expect((await given.records.linkTokens.redeem("once", at)).ok).toBe(false);
    });

    test("does not keep the token itself", async () => {
      await given.records.linkTokens.add({ ...link, token: "very-secret", reusable: false });
      const rows = await given.db.selectFrom("link_token").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain("very-secret");
    });
  });
}
