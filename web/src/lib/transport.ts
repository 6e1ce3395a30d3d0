/** One open line to the server, whichever way it runs. It only brings messages in. */
export interface Line {
  close(): void;
}

export interface LineEvents {
  /** One or more JSON objects, one a line. */
  message(text: string): void;
  /** Called once. The code is the WebSocket close code; an event stream has none (0). */
  closed(code: number): void;
}

export type OpenLine = (path: string, events: LineEvents) => Line;

export const webSocketLine: OpenLine = (path, events) => {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, ['plenary.v1']);
  let over = false;
  socket.onmessage = (message: MessageEvent<string>) => {
    if (!over) events.message(message.data);
  };
  socket.onclose = (close) => {
    if (over) return;
    over = true;
    events.closed(close.code);
  };
  return {
    close() {
      over = true;
      socket.close();
    },
  };
};

/** Server-Sent Events, for networks that let no WebSocket through. Reconnecting stays with the stream client. */
export const eventSourceLine: OpenLine = (path, events) => {
  const source = new EventSource(path);
  let over = false;
  source.onmessage = (message: MessageEvent<string>) => {
    if (!over) events.message(message.data);
  };
  source.onerror = () => {
    if (over) return;
    over = true;
    source.close();
    events.closed(0);
  };
  return {
    close() {
      over = true;
      source.close();
    },
  };
};
