// Serves the build, to this computer alone.
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "dist");
const HOST = "127.0.0.1";
/** The parts of `dist` that the pages need, and the pages themselves. */
const SERVED = /^\/(?:workbench|pane|sample)\/|^\/manifest\.xml$/;
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  // Each page says itself what it may load; none of this may come from elsewhere or be framed by other sites.
  "content-security-policy": "base-uri 'none'; form-action 'none'; object-src 'none'",
};

/**
 * Worker scripts have a policy of their own, not that of the page: they load the product's scripts and connect to
 * nothing.
 */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'";

/**
 * Serves the workbench at /workbench/ and the task pane at /pane/ from the folder `dist`. `port` 0 takes any free one;
 * `tls` holds `key` and `cert` in PEM for https. Rejects with the code EADDRINUSE if the port is taken.
 */
export function serve({ port = 0, tls = null } = {}) {
  const files = sirv(dist, { etag: true });
  const answer = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (/\.js$/.test(pathOf(request.url))) response.setHeader("content-security-policy", SCRIPT_POLICY);
    const refuse = (code, words) => response.writeHead(code, { "content-type": "text/plain" }).end(words);
    // Refuse DNS rebinding: a foreign site whose name resolves to this computer.
    if (!isOwnName(request.headers.host ?? "", server.address().port)) refuse(421, "Misdirected request");
    else if (request.method !== "GET" && request.method !== "HEAD") refuse(405, "Method not allowed");
    else if (request.url === "/") response.writeHead(302, { location: "/workbench/" }).end();
    else if (SERVED.test(pathOf(request.url))) files(request, response, () => refuse(404, "Not found"));
    else refuse(404, "Not found");
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      // The developer certificate is for localhost.
      const address = `${tls ? `https://localhost` : `http://${HOST}`}:${server.address().port}/`;
      const close = () => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      };
      resolve({ address, close });
    });
  });
}

const isOwnName = (host, port) => [HOST, "localhost"].some((name) => host === `${name}:${port}`);

/** The requested path, resolved; "" for an invalid one. */
function pathOf(url) {
  try {
    return path.posix.normalize(decodeURIComponent(url.split("?", 1)[0]));
  } catch {
    return "";
  }
}
