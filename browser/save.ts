/** How long a file stays at its address: Firefox begins to read it only after the click that saves it. */
const KEPT = 60_000;

/** Lets the browser save a file as it saves downloads; nothing leaves the machine. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
