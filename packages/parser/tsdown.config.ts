import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    core: "src/core.ts",
    parsing: "src/parsing.ts",
    views: "src/views.ts",
    cost: "src/isolated/watch-cost.ts",
    "isolated-worker": "src/isolated/isolated-worker.ts",
  },
  platform: "neutral",
  target: "es2023",
  dts: true,
  sourcemap: false,
  clean: true,
});
