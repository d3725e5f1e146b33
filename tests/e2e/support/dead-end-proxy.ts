import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through. */
export interface DeadEndProxy {
  /** Its address, for the browser's settings. */
  url: string;
  /** What was asked of it: "host:port" for https, the whole address for http. */
  asked: string[];
  close(): void;
}

/**
 * Starts a proxy that refuses every request and remembers it. Requests that get past the tests' routes end here, so
 * even those that Playwright does not see are noticed.
 */
export async function startDeadEndProxy(): Promise<DeadEndProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}
