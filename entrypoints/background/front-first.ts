/** So many answers for tabs that nobody sees are worked out at a time. */
const MOST_BEHIND = 2;

let inFront = 0;
let behind = 0;
const waiting: (() => void)[] = [];

/**
 * Works out an answer for a tab. A tab in front is answered at once; those behind it wait while there is one, and for each
 * other: with hundreds of tabs opened at once the reader would else wait for all of them.
 * @throws whatever the work throws
 */
export async function frontFirst<T>(isVisible: boolean, work: () => Promise<T>): Promise<T> {
  if (isVisible) inFront++;
  else await turnBehind();
  try {
    return await work();
  } finally {
    if (isVisible) inFront--;
    else behind--;
    letNext();
  }
}

function turnBehind(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    letNext();
  });
}

function letNext(): void {
  while (inFront === 0 && behind < MOST_BEHIND && waiting.length > 0) {
    behind++;
    waiting.shift()?.();
  }
}
