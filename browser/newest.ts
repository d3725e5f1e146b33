/**
 * Makes a function that reads and shows something anew, and of which only the newest run shows anything: an older one that
 * takes longer must not replace it. A run that is overtaken ends with the newest, so that whoever waits finds that on show.
 * @param run reads and shows; once it has waited for something, it asks whether it is the newest still, and else shows nothing
 */
export function newestOnly(run: (isNewest: () => boolean) => Promise<void>): () => Promise<void> {
  let runs = 0;
  let newest = Promise.resolve();
  return () => {
    const mine = ++runs;
    const isNewest = () => mine === runs;
    newest = run(isNewest).then(() => (isNewest() ? undefined : newest));
    return newest;
  };
}
