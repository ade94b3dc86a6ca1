import { describe, expect, test } from "vitest";
import { nextWaiting, TRAY, waitingFor } from "../../extension/panel/waiting.ts";

type Notice = Parameters<typeof waitingFor>[0];
const item = (id: string, certainty = "sure") => ({ id, certainty });
const NOTICE = {
  problems: [
    { ...item("p1"), measures: [item("p1m1"), item("p1m2", "doubtful")] },
    { ...item("p2", "doubtful"), measures: [item("p2m1")] },
    { ...item("p3"), measures: [] },
  ],
} as unknown as Notice;
const change = (kind: "changed" | "removed", itemId: string) => ({
  changes: [{ kind, what: "measure" as const, itemId, before: "a", after: "b" }],
});

describe("what waits for a person", () => {
  test("is walked through in the order of the notice, unplaced checks first", () => {
    const waiting = waitingFor(NOTICE, change("changed", "p2m1"), 2);
    expect(waiting).toEqual([TRAY, "p1m2", "p2", "p2m1"]);
    const walked: (string | null)[] = [];
    for (let step = 0; step < 5; step++) walked.push(nextWaiting(NOTICE, waiting, walked.at(-1) ?? null));
    expect(walked).toEqual([TRAY, "p1m2", "p2", "p2m1", TRAY]);
  });

  test("begins behind the item that is selected", () => {
    expect(nextWaiting(NOTICE, waitingFor(NOTICE, { changes: [] }, 0), "p1m2")).toBe("p2");
    expect(nextWaiting(NOTICE, waitingFor(NOTICE, { changes: [] }, 0), "p3")).toBe("p1m2");
  });

  test("holds nothing that is gone, and may be nothing", () => {
    expect(waitingFor(NOTICE, change("removed", "p9"), 0)).toEqual(["p1m2", "p2"]);
    expect(nextWaiting(NOTICE, [], "p1")).toBeNull();
  });
});
