import { createServer, type Server } from 'node:net';

const lastPort = 65535;

function bind(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

/** A browser tries the other loopback address first, so a stranger there would answer in our place. */
async function strangerOn(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    if (!(await bind(probe, port, '::1'))) return true;
    await new Promise((resolve) => probe.close(resolve));
    return false;
  } catch {
    // This machine has no such address.
    return false;
  }
}

/** Binds a server to 127.0.0.1 on the first free port from the one wanted (0: any), and returns that port. */
export async function listenFrom(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port <= lastPort; port += 1) {
    if (port !== 0 && (await strangerOn(port))) continue;
    if (await bind(server, port, '127.0.0.1')) return (server.address() as { port: number }).port;
  }
  throw new Error(`No port is free from ${wanted} on. Name a lower one with --port.`);
}
