import { defineConfig } from "vitest/config";

const conditions = ["@noticelens/source"];
const common = { resolve: { conditions }, ssr: { resolve: { conditions } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: { name: "parts", include: ["tests/**/*.test.ts"], exclude: ["tests/extension/**"], testTimeout: 60_000 },
      },
      {
        // Real browsers, one after the other: two would take each other's time.
        ...common,
        test: {
          name: "browsers",
          include: ["tests/extension/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
