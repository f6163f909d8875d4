/** A door in front of a server that breaks connections as told, for tests of what stands behind it. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakingProxy {
  readonly url: string;
  /**
   * The next connections that carry more than this many bytes one way are cut there, `times` in all. `up` is what the
   * caller sends, `down` what it is answered.
   */
  cut(direction: 'up' | 'down', afterBytes: number, times: number): void;
  /** How many were cut so far. */
  cuts(): number;
  stop(): Promise<void>;
}

export async function startBreakingProxy(target: string): Promise<BreakingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let plan = { direction: 'up' as 'up' | 'down', afterBytes: 0, left: 0 };
  let cuts = 0;
  const server = createServer((caller) => {
    const behind = connect(Number(port), hostname);
    const end = () => {
      caller.destroy();
      behind.destroy();
    };
    const pass = (direction: 'up' | 'down', from: Socket, to: Socket) => {
      let passed = 0;
      from.on('data', (chunk: Buffer) => {
        passed += chunk.length;
        if (plan.left > 0 && plan.direction === direction && passed > plan.afterBytes) {
          plan.left -= 1;
          cuts += 1;
          end();
        } else to.write(chunk);
      });
      from.on('close', end);
      // What a connection that is cut says of it is the point of the test, and nobody's news.
      from.on('error', end);
      sockets.add(from);
    };
    pass('up', caller, behind);
    pass('down', behind, caller);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (direction, afterBytes, times) => {
      plan = { direction, afterBytes, left: times };
    },
    cuts: () => cuts,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
