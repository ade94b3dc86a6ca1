import { defineConfig } from "tsdown";

/** The parser is built in, small and without what the command never asks for: reading it is half of what a short notice costs. */
export default defineConfig({
  entry: ["src/main.ts", "src/worker.ts"],
  platform: "node",
  target: "es2023",
  dts: false,
  clean: true,
  fixedExtension: false,
  minify: true,
  deps: { alwaysBundle: [/^@noticelens\//] },
  inputOptions: { resolve: { conditionNames: ["@noticelens/source", "node", "import", "default"] } },
});
