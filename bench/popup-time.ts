import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Message = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: object;
};
type Listener = (message: Message) => void;

/**
 * A connection of its own to the browser: Playwright does not see a popup that opens while it is connected.
 */
class Connection {
  readonly #socket: WebSocket;
  readonly #listeners = new Set<Listener>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      for (const listener of this.#listeners) listener(message);
    };
  }

  static async open(profile: string): Promise<Connection> {
    const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new Connection(socket);
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
    const listener: Listener = (message) => {
      if (message.id !== id) return;
      this.#listeners.delete(listener);
      if (message.result) resolve(message.result);
      else reject(new Error(`${method}: ${JSON.stringify(message.error)}`));
    };
    this.#listeners.add(listener);
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return promise;
  }

  on(listener: Listener): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#socket.close();
  }
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Runs in the popup: tells when what is looked for was drawn, by the machine's clock. */
const whenDrawn = (selector: string) => `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return setTimeout(look, 1);
    const at = performance.timeOrigin + performance.now();
    requestAnimationFrame(() => setTimeout(() => resolve({ at, drawn: performance.timeOrigin + performance.now() })));
    setTimeout(() => resolve({ at, drawn: at }), 1000);
  };
  look();
})`;

/**
 * Presses the toolbar's button and waits until the popup shows what is looked for.
 * @param profile folder of the browser's profile
 * @param id the extension's id
 * @param over address of the tab that the popup is about
 * @param selector found once the content is complete
 * @returns milliseconds from the press until it was drawn
 */
export async function popupTime(profile: string, id: string, over: string, selector: string): Promise<number> {
  const connection = await Connection.open(profile);
  const { promise: popup, resolve } = Promise.withResolvers<string>();
  connection.on(({ method, params }) => {
    const info = params?.targetInfo as TargetInfo | undefined;
    const isPopup = info?.type === 'page' && info.url.startsWith(`chrome-extension://${id}/popup.html`);
    if (isPopup && /^Target\.target(Created|InfoChanged)$/.test(method ?? '')) resolve(info.targetId);
  });
  await connection.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await connection.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = (targetInfos as TargetInfo[]).find(({ url }) => url === over);
  const start = performance.timeOrigin + performance.now();
  await connection.send('Extensions.triggerAction', { id, targetId: tab?.targetId });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId: await popup, flatten: true });
  const { result } = await connection.send(
    'Runtime.evaluate',
    { expression: whenDrawn(selector), awaitPromise: true, returnByValue: true },
    String(sessionId),
  );
  const { drawn } = (result as { value: { drawn: number } }).value;
  await connection.send('Target.closeTarget', { targetId: await popup });
  connection.close();
  return drawn - start;
}
