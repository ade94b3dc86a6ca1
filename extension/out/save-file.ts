/** Hands a file to the browser's downloads and gives its name. The address lives on until the download has begun. */
export function saveFile(name: string, type: string, content: string | Uint8Array): string {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
