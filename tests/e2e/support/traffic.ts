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

/** Hosts of services that Chromium asks by itself, with or without an extension. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/**
 * What left the browser although nobody should have sent it.
 * Left out are the browser's own services, and hosts whose pages were opened: the browser connects to those ahead of time.
 * @param asked what the dead-end proxy was asked for: "host:port", or a whole address
 * @param sent what was answered by stand-ins
 */
export function leaks(asked: readonly string[], sent: readonly Sent[]): string[] {
  const opened = new Set(sent.filter(({ type }) => type === 'document').map(({ url }) => new URL(url).hostname));
  return asked.filter((address) => {
    const host = new URL(address.includes('://') ? address : `https://${address}`).hostname;
    return !opened.has(host) && !BROWSERS_OWN.test(host);
  });
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
