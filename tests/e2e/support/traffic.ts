import type { BrowserContext, Request } from '@playwright/test';

/** A request that the browser made, of the web or a web socket. */
export interface Sent {
  url: string;
  /** As the browser calls it: "document", "fetch", "image", "websocket", … */
  type: string;
  /** Address of the page or worker that made it. */
  from: string;
}

/**
 * Remembers every request of the web that pages, extension pages and service workers make, from now on.
 * The extension's own files are left out.
 * @returns a list that grows
 */
export async function recordTraffic(context: BrowserContext): Promise<Sent[]> {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()))
      sent.push({ url: request.url(), type: request.resourceType(), from: senderOf(request) });
  });
  await context.routeWebSocket(/.*/, (socket) => {
    sent.push({ url: socket.url(), type: 'websocket', from: '' });
  });
  return sent;
}

/** The requests that pages of the extension or its service worker made: by its promise, none. */
export function sentByExtension(sent: readonly Sent[]): Sent[] {
  return sent.filter(({ from }) => from.startsWith('chrome-extension:'));
}

function senderOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    // A navigation whose frame is not there yet.
    return '';
  }
}
