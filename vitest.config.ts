import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@noticelens/source"] },
  ssr: { resolve: { conditions: ["@noticelens/source"] } },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000 },
});
