import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/main.ts", "src/worker.ts"],
  platform: "node",
  target: "es2023",
  dts: false,
  clean: true,
  fixedExtension: false,
});
