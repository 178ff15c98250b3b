const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offers a file for download in the browser. */
export function offerDownload(name: string, bytes: Uint8Array, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until the download has started.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
