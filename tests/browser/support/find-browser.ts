import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The browsers the extension is tested in, where Debian puts them, and the packages they come from. */
const BROWSERS = {
  chromium: {
    variable: "CHROMIUM_PATH",
    paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
    package: "chromium",
  },
  firefox: { variable: "FIREFOX_PATH", paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox"], package: "firefox-esr" },
} as const;

/**
 * The path of a browser: the one its variable names, else the installed one, else one installed now from Debian's
 * packages. Throws with what to install where that is not possible.
 */
export function findBrowser(name: keyof typeof BROWSERS): string {
  const { variable, paths, package: packageName } = BROWSERS[name];
  const own = process.env[variable];
  if (own) return own;
  const found = paths.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`${name} is needed for these tests: install the package ${packageName} or set ${variable}`);
  const apt = (...words: string[]): void =>
    void execFileSync("apt-get", words, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "firefox-esr", "fonts-noto-cjk");
  return findBrowser(name);
}
