/** One open line to the server, whichever way it runs. It only brings messages in. */
export interface Line {
  close(): void;
}

export interface LineEvents {
  opened(): void;
  /** One or more JSON objects, one a line. */
  message(text: string): void;
  /** Called once. The code is the WebSocket close code; an event stream has none (0). */
  closed(code: number, opened: boolean): void;
}

export type OpenLine = (path: string, events: LineEvents) => Line;

export const webSocketLine: OpenLine = (path, events) => {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, ['plenary.v1']);
  let opened = false;
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    events.closed(code, opened);
  };
  socket.onopen = () => {
    opened = true;
    events.opened();
  };
  socket.onmessage = (message: MessageEvent<string>) => {
    if (!over) events.message(message.data);
  };
  socket.onclose = (close) => end(close.code);
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
  let opened = false;
  let over = false;
  source.onopen = () => {
    opened = true;
    events.opened();
  };
  source.onmessage = (message: MessageEvent<string>) => {
    if (!over) events.message(message.data);
  };
  source.onerror = () => {
    if (over) return;
    over = true;
    source.close();
    events.closed(0, opened);
  };
  return {
    close() {
      over = true;
      source.close();
    },
  };
};
