import { saveFile } from "./save-file.ts";

/** A picture is saved at twice its size, so that it stays sharp in a document. */
const SHARPNESS = 2;

/** An SVG that stands alone: tokens of the design become colours, and it has a ground. */
export function standalone(svg: string): string {
  const style = getComputedStyle(document.documentElement);
  const painted = svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'"),
  );
  const ground = `<rect width="100%" height="100%" fill="${style.getPropertyValue("--bg").trim()}"/>`;
  return painted.replace(/<svg[^>]*>/, (open) => open + ground);
}

/** Saves a picture as SVG, or as PNG drawn from it. */
export async function savePicture(svg: string, format: "svg" | "png", name: string): Promise<string> {
  const picture = standalone(svg);
  if (format === "svg") return saveFile(`${name}.svg`, "image/svg+xml;charset=utf-8", picture);
  const image = new Image();
  const url = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * SHARPNESS, image.height * SHARPNESS);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return saveFile(`${name}.png`, "image/png", new Uint8Array(await blob.arrayBuffer()));
  } finally {
    URL.revokeObjectURL(url);
  }
}
