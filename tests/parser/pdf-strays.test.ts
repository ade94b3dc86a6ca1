import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

const PARSER = JSON.stringify(join(ROOT, "packages/parser/dist/index.js"));

/** A PDF of three pages; the cross-references of two lead elsewhere: pdf.js gives up at the first and forgets the second. */
function damagedPdf(): Buffer {
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>",
    page,
    page,
    page,
  ];
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  starts.fill(starts[0] ?? 0, 2, 4);
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${file}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** Runs a program of its own, which ends with 1 where a rejection is left alone; answers with its code and its words. */
function run(program: string, input: Buffer): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  let said = "";
  child.stdout.on("data", (words) => (said += words));
  child.stderr.on("data", (words) => (said += words));
  child.stdin.end(input.toString("base64"));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

const READ = `
  import { parse } from ${PARSER};
  let text = "";
  for await (const part of process.stdin) text += part;
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  await parse(bytes).catch(({ code }) => console.log(code));
  console.log("goes on");`;

test("what pdf.js leaves rejected in a damaged file does not end the process", async () => {
  const { code, said } = await run(`${READ}\nsetTimeout(() => console.log("to the end"), 50);`, damagedPdf());
  expect(said).toMatch(/goes on\nto the end\n$/);
  expect(code).toBe(0);
});

test("what others leave rejected meanwhile still does", async () => {
  const { code, said } = await run(
    `setTimeout(() => Promise.reject(new Error("of another")), 0);\n${READ}`,
    damagedPdf(),
  );
  expect(said).toContain("of another");
  expect(code).toBe(1);
});

test("afterwards nobody listens any more", async () => {
  const { said } = await run(
    `${READ}\nsetTimeout(() => console.log(process.listenerCount("unhandledRejection")), 50);`,
    damagedPdf(),
  );
  expect(said).toMatch(/\n0\n$/);
});
