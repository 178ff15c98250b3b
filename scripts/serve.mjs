// Serves what the build has made, to this computer alone.
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "dist");
const HOST = "127.0.0.1";

/**
 * Serves the folder `dist`: the workbench at /workbench/, the task pane at /pane/. `port` 0 takes any free one; `tls` holds
 * `key` and `cert` in PEM for https. Rejects with the code EADDRINUSE when the port is taken.
 */
export function serve({ port = 0, tls = null } = {}) {
  const files = sirv(dist, { etag: true });
  const answer = (request, response) => {
    if (request.url === "/") response.writeHead(302, { location: "/workbench/" }).end();
    else files(request, response, () => response.writeHead(404).end("Not found"));
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      const address = `${tls ? "https" : "http"}://localhost:${server.address().port}/`;
      const close = () => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      };
      resolve({ address, close });
    });
  });
}
