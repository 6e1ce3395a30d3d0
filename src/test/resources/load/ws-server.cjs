// The smallest fan-out over the npm package "ws": node ws-server.cjs PORT plain|deflate
const http = require('http');
const { WebSocket, WebSocketServer } = require('ws');

const [port, mode] = process.argv.slice(2);
const sockets = new WebSocketServer({
  noServer: true,
  perMessageDeflate: mode === 'deflate' ? { threshold: 0, serverNoContextTakeover: true } : false,
});
const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const message = Buffer.concat(parts);
    for (const socket of sockets.clients) {
      if (socket.readyState === WebSocket.OPEN) socket.send(message, { binary: false });
    }
    response.writeHead(202, { 'Content-Length': 0 });
    response.end();
  });
});
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => accepted.on('error', () => {}));
});
server.keepAliveTimeout = 60000;
server.listen(Number(port), '127.0.0.1', 4096);
