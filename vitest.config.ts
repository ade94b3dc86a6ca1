import { defineConfig } from "vitest/config";

const BOUNDED = "tests/hostile.test.ts";
const conditions = ["@noticelens/source"];
const common = { resolve: { conditions }, ssr: { resolve: { conditions } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/extension/**", BOUNDED],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // How long a hostile file may take is bounded there: nothing else may take its time.
        ...common,
        test: { name: "bounds", include: [BOUNDED], testTimeout: 60_000, sequence: { groupOrder: 1 } },
      },
      {
        // Real browsers, one after the other: two would take each other's time.
        ...common,
        test: {
          name: "browsers",
          include: ["tests/extension/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
