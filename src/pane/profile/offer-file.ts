/** Offers a text as a file to save. */
export function offerTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until the download has started.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
