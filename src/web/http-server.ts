import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';

/** Patient with a classroom, not with somebody who opens connections and says nothing. */
export function makeServer(app: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
    },
    app,
  );
  server.maxConnections = 2_000;
  return server;
}
