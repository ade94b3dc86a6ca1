import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtExtension, filesOf, firstLoad, gzipSize, manifestOf } from "./support/built-extension.ts";

const KB = 1024;
const TARGETS = ["chrome", "firefox"] as const;

describe.each(TARGETS)("the build for %s", (target) => {
  test("has exactly this manifest", () => {
    const { version, ...manifest } = manifestOf(target);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest).toMatchSnapshot();
  });

  test("asks for no site, runs on no page, shows no file to pages", () => {
    const manifest = manifestOf(target);
    expect(manifest.permissions).toEqual([
      "activeTab",
      "scripting",
      "storage",
      ...(target === "chrome" ? ["sidePanel"] : []),
    ]);
    for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "optional_permissions"]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test("has every file its manifest and its pages name", () => {
    const files = filesOf(target);
    const named = JSON.stringify(manifestOf(target)).match(/[\w/-]+\.(?:js|html|png|svg|css)(?=")/g) ?? [];
    const loaded = [...files.keys()]
      .filter((name) => name.endsWith(".html"))
      .flatMap((name) => firstLoad(target, name));
    expect([...named, ...loaded].filter((name) => !files.has(name.replace(/^\//, "")))).toEqual([]);
  });

  test("stays small", () => {
    const whole = [...filesOf(target).values()].reduce((sum, size) => sum + size, 0);
    expect(whole).toBeLessThanOrEqual(6 * KB * KB);
    const panel = firstLoad(target, "sidepanel.html");
    expect(panel.some((name) => name.endsWith(".css"))).toBe(true);
    expect(panel.reduce((sum, name) => sum + gzipSize(target, name), 0)).toBeLessThanOrEqual(190 * KB);
    expect(gzipSize(target, "page.js")).toBeLessThanOrEqual(15 * KB);
  });

  test("names no address of another machine", () => {
    const { default_locale: _locale, ...manifest } = manifestOf(target);
    expect(JSON.stringify(manifest).match(/https?:\/\/[^"]*/g)).toEqual(["http://*/*", "https://*/*"]);
  });
});

test("Mozilla's linter finds no error", async () => {
  const { errors, summary } = await lint(builtExtension("firefox"));
  expect(errors).toEqual([]);
  expect(summary.errors).toBe(0);
});

interface Findings {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly file?: string }[];
  readonly summary: { readonly errors: number; readonly warnings: number };
}

function lint(folder: string): Promise<Findings> {
  const command = join(dirname(createRequire(import.meta.url).resolve("web-ext")), "bin/web-ext.js");
  const words = [command, "lint", "--source-dir", folder, "--output", "json", "--no-config-discovery"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { maxBuffer: 64 * KB * KB }, (error, stdout, stderr) => {
      if (stdout.trimStart().startsWith("{")) resolve(JSON.parse(stdout) as Findings);
      else reject(new Error(`web-ext lint said no result: ${stderr || error?.message}`));
    });
  });
}
