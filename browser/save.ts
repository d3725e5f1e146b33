/**
 * How long a file's address stays valid, in milliseconds: Firefox begins to read the file only after the click that
 * saves it.
 */
const KEPT = 60_000;

/** Lets the browser save a file like a download. Nothing leaves the machine. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
