// A way to the registry under another address that breaks every connection until it is opened: a registry that is away and comes back.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Passage extends AsyncDisposable {
  /** `127.0.0.1:port` */
  address: string;
  open(): void;
  /** Connections that were broken. */
  refused(): number;
}

/** More connections than any test makes. */
const MOST = 200;

export async function openPassage(target: string): Promise<Passage> {
  const [host, port] = target.split(":");
  const sockets = new Set<Socket>();
  let isOpen = false;
  let refused = 0;
  const server = createServer((socket) => {
    if (!isOpen || sockets.size > MOST) {
      refused += 1;
      return socket.resetAndDestroy();
    }
    const onward = connect(Number(port), host);
    for (const each of [socket, onward]) {
      sockets.add(each);
      each.on("error", () => each.destroy());
      each.on("close", () => sockets.delete(each));
    }
    socket.pipe(onward).pipe(socket);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => {
      isOpen = true;
    },
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
