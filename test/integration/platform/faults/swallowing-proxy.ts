import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

interface Pipe {
  /** What the client said first: a PostgreSQL client names its application there. */
  opening: string;
  swallowed: boolean;
}

/** A TCP path that can begin to swallow what goes over its open connections, both ways, while they stay up. */
export class SwallowingProxy {
  private readonly pipes = new Set<Pipe>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.accept(client));

  constructor(private readonly target: { host: string; port: number }) {}

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  /** Connections open now whose opening words hold `word`; new ones are not touched. @returns how many */
  swallow(word = ''): number {
    const hit = [...this.pipes].filter((pipe) => pipe.opening.includes(word));
    for (const pipe of hit) pipe.swallowed = true;
    return hit.length;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private accept(client: Socket): void {
    const upstream = connect(this.target);
    const pipe: Pipe = { opening: '', swallowed: false };
    this.pipes.add(pipe);
    const pass = (from: Socket, to: Socket): void => {
      this.sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => {
        if (from === client && pipe.opening.length < 500) pipe.opening += bytes.toString('latin1');
        if (!pipe.swallowed) to.write(bytes);
      });
      from.on('close', () => {
        this.pipes.delete(pipe);
        this.sockets.delete(from);
        to.destroy();
      });
    };
    pass(client, upstream);
    pass(upstream, client);
  }
}
