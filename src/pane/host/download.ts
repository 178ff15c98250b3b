const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a file to the browser, which keeps it where the user wants. */
export function offerDownload(name: string, bytes: Uint8Array, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the bytes once it has begun the download.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
