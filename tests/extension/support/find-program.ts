import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One program: the variable that names it, where it usually is, and the Debian packages that bring it. */
interface Program {
  readonly variable: string;
  readonly places: readonly string[];
  readonly packages: readonly string[];
}

const CHROMIUM: Program = {
  variable: "CHROMIUM_PATH",
  // Branded Chrome comes last: since version 137 it ignores --load-extension.
  places: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/usr/bin/google-chrome",
  ],
  packages: ["chromium", "fonts-noto-cjk"],
};

const FIREFOX: Program = {
  variable: "FIREFOX_PATH",
  places: [
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/snap/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ],
  packages: ["firefox-esr", "fonts-noto-cjk"],
};

/** Calc and Writer alone: what opens the papers as an office would. */
const LIBREOFFICE: Program = {
  variable: "LIBREOFFICE_PATH",
  places: ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  packages: ["libreoffice-calc", "libreoffice-writer", "fonts-noto-cjk"],
};

/** The path of a Chromium, installed first where that is possible; throws with what to install where it is not. */
export function findChromium(): string {
  return find(CHROMIUM);
}

/** The path of a Firefox, installed first where that is possible; throws with what to install where it is not. */
export function findFirefox(): string {
  return find(FIREFOX);
}

/** The path of a LibreOffice, installed first where that is possible; throws with what to install where it is not. */
export function findLibreOffice(): string {
  return find(LIBREOFFICE);
}

function find(program: Program): string {
  const named = process.env[program.variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${program.variable} names ${named}, which cannot be run`);
  }
  const present = program.places.find(isProgram);
  if (present) return present;
  install();
  const installed = program.places.find(isProgram);
  if (installed) return installed;
  const packages = program.packages.join(" ");
  throw new Error(`no program at ${program.places.join(", ")}: install ${packages}, or set ${program.variable}`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const LOCK = join(tmpdir(), "noticelens-programs.lock");
const LONGEST_INSTALL = 10 * 60_000;

/**
 * Installs all of them with apt, where this process may. It is tried once for a machine's life: whoever comes second
 * waits for the first, and a failure is not repeated by every test file.
 */
function install(): void {
  if (process.getuid?.() !== 0 || !isProgram("/usr/bin/apt-get")) return;
  try {
    writeFileSync(LOCK, "installing", { flag: "wx" });
  } catch {
    const since = Date.now();
    while (readFileSync(LOCK, "utf8") === "installing" && Date.now() - since < LONGEST_INSTALL) sleep(500);
    return;
  }
  try {
    apt("update");
    apt(
      "install",
      "-y",
      "--no-install-recommends",
      ...new Set([CHROMIUM, FIREFOX, LIBREOFFICE].flatMap(({ packages }) => packages)),
    );
  } finally {
    writeFileSync(LOCK, "done");
  }
}

function apt(...words: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync("/usr/bin/apt-get", words, { stdio: ["ignore", "inherit", "inherit"], env });
  if (status !== 0) throw new Error(`apt-get ${words.join(" ")} ended with ${status}`);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
